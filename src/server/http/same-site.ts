import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a POST comes from our own pages. Browsers say so in `Sec-Fetch-Site`;
 * older ones give an `Origin`, which must be this host's or the portal's. One that
 * gives neither is no browser that another site could misuse.
 */
export function isSameSite(headers: IncomingHttpHeaders, portalOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none' || headers.origin === portalOrigin;
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null' || origin === portalOrigin) return true;
  return origin.replace(/^https?:\/\//, '') === host;
}
