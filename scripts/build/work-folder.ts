import { mkdirSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a build keeps what the next one can use. */
export interface WorkFolder {
  /** Pages and tables. One that changes is a new file, never the old one overwritten: published copies share the old ones. */
  readonly site: string;
  /** The published tree before the last. */
  readonly spare: string;
  /** One manifest of each process that made pages. */
  readonly manifests: string;
  /** Files of the content as they were parsed. */
  readonly files: string;
  /** Pictures of areas as they were drawn. */
  readonly cards: string;
  /** Texts of the archives as they were compressed. */
  readonly texts: string;
  /** Removes every file of the site but these, and gives those that are there. */
  readonly begin: (files: ReadonlySet<string>) => ReadonlySet<string>;
}

/** The work folder at `path`; nothing is written before `begin`. */
export function workFolder(path: string): WorkFolder {
  const site = resolve(path, 'site');
  return {
    site,
    spare: resolve(path, 'spare'),
    manifests: join(path, 'manifests'),
    files: join(path, 'files'),
    cards: join(path, 'cards'),
    texts: join(path, 'texts'),
    begin(files) {
      if (files.size === 0) rmSync(site, { recursive: true, force: true });
      mkdirSync(site, { recursive: true });
      return new Set(clearedExcept(site, files));
    },
  };
}

function clearedExcept(site: string, files: ReadonlySet<string>, folder = ''): string[] {
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((each) => {
    const path = folder === '' ? each.name : `${folder}/${each.name}`;
    if (each.isDirectory()) return clearedExcept(site, files, path);
    if (files.has(path)) return [path];
    unlinkSync(join(site, path));
    return [];
  });
}
