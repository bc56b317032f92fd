import type { APIRoute } from 'astro';
import { snapshot } from './_snapshot.ts';

/** Everything public may be found; forms and the staff's rooms are nobody's search result. */
export const GET: APIRoute = () => {
  const { pathname } = new URL(snapshot.siteUrl);
  return new Response(`User-agent: *\nDisallow: ${pathname}feedback\nDisallow: ${pathname}staff\nSitemap: ${snapshot.siteUrl}sitemap.xml\n`);
};
