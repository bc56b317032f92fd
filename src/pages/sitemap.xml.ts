import type { APIRoute } from 'astro';
import { allPaths } from '../views/guide/site-map.ts';
import { formatSiteMap, formatSiteMapList, siteMapParts } from '../views/guide/site-map-file.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = () => {
  const parts = siteMapParts(allPaths(edition));
  const [only = []] = parts;
  return new Response(parts.length === 1 ? formatSiteMap(edition.siteUrl, only) : formatSiteMapList(edition.siteUrl, parts.length));
};
