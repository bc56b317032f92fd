import { existsSync, readFileSync } from 'node:fs';
import type { ManifestFile } from '../../src/incremental/manifest.ts';
import { writeParts } from './parts.ts';

/** The manifest that this codeDigest left; undefined if there is none, or another's, which may be written otherwise. */
export function manifestAt(path: string, codeDigest: string): ManifestFile | undefined {
  if (!existsSync(path)) return undefined;
  const [writtenBy, paths = '', ...pages] = readFileSync(path, 'utf8').split('\n');
  if (writtenBy !== codeDigest) return undefined;
  return { codeDigest, paths: JSON.parse(paths), pages: Object.fromEntries(pages.filter(Boolean).map((line) => JSON.parse(line))) };
}

/** One line for the codeDigest, one for the paths, one for each page. */
export function writeManifest(path: string, manifest: ManifestFile): void {
  writeParts(path, linesOf(manifest));
}

function* linesOf({ codeDigest, paths, pages }: ManifestFile): Generator<string> {
  yield `${codeDigest}\n${JSON.stringify(paths)}\n`;
  for (const entry of Object.entries(pages)) yield `${JSON.stringify(entry)}\n`;
}
