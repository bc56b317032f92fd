import type { APIRoute } from 'astro';
import { contentFiles, snapshot } from '../../_snapshot.ts';

/** Photos of sites as they stand in the content, cleaned and resized by `npm run photos`. */
export function getStaticPaths() {
  const files = [...snapshot.model.sites.values()].flatMap(({ area, photos }) => photos.map(({ file }) => ({ area, file })));
  return files.map((params) => ({ params }));
}

export const GET: APIRoute<never, { area: string; file: string }> = ({ params: { area, file } }) =>
  new Response(new Uint8Array(contentFiles.bytes(`areas/${area}/photos/${file}`)));
