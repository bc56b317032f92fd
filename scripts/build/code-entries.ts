import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { formatCode } from '../../src/domain/code/code.ts';

/**
 * Writes `p/<code>/index.html` below `site` for every code: a few hundred bytes that lead to
 * `p/<code>.html`. Web servers without a rule answer the printed address, which has no ending, with the
 * index of that folder. The page depends on the code alone, so one that is there is left as it is.
 * `code/index.html` leads to `code.html` likewise, which signs name without an ending.
 * Lets others speak now and then: it is done while pages are made.
 */
export async function writeCodeEntries(site: string, codes: ReadonlySet<string>): Promise<void> {
  const there = entriesIn(site);
  const isOfOtherCode = there.some((code, index) => index === 0 && textOf(site, code) !== entryPage(code, formatCode(code)));
  for (const code of there) if (isOfOtherCode || !codes.has(code)) rmSync(join(site, 'p', code), { recursive: true });
  for (const code of codes) {
    if (code.endsWith('0')) await turn();
    if (existsSync(entryOf(site, code))) continue;
    mkdirSync(join(site, 'p', code), { recursive: true });
    writeFileSync(entryOf(site, code), entryPage(code, formatCode(code)));
  }
  mkdirSync(join(site, 'code'), { recursive: true });
  if (!existsSync(join(site, 'code/index.html'))) writeFileSync(join(site, 'code/index.html'), typingPage);
}

const typingPage = leadingPage({ to: '../code.html', title: '输入亮码', opening: '正在打开输入号码的页面' });

/** Codes that have an entry in a site. */
function entriesIn(site: string): string[] {
  const folder = join(site, 'p');
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((each) => each.isDirectory())
        .map(({ name }) => name)
    : [];
}

/** Whether a site path is the folder of an entry, or of the page where codes are typed. */
export function isCodeEntry(path: string): boolean {
  return path === 'code' || /^p\/\d{10}$/.test(path);
}

function entryOf(site: string, code: string): string {
  return join(site, 'p', code, 'index.html');
}

function textOf(site: string, code: string): string | undefined {
  return existsSync(entryOf(site, code)) ? readFileSync(entryOf(site, code), 'utf8') : undefined;
}

function entryPage(code: string, digits: string): string {
  return leadingPage({ to: `../${code}.html`, title: `号码 ${digits}`, opening: `正在打开号码 ${digits} 的页面` });
}

/** A page that leads to another at once. */
function leadingPage({ to, title, opening }: { to: string; title: string; opening: string }): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="description" content="${opening}"><meta name="robots" content="noindex"><link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}"></head><body><h1>${opening}</h1><p><a href="${to}">没有自动打开，请点这里</a></p></body></html>\n`;
}
