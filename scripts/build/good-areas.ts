import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { areaFolders, changedAreas } from '../../src/content/area-folders.ts';
import { diskFiles } from '../../src/content/content-files.ts';
import type { SteadyFiles } from './steady-files.ts';

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
  for (const area of changedAreas(files, diskFiles(folder))) {
    if (held.has(area)) continue;
    const copies = (folders.get(area) ?? []).map(({ path }) => ({ path, bytes: files.sameBytes(path) }));
    if (copies.every(hasBytes)) replace(folder, area, copies.filter(hasBytes));
  }
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
