import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestFile } from '../../src/incremental/manifest.ts';
import { writeNewParts } from './new-file.ts';

/** What the processes of the last build kept in `folder`; nothing if they made it of something else than `madeOf`. */
export function manifestsIn(folder: string, madeOf: string): ManifestFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [writtenFor, paths = '', computed = '', ...pages] = readFileSync(join(folder, name), 'utf8').split('\n');
    if (writtenFor !== madeOf) return [];
    return [{ paths: JSON.parse(paths), computed: JSON.parse(computed), pages: Object.fromEntries(pages.filter(Boolean).map((line) => JSON.parse(line))) }];
  });
}

/** Whether a process of the last build kept anything that was made of the same: otherwise every page is made anew. */
export function isKeptFor(folder: string, madeOf: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => beginsWith(join(folder, name), `${madeOf}\n`));
}

function beginsWith(path: string, line: string): boolean {
  const start = Buffer.alloc(line.length);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1') === line;
}

/** Removes what the last build kept: nothing is built upon an unfinished one. */
export function removeManifests(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** One line for what the site was made of besides content, one for the paths, one for computed values, one for each page. */
export function writeManifest(folder: string, { madeOf, manifest }: { madeOf: string; manifest: ManifestFile }): void {
  writeNewParts(join(folder, String(process.pid)), linesOf(madeOf, manifest));
}

function* linesOf(madeOf: string, { paths, computed, pages }: ManifestFile): Generator<string> {
  yield `${madeOf}\n${JSON.stringify(paths)}\n${JSON.stringify(computed)}\n`;
  for (const entry of Object.entries(pages)) yield `${JSON.stringify(entry)}\n`;
}
