import { byFolder, type ContentFiles, type ListedFile } from './content-files.ts';
import { areaOfFile } from './file/place.ts';

/** Area → its files in the order of the list. */
export function areaFolders(files: ContentFiles): ReadonlyMap<string, readonly ListedFile[]> {
  const folders = new Map<string, ListedFile[]>();
  for (const file of files.list()) {
    const area = areaOfFile(file.path);
    if (area !== undefined) folders.set(area, [...(folders.get(area) ?? []), file]);
  }
  return folders;
}

/** `files` with the folders of these areas as they are in `other`; a folder that is not there is left out. */
export function withAreasOf(other: ContentFiles, areas: Iterable<string>, files: ContentFiles): ContentFiles {
  const replaced = new Set(areas);
  const isReplaced = (path: string) => replaced.has(areaOfFile(path) ?? '');
  const list = () => [...files.list().filter(({ path }) => !isReplaced(path)), ...other.list().filter(({ path }) => isReplaced(path))];
  return { list: () => list().sort(byFolder), bytes: (path) => (isReplaced(path) ? other : files).bytes(path) };
}

/** Areas whose folders are not the same in both, byte for byte. */
export function changedAreas(files: ContentFiles, other: ContentFiles): string[] {
  const [here, there] = [areaFolders(files), areaFolders(other)];
  const areas = new Set([...here.keys(), ...there.keys()]);
  return [...areas].filter((area) => !isSame(here.get(area) ?? [], there.get(area) ?? [], { files, other }));
}

function isSame(left: readonly ListedFile[], right: readonly ListedFile[], { files, other }: { files: ContentFiles; other: ContentFiles }): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ path, issue }, index) => {
    if (issue || path !== right[index]?.path) return false;
    return Buffer.from(files.bytes(path)).equals(other.bytes(path));
  });
}
