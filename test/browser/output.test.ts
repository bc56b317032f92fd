/** What must hold for every built page; no browser needed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFile, builtPages, dist } from './portal.ts';

const pages = builtPages();
const htmlOf = new Map(pages.map((page) => [page, builtFile(page)]));

test('there are pages to look at', () => {
  expect(pages.filter((page) => page.startsWith('p/')).length).toBeGreaterThan(400);
});

test('the stylesheet is at most 6 kB', () => {
  expect(brotliCompressSync(siteStyle()).length).toBeLessThanOrEqual(6 * 1024);
});

test("a resident's page is one answer of at most 14 kB: what a server sends before it waits for the phone", () => {
  const isTooHeavy = (html: string, quality: number) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length > 14 * 1024;
  // What is light enough when hurried is so with the care that takes a hundred times as long.
  const tooHeavy = codedPages().filter(([, html]) => isTooHeavy(html, 5) && isTooHeavy(html, 11));
  expect(tooHeavy.map(([page]) => page)).toEqual([]);
});

test('the page of a code has the stylesheet in itself, and its own policy allows that and no other style', () => {
  const digest = createHash('sha256').update(siteStyle()).digest('base64');
  const own = `<meta http-equiv="content-security-policy" content="style-src 'sha256-${digest}'"><style>${siteStyle()}</style>`;
  expect(codedPages().length).toBeGreaterThan(400);
  expect(
    codedPages()
      .filter(([, html]) => !html.includes(own) || html.includes('rel="stylesheet"'))
      .map(([page]) => page),
  ).toEqual([]);
});

test('no page carries a script of its own, and no style but the site’s', () => {
  const inline = /\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=/;
  expect([...htmlOf].filter(([, html]) => inline.test(withoutText(html.replace(`<style>${siteStyle()}</style>`, '')))).map(([page]) => page)).toEqual([]);
});

test('every link, stylesheet, script and picture is there, down to the line it names', () => {
  const broken: string[] = [];
  for (const [page, html] of htmlOf) {
    for (const target of targetsIn(html)) if (!leadsSomewhere(page, target)) broken.push(`${page} → ${target}`);
  }
  expect(broken).toEqual([]);
});

test('no link depends on where the portal is served', () => {
  const rooted = [...htmlOf].filter(([page, html]) => !standIns.includes(page) && targetsIn(html).some((target) => target.startsWith('/')));
  expect(rooted.map(([page]) => page)).toEqual([]);
});

test('every page says what language it is in and what it is', () => {
  const unnamed = [...htmlOf].filter(
    ([, html]) => !/<html lang="zh-CN"/.test(html) || !/<title>[^<]+<\/title>/.test(html) || !/<meta name="description" content="[^"]+"/.test(html),
  );
  expect(unnamed.map(([page]) => page)).toEqual([]);
});

/** The one stylesheet, as the home page loads it. */
function siteStyle(): string {
  return builtFile(/href="(_astro\/[^"]+\.css)"/.exec(htmlOf.get('index.html') ?? '')?.[1] ?? '').trimEnd();
}

/** The pages that are scanned, without the files that only lead to them. */
function codedPages(): [string, string][] {
  return [...htmlOf].filter(([page]) => /^p\/\d{10}\.html$/.test(page));
}

/** Shown in place of other pages, at any depth. */
const standIns = ['404.html', 'not-received.html'];

/** Answered by the feedback server, not by a file. */
const serverPaths = /^(\.\.\/)*(feedback(\/[a-z]+)*|proposals|glance|survey(\?code=\d{10})?)$/;

function targetsIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action|data-module)="([^"]*)"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

function leadsSomewhere(page: string, target: string): boolean {
  if (/^(tel:|mailto:|https:)/.test(target) || serverPaths.test(target) || target === '#dazi') return true;
  const [path = '', fragment = ''] = target.split('#');
  const [bare = ''] = path.split('?');
  const base = standIns.includes(page) ? bare.replace(/^\//, '') : bare;
  const file = base === '' ? page : posix.normalize(posix.join(posix.dirname(page), base));
  if (!existsSync(join(dist, file))) return false;
  return fragment === '' || !file.endsWith('.html') || (htmlOf.get(file)?.includes(` id="${decodeURIComponent(fragment)}"`) ?? false);
}

/** Only tags: text may speak of `onclick=` or `style=`. */
function withoutText(html: string): string {
  return html.replace(/>[^<]*</g, '><');
}
