import { hash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { evidenceFiles } from '../../../findings/evidence.ts';
import { contentFiles, snapshot } from '../../_snapshot.ts';

/** PDFs that evidence names, as they stand in the content. One with another digest is copied again. */
export function getStaticPaths() {
  const files = new Map(
    evidenceFiles(snapshot.model)
      .filter(({ file }) => file.endsWith('.pdf'))
      .map((each) => [`${each.area}/${each.file}`, each]),
  );
  return [...files.values()].map((params) => ({ params, props: { digest: hash('sha1', bytesOf(params)) } }));
}

export const GET: APIRoute<{ digest: string }, { area: string; file: string }> = ({ params }) => new Response(bytesOf(params));

function bytesOf({ area, file }: { area: string; file: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(contentFiles.bytes(`areas/${area}/files/${file}`));
}
