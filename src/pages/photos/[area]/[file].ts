import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { edition } from '../../_edition.ts';

/** Photos of sites as they stand in the content, cleaned and resized by `npm run photos`. */
export function getStaticPaths() {
  const files = [...edition.model.sites.values()].flatMap(({ area, photos }) => photos.map(({ file }) => ({ area, file })));
  return files.map((params) => ({ params }));
}

export const GET: APIRoute<never, { area: string; file: string }> = ({ params: { area, file } }) =>
  new Response(new Uint8Array(readFileSync(join(import.meta.env.CONTENT_ROOT, 'areas', area, 'photos', file))));
