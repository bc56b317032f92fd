import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningServer } from '../server/running-server.ts';
import { codedPage, dist, quietFlags } from './portal.ts';

// Another website, of another origin, with frames and pictures of the portal, which its own server serves with its own headers.
let server: Awaited<ReturnType<typeof runningServer>>;
let browser: Browser;
let hostPage = '';
const folder = mkdtempSync(join(tmpdir(), 'liangma-embed-'));
const host = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hostPage));

beforeAll(async () => {
  server = await runningServer({ site: dist, storeAddress: join(folder, 'embed.sqlite') });
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  host.close();
  rmSync(folder, { recursive: true });
});

const addressOf = (path: string) => `http://localhost:${server.port}/${path}`;

/** The other website showing what is given. */
async function opened(html: string): Promise<Page> {
  hostPage = `<!doctype html><title>另一个网站</title>${html}`;
  const page = await browser.newPage({ viewport: { width: 420, height: 700 } });
  const address: AddressInfo | string | null = host.address();
  if (typeof address === 'string' || address === null) throw new Error('the other website has no port');
  await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: 'load' });
  return page;
}

test('the small view of an area is shown in a frame, fits it, and leads to the portal in a window of its own', async () => {
  const page = await opened(`<iframe src="${addressOf('embed/430602.html')}" width="360" height="420"></iframe>`);
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('h1').textContent()).toBe('岳阳楼区2023年重点民生实事');
  expect(await frame.locator('main').evaluate((main) => main.scrollWidth <= document.documentElement.clientWidth + 1 && main.scrollHeight)).toBeLessThanOrEqual(
    560,
  );
  expect(await frame.getByRole('link').getAttribute('target')).toBe('_blank');
  await page.close();
});

test.each(['', 'area/430602.html', codedPage(() => true), 'opinions.html', 'feedback', 'staff/sign-in', 'embed/nowhere.html'])(
  '%s is shown in no frame',
  async (path) => {
    const page = await opened(`<iframe src="${addressOf(path)}" width="360" height="420"></iframe>`);
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1]!;
    await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
    await page.close();
  },
);

test('the picture of a code is shown by another website, a picture of the portal itself is not', async () => {
  const badge = codedPage((html) => html.includes('历次进展'))
    .replace('p/', 'embed/')
    .replace('.html', '.svg');
  const page = await opened(`<img id="badge" src="${addressOf(badge)}" alt=""><img id="icon" src="${addressOf('icon.svg')}" alt="">`);
  const widthOf = (id: string) => page.locator(id).evaluate((picture) => (picture instanceof HTMLImageElement ? picture.naturalWidth : undefined));
  expect([await widthOf('#badge'), await widthOf('#icon')]).toEqual([320, 0]);
  await page.close();
});
