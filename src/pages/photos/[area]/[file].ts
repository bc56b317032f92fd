import { hash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { updatePhotos } from '../../../domain/publication/update.ts';
import { evidenceFiles } from '../../../findings/evidence.ts';
import { contentFiles, snapshot } from '../../_snapshot.ts';

/** Photos of sites, of inspections, of updates and of evidence as they stand in the content, cleaned and resized by `npm run photos`. One with another digest is copied again. */
export function getStaticPaths() {
  const { sites, updatesByArea, inspectionsIn } = snapshot.model;
  const ofSites = [...sites.values()].flatMap(({ area, photos }) => photos.map(({ file }) => ({ area, file })));
  const ofUpdates = [...updatesByArea.values()].flat().flatMap((update) => updatePhotos(update).map(({ file }) => ({ area: update.area, file })));
  const ofInspections = [...inspectionsIn.values()].flat().flatMap(({ keptBy, photos }) => photos.map(({ file }) => ({ area: keptBy, file })));
  const ofEvidence = evidenceFiles(snapshot.model).filter(({ file }) => !file.endsWith('.pdf'));
  const photos = new Map([...ofSites, ...ofInspections, ...ofUpdates, ...ofEvidence].map((photo) => [`${photo.area}/${photo.file}`, photo] as const));
  return [...photos.values()].map((params) => ({ params, props: { digest: hash('sha1', bytesOf(params)) } }));
}

export const GET: APIRoute<{ digest: string }, { area: string; file: string }> = ({ params }) => new Response(bytesOf(params));

function bytesOf({ area, file }: { area: string; file: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(contentFiles.bytes(`areas/${area}/photos/${file}`));
}
