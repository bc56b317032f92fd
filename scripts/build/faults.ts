import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { publishedTables } from '../../src/data/tables.ts';
import { fixedPages } from '../../src/domain/publication/fixed-pages.ts';
import { stepInPaths } from '../../src/domain/publication/page-path.ts';
import { publishedRegistry } from '../codes/published.ts';

const portal = z.object({ stylesheet: z.string(), basePath: z.string() });

/**
 * What a built site lacks, in Chinese, one line each: a page that everybody needs, a published
 * table, the page of a permanent code (a preview need not have it), or the end of a page that was cut off.
 */
export function siteFaults(site: string, { isPreview = false } = {}): string[] {
  const needed = [
    ...fixedPages.map(({ path }) => path),
    ...stepInPaths,
    'sitemap.xml',
    'data/portal.json',
    'data/codes.json',
    'data/shell.json',
    publishedRegistry,
    ...tableFiles(),
  ];
  const absent = needed.filter((path) => !existsSync(join(site, path))).map((path) => `缺少 ${path}`);
  if (absent.length > 0) return absent;
  return [...(isPreview ? [] : codeFaults(site)), ...stylesheetFaults(site), ...cutOff(site)];
}

function tableFiles(): string[] {
  return publishedTables.flatMap(({ name }) => [`data/${name}.csv`, `data/${name}.json`]);
}

function codeFaults(site: string): string[] {
  const registry = readFileSync(join(site, publishedRegistry), 'utf8');
  const issued = new Set([...registry.matchAll(/^\d{10}(?=,)/gm)].map(([code]) => code));
  const pages = new Set(existsSync(join(site, 'p')) ? readdirSync(join(site, 'p')) : []);
  return [...issued].filter((code) => !pages.has(`${code}.html`)).map((code) => `编号 ${code} 没有页面`);
}

function stylesheetFaults(site: string): string[] {
  const { stylesheet, basePath } = portal.parse(JSON.parse(readFileSync(join(site, 'data/portal.json'), 'utf8')));
  const isThere = stylesheet.startsWith(basePath) && existsSync(join(site, stylesheet.slice(basePath.length)));
  return isThere ? [] : [`缺少样式表 ${stylesheet}`];
}

/** The top pages end as a page ends; a full disk leaves them short. */
function cutOff(site: string): string[] {
  const pages = readdirSync(site).filter((name) => name.endsWith('.html'));
  return pages.filter((name) => !readFileSync(join(site, name), 'utf8').trimEnd().endsWith('</html>')).map((name) => `${name} 没有写完`);
}
