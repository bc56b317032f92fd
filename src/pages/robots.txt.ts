import type { APIRoute } from 'astro';
import { edition } from './_edition.ts';

/** Everything public may be found; forms and the staff's rooms are nobody's search result. */
export const GET: APIRoute = () => {
  const { pathname } = new URL(edition.siteUrl);
  return new Response(`User-agent: *\nDisallow: ${pathname}feedback\nDisallow: ${pathname}staff\nSitemap: ${edition.siteUrl}sitemap.xml\n`);
};
