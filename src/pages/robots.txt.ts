import type { APIRoute } from 'astro';
import { snapshot } from './_snapshot.ts';

/** Everything public may be found; forms and the staff's rooms are nobody's search result. */
export const GET: APIRoute = () => {
  const { pathname } = new URL(snapshot.siteUrl);
  const closed = ['feedback', 'proposals', 'survey', 'glance', 'staff'].map((path) => `Disallow: ${pathname}${path}`);
  return new Response(['User-agent: *', ...closed, `Sitemap: ${snapshot.siteUrl}sitemap.xml`, ''].join('\n'));
};
