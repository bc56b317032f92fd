import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedPage, dist, quietFlags } from './portal.ts';

// Visited pages stay readable without a network. The site lies below a base path, on a host that knows no rules
// but the types of files; `feedback/…` stands for what a server answers with no-store.
const base = '/ztzl/mssx/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const task = codedPage((html) => html.includes('历次进展'));

/** How often each path was asked for. */
const asked = new Map<string, number>();

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : '';
  asked.set(path, (asked.get(path) ?? 0) + 1);
  if (path.startsWith('feedback/')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end('<!doctype html><title>回执</title><main>回执号</main>');
    return;
  }
  const file = join(dist, path);
  const isFound = path !== '' && existsSync(file) && statSync(file).isFile();
  response.writeHead(isFound ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-cache', etag: '"1"' });
  response.end(isFound ? readFileSync(file) : '<title>没有这一页</title>');
});

let browser: Browser;
let root: string;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}${base}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Addresses of what is kept, below the site's root. */
function keptBy(page: Page): Promise<string[]> {
  return page.evaluate(async (from) => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url.replace(from, ''));
  }, root);
}

/** A page of a new phone, when it has been kept. */
async function visited(path: string): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(root + path);
  await expect.poll(() => keptBy(page), { timeout: 20_000 }).toContain(path.replace(/[?#].*/, ''));
  return page;
}

test('it is smaller than 3 kB, and starts below the base path of the site', async () => {
  expect(statSync('public/sw.js').size).toBeLessThan(3000);
  const page = await visited('index.html');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(root);
  await page.context().close();
});

test.each([
  ['of a code, which has its style in itself', task, /^p\//],
  ['of an area, with its stylesheet', 'area/430602.html', /^_astro\/.*\.css$/],
])('the first page of all can be read again without a network, with its look and the day it was seen: that %s', async (_, path, look) => {
  const page = await visited(path);
  await expect.poll(() => keptBy(page)).toEqual(expect.arrayContaining([expect.stringMatching(look)]));
  const [title, colour] = [await page.locator('h1').textContent(), await bandColour(page)];
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.locator('main > p').first().textContent()).toMatch(/^现在连不上网，这是\d{4}年\d{1,2}月\d{1,2}日看过的样子。$/);
  expect(await bandColour(page)).toBe(colour);
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.locator('main').textContent()).not.toContain('现在连不上网');
  await page.context().close();
});

test('keeping a page asks for it no second time, so that its readers are counted once', async () => {
  asked.clear();
  const page = await visited(task);
  expect(asked.get(task)).toBe(1);
  await page.context().close();
});

test('a page that was never seen says so, whatever was asked of it', async () => {
  const page = await visited('index.html');
  await page.context().setOffline(true);
  await page.goto(`${root}about.html?from=sign`);
  expect(await page.locator('body').textContent()).toContain('这一页没有看过');
  await page.goto(`${root}index.html?from=sign#main`);
  expect(await page.locator('main > p').first().textContent()).toContain('看过的样子');
  await page.context().close();
});

test('what the server marks no-store is not kept, nor what is gone, nor tables', async () => {
  const page = await visited('index.html');
  await page.goto(`${root}feedback/status`);
  await page.goto(`${root}p/0000000000.html`);
  await page.goto(`${root}about.html`);
  await expect.poll(() => keptBy(page)).toContain('about.html');
  expect((await keptBy(page)).filter((path) => !/^(index|about)\.html$|^_astro\/|^icon|^photos\//.test(path))).toEqual([]);
  await page.context().close();
});

test('no more than eighty pages are kept, the newest', async () => {
  const page = await visited('index.html');
  const kept = await page.evaluate(async (from) => {
    const cache = await caches.open(`${from}pages`);
    await cache.delete(`${from}index.html`);
    for (let number = 0; number < 85; number += 1) await cache.put(`${from}old-${number}.html`, new Response('', { headers: { 'content-type': 'text/html' } }));
    return (await cache.keys()).length;
  }, root);
  expect(kept).toBe(85);
  await page.goto(`${root}about.html`);
  await expect.poll(async () => (await keptBy(page)).filter((path) => path.endsWith('.html')).length).toBe(80);
  const pages = (await keptBy(page)).filter((path) => path.endsWith('.html'));
  expect([pages.includes('about.html'), pages.includes('old-84.html'), pages.includes('old-0.html')]).toEqual([true, true, false]);
  await page.context().close();
});

function bandColour(page: Page): Promise<string> {
  return page.locator('.site-header').evaluate((header) => getComputedStyle(header).backgroundColor);
}
