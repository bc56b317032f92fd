import type { APIRoute } from 'astro';
import { portalFile } from '../../data/portal-file.ts';
import stylesheet from '../../styles/site.css?url';
import { snapshot } from '../_snapshot.ts';

export const GET: APIRoute = () => {
  const { pathname } = new URL(snapshot.siteUrl);
  return Response.json(portalFile(snapshot.model, pathname, stylesheet));
};
