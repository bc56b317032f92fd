import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCode } from '../../src/domain/code/code.ts';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import { publishedRegistry } from '../codes/published.ts';

/**
 * Writes `p/<code>/index.html` for every code into a folder that is kept between builds: a few
 * hundred bytes that lead to `p/<code>.html`. Web servers without a rule answer the printed address,
 * which has no ending, with the index of that folder. The page depends on the code alone, so only
 * new codes are written. `code/index.html` leads to `code.html` likewise, which signs name without an ending. Gives the folder.
 *
 * @param site the rendered site, whose list of codes is read
 * @param work folder that is kept for the next build
 */
export function writeCodeEntries(site: string, work: string): string {
  const folder = join(work, 'entries');
  const version = join(work, `entries-${hash('sha1', [entryPage('', ''), typingPage].join(''), 'hex').slice(0, 8)}`);
  if (!existsSync(version)) rmSync(folder, { recursive: true, force: true });
  const file = join(site, publishedRegistry);
  const codes = new Set<string>(existsSync(file) ? parseRegistry(readFileSync(file, 'utf8')).events.map(({ code }) => code) : []);
  mkdirSync(join(folder, 'p'), { recursive: true });
  const written = new Set<string>(readdirSync(join(folder, 'p')));
  for (const code of written) if (!codes.has(code)) rmSync(join(folder, 'p', code), { recursive: true });
  for (const code of codes) {
    if (written.has(code)) continue;
    mkdirSync(join(folder, 'p', code), { recursive: true });
    writeFileSync(join(folder, 'p', code, 'index.html'), entryPage(code, formatCode(code)));
  }
  mkdirSync(join(folder, 'code'), { recursive: true });
  if (!existsSync(join(folder, 'code/index.html'))) writeFileSync(join(folder, 'code/index.html'), typingPage);
  writeFileSync(version, '');
  return folder;
}

const typingPage = leadingPage({ to: '../code.html', title: '输入亮码', opening: '正在打开输入号码的页面' });

function entryPage(code: string, digits: string): string {
  return leadingPage({ to: `../${code}.html`, title: `号码 ${digits}`, opening: `正在打开号码 ${digits} 的页面` });
}

/** A page that leads to another at once. */
function leadingPage({ to, title, opening }: { to: string; title: string; opening: string }): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="description" content="${opening}"><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"></head><body><h1>${opening}</h1><p><a href="${to}">没有自动打开，请点这里</a></p></body></html>\n`;
}
