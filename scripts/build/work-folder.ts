import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a build keeps what the next one can use. */
export interface WorkFolder {
  /** The pages. A page that changes is a new file, never the old one overwritten: published copies share the old ones. */
  readonly site: string;
  readonly astro: string;
  readonly manifest: string;
  /** The published tables, and the manifest of the process that writes them. */
  readonly tables: string;
  readonly tablesManifest: string;
  readonly files: string;
  /** Whether the last build came to its end; an interrupted one is never built upon. */
  readonly isFinished: () => boolean;
  /** Throws the manifest of an unfinished build away. */
  readonly forget: () => void;
  /** Clears away everything but these pages (site paths). */
  readonly begin: (pages: readonly string[]) => void;
  /** Removes a page that will be written again. */
  readonly drop: (page: string) => void;
  readonly finish: () => void;
}

/** The work folder at `path`; nothing is written before `begin`. */
export function workFolder(path: string): WorkFolder {
  const site = resolve(path, 'site');
  const astro = resolve(path, 'astro');
  const finished = join(path, 'finished');
  const begin = (pages: readonly string[]) => {
    rmSync(finished, { force: true });
    if (pages.length === 0) rmSync(site, { recursive: true, force: true });
    if (pages.length === 0) rmSync(astro, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    mkdirSync(astro, { recursive: true });
    // Astro keeps a second copy of every page in its cache; here the copy is the page itself.
    if (!existsSync(join(astro, 'dist'))) symlinkSync(site, join(astro, 'dist'));
    clearExcept(site, new Set(pages));
  };
  return {
    site,
    astro,
    manifest: join(path, 'manifest'),
    tables: resolve(path, 'tables'),
    tablesManifest: join(path, 'tables-manifest'),
    files: join(path, 'files'),
    isFinished: () => existsSync(finished),
    forget: () => rmSync(join(path, 'manifest'), { force: true }),
    begin,
    drop: (page) => rmSync(join(site, page), { force: true }),
    finish: () => writeFileSync(finished, ''),
  };
}

function clearExcept(site: string, pages: ReadonlySet<string>, folder = ''): void {
  for (const each of readdirSync(join(site, folder), { withFileTypes: true })) {
    const path = folder === '' ? each.name : `${folder}/${each.name}`;
    if (each.isDirectory()) clearExcept(site, pages, path);
    else if (!pages.has(path)) unlinkSync(join(site, path));
  }
}
