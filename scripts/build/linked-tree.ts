import { copyFileSync, type Dirent, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `to` hold the files of the folders `from`, sharing their bytes, and nothing else: files that are
 * there already stay. Folders named by `isOthers` (site paths) are left to somebody else.
 */
export function linkTree(from: readonly string[], to: string, isOthers: (path: string) => boolean): void {
  linkFolder(from, to, '', isOthers);
}

function linkFolder(from: readonly string[], to: string, folder: string, isOthers: (path: string) => boolean): void {
  const there = new Map(entriesOf(join(to, folder)).map((each) => [each.name, each]));
  if (there.size === 0) mkdirSync(join(to, folder), { recursive: true });
  const folders = new Map<string, string[]>();
  for (const root of from) {
    for (const each of entriesOf(join(root, folder))) {
      if (each.isDirectory()) folders.set(each.name, [...(folders.get(each.name) ?? []), root]);
      else share(join(root, folder, each.name), join(to, folder, each.name), there.get(each.name));
      there.delete(each.name);
    }
  }
  for (const [name, each] of there) if (!isOthers(join(folder, name))) rmSync(join(to, folder, each.name), { recursive: true });
  for (const [name, roots] of folders) linkFolder(roots, to, join(folder, name), isOthers);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A second name for a file, unless it has it; a copy where the two folders are on different disks. */
function share(source: string, target: string, there: Dirent | undefined): void {
  if (there !== undefined) {
    if (there.isFile() && statSync(source).ino === statSync(target).ino) return;
    rmSync(target, { recursive: true });
  }
  try {
    linkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFileSync(source, target);
  }
}
