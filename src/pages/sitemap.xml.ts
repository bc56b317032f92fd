import type { APIRoute } from 'astro';
import { allPaths } from '../views/guide/site-map.ts';
import { formatSiteMap, formatSiteMapList, siteMapParts } from '../views/guide/site-map-file.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => {
  const parts = siteMapParts(allPaths(snapshot));
  const [only = []] = parts;
  return new Response(parts.length === 1 ? formatSiteMap(snapshot.siteUrl, only) : formatSiteMapList(snapshot.siteUrl, parts.length));
};
