import type { Agency } from '../domain/task/agency.ts';
import { type Code, codePath } from '../domain/code/code.ts';
import type { DocumentSource } from '../domain/value/source.ts';

/** Path of a page below the site's base, with its ending: `area/430600/2023.html`. */
export type SitePath = string;

/** Words that lead somewhere; without `href` they are only words. */
export interface Link {
  readonly words: string;
  readonly href?: string | undefined;
}

export const homePath: SitePath = 'index.html';

/** What people asked, what was answered, and how it adds up. */
export const opinionsPath: SitePath = 'opinions.html';

export function areaPath(area: string): SitePath {
  return `area/${area}.html`;
}

export function yearPath(area: string, year: number): SitePath {
  return `area/${area}/${year}.html`;
}

export function pageOfCode(code: Code): SitePath {
  return `${codePath(code)}.html`;
}

export function documentPath(document: string): SitePath {
  return `document/${document}.html`;
}

/** The row of one line on its document's page. */
export function linePath({ document, line }: Pick<DocumentSource, 'document' | 'line'>): SitePath {
  return `${documentPath(document)}#L${line}`;
}

export function agencyPath({ area, id }: Pick<Agency, 'area' | 'id'>): SitePath {
  return `agency/${area}/${id}.html`;
}

/** The page that a server shows for any address it does not know. */
export const notFoundPath: SitePath = '404.html';

/**
 * How the page at `from` names other pages. The page for unknown addresses is shown at
 * any depth, so it alone names them from the root of the host.
 *
 * @param siteUrl where the portal is served, base path included, slash at the end
 */
export function hrefsFrom(siteUrl: string, from: SitePath): (to: SitePath) => string {
  if (from !== notFoundPath) return (to) => relativeHref(from, to);
  const { pathname } = new URL(siteUrl);
  return (to) => `${pathname}${to}`;
}

/**
 * How the page at `from` names the page at `to`: without the base and without a
 * host, so that the built folder works under any path and from a disk.
 */
export function relativeHref(from: SitePath, to: SitePath): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}
