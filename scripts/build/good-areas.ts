import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { areaFolders } from '../../src/content/area-folders.ts';
import type { SteadyFiles } from './unchanged-files.ts';

const areaDigests = z.array(z.tuple([z.string(), z.string()]));

/**
 * Where the folders of areas are kept as they were published last: below the work folder, for each
 * content folder its own, so that two contents never lend one another an area.
 */
export function goodFolder(work: string, content: string): string {
  return join(work, 'good', hash('sha1', relative(process.cwd(), content), 'hex').slice(0, 12));
}

/**
 * Keeps the folders of areas that were published as they stand; `held` are those that were not. A
 * folder in which a file changed since it was read keeps its older copy.
 *
 * @param folder where they are kept, of `goodFolder`
 */
export function keepGoodAreas(files: SteadyFiles, folder: string, held: ReadonlySet<string>): void {
  const folders = areaFolders(files);
  const before = digestsOf(folder);
  const after = new Map<string, string>();
  for (const area of new Set([...folders.keys(), ...before.keys()])) {
    const paths = (folders.get(area) ?? []).map(({ path }) => path);
    const digest = hash('sha1', paths.map((path) => `${path} ${files.digestOf(path)}`).join('\n'), 'base64');
    const known = before.get(area);
    const isKept = !held.has(area) && (isThere(folder, area, digest, known) || copied(files, paths, folder, area));
    if (isKept && paths.length > 0) after.set(area, digest);
    else if (!isKept && known !== undefined) after.set(area, known);
  }
  mkdirSync(dirname(folder), { recursive: true });
  writeFileSync(`${folder}.json`, JSON.stringify([...after]));
}

/** Area → digest of its folder as it is kept. */
function digestsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(existsSync(`${folder}.json`) ? areaDigests.parse(JSON.parse(readFileSync(`${folder}.json`, 'utf8'))) : []);
}

function isThere(folder: string, area: string, digest: string, known: string | undefined): boolean {
  return digest === known && existsSync(join(folder, 'areas', area));
}

/** Copies an area's folder, if its files are still those that were read. */
function copied(files: SteadyFiles, paths: readonly string[], folder: string, area: string): boolean {
  const copies = paths.map((path) => ({ path, bytes: files.sameBytes(path) }));
  if (!copies.every(hasBytes)) return false;
  replace(folder, area, copies.filter(hasBytes));
  return true;
}

interface Copy {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function hasBytes(copy: { readonly path: string; readonly bytes: Uint8Array | undefined }): copy is Copy {
  return copy.bytes !== undefined;
}

/** The new folder is whole before the old one goes. An area that is no more has no files. */
function replace(folder: string, area: string, copies: readonly Copy[]): void {
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  for (const { path, bytes } of copies) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), bytes);
  }
  const [from, to] = [next, folder].map((each) => join(each, 'areas', area));
  if (from === undefined || to === undefined) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(from)) renameSync(from, to);
  rmSync(next, { recursive: true, force: true });
}
