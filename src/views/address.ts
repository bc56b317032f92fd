import { type SitePath, stepInPaths } from '../domain/publication/page-path.ts';

/** Words that lead somewhere; without `href` they are only words. */
export interface Link {
  readonly words: string;
  readonly href?: string | undefined;
}

/**
 * How the page at `from` names other pages. The pages that stand for others are shown at
 * any depth, so they alone name them from the root of the host.
 *
 * @param siteUrl where the portal is served, base path included, slash at the end
 */
export function hrefsFrom(siteUrl: string, from: SitePath): (to: SitePath) => string {
  return stepInPaths.includes(from) ? absoluteHref(siteUrl) : (to) => relativeHref(from, to);
}

/** How a page that is shown at any depth names other pages: from the root of the host. */
export function absoluteHref(siteUrl: string): (to: SitePath) => string {
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
