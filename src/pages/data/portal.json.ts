import type { APIRoute } from 'astro';
import { portalFile } from '../../data/portal-file.ts';
import stylesheet from '../../styles/site.css?url';
import { edition } from '../_edition.ts';

export const GET: APIRoute = () => {
  const { pathname } = new URL(edition.siteUrl);
  return Response.json(portalFile(edition.model, pathname, stylesheet));
};
