import type { SitePath } from '../../domain/publication/page-path.ts';

/** Addresses that one file may hold. @see https://www.sitemaps.org/protocol.html */
const longest = 50_000;

/** The paths cut into files; a single part is the site map itself. */
export function siteMapParts(paths: readonly SitePath[]): SitePath[][] {
  const count = Math.max(1, Math.ceil(paths.length / longest));
  return Array.from({ length: count }, (_, part) => paths.slice(part * longest, (part + 1) * longest));
}

/** The addresses of one part. The day of the build is left out: it says nothing of when a page changed. */
export function formatSiteMap(siteUrl: string, paths: readonly SitePath[]): string {
  return xml(
    'urlset',
    paths.map((path) => `<url><loc>${siteUrl}${encodeURI(path)}</loc></url>`),
  );
}

/** The list of `count` parts named `sitemap-1.xml` and on. */
export function formatSiteMapList(siteUrl: string, count: number): string {
  return xml(
    'sitemapindex',
    Array.from({ length: count }, (_, part) => `<sitemap><loc>${siteUrl}sitemap-${part + 1}.xml</loc></sitemap>`),
  );
}

function xml(root: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
}
