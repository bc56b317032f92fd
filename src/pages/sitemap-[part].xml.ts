import type { APIRoute } from 'astro';
import type { SitePath } from '../domain/publication/page-path.ts';
import { allPaths } from '../views/guide/site-map.ts';
import { formatSiteMap, siteMapParts } from '../views/guide/site-map-file.ts';
import { snapshot } from './_snapshot.ts';

/** Only a site too large for one file has parts. */
export function getStaticPaths() {
  const parts = siteMapParts(allPaths(snapshot));
  return parts.length === 1 ? [] : parts.map((paths, index) => ({ params: { part: String(index + 1) }, props: { paths } }));
}

export const GET: APIRoute<{ paths: readonly SitePath[] }> = ({ props: { paths } }) => new Response(formatSiteMap(snapshot.siteUrl, paths));
