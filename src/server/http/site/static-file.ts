import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built site. */
export interface StaticFile {
  readonly path: string;
  readonly stats: Stats;
  readonly contentType: string;
  /** Whether the name changes with the content. */
  readonly isHashed: boolean;
}

/** The types of files that are served, by ending; a file with another ending is not. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * The file that answers a request path below the base path: `a/b` is `a/b.html` or
 * `a/b/index.html` unless there is a file of that very name. `undefined` for what
 * is not there, of an unknown type, hidden, or outside the folder.
 */
export async function findStaticFile(site: string, encodedPath: string): Promise<StaticFile | undefined> {
  const path = safePath(encodedPath);
  if (path === undefined) return undefined;
  const root = await realpath(site).catch(() => undefined);
  if (root === undefined) return undefined;
  for (const candidate of candidates(path)) {
    const file = await regularFile(root, candidate);
    if (file) return file;
  }
  return undefined;
}

/** The file's bytes. */
export function fileStream(file: StaticFile) {
  return createReadStream(file.path);
}

/** The path decoded once, without anything that leads elsewhere; `undefined` if it tries to. */
function safePath(encodedPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encodedPath);
  } catch {
    return undefined;
  }
  if (/[\0\\%]/.test(path) || path.length > 1000) return undefined;
  return path.split('/').some((segment) => segment.startsWith('.')) ? undefined : path;
}

function candidates(path: string): string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}.html`, `${path}/index.html`];
}

async function regularFile(root: string, name: string): Promise<StaticFile | undefined> {
  const contentType = contentTypes[extname(name)];
  if (!contentType) return undefined;
  try {
    const path = await realpath(join(root, name));
    if (!path.startsWith(root + sep)) return undefined;
    const stats = await stat(path);
    return stats.isFile() ? { path, stats, contentType, isHashed: name.startsWith('_astro/') } : undefined;
  } catch {
    return undefined;
  }
}
