import { hash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { contentFiles, snapshot } from '../../_snapshot.ts';

/** Photos of sites and of inspections as they stand in the content, cleaned and resized by `npm run photos`. One with another digest is copied again. */
export function getStaticPaths() {
  const { sites, inspectionsIn } = snapshot.model;
  const ofSites = [...sites.values()].flatMap(({ area, photos }) => photos.map(({ file }) => ({ area, file })));
  const ofInspections = [...inspectionsIn.values()].flat().flatMap(({ keptBy, photos }) => photos.map(({ file }) => ({ area: keptBy, file })));
  const photos = new Map([...ofSites, ...ofInspections].map((each) => [`${each.area}/${each.file}`, each]));
  return [...photos.values()].map((params) => ({ params, props: { digest: hash('sha1', bytesOf(params)) } }));
}

export const GET: APIRoute<{ digest: string }, { area: string; file: string }> = ({ params }) => new Response(bytesOf(params));

function bytesOf({ area, file }: { area: string; file: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(contentFiles.bytes(`areas/${area}/photos/${file}`));
}
