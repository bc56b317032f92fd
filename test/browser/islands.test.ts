/** Both islands (what the search finds: test/search/browser.test.ts): their first state is made when the page is built, so that nothing moves, and a script goes on from there. */
import { brotliCompressSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftOf } from './faults.ts';
import { builtFile, dist, openPortal, openVisitor, type Portal, type Visit, type Visitor, visit } from './portal.ts';

let portal: Portal;
let reader: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  reader = await openVisitor(portal, phone);
});

afterAll(() => portal.close());

const phone = { viewport: { width: 360, height: 740 } };
const main = ({ page }: Visit) => page.locator('main').innerText();

test.each(['search-page', 'compare-page'])('the script %s is at most 40 kB, what it is made of included', (name) => {
  const file = readdirSync(join(dist, '_astro')).find((each) => each.startsWith(name)) ?? '';
  expect(brotliCompressSync(readFileSync(join(dist, '_astro', file))).length).toBeLessThanOrEqual(40 * 1024);
});

test.each([
  ['search.html?q=ljxq', '#search ol.rows > li'],
  ['compare.html?in=430500&year=2024&areas=430502%2C430503', '.card-table tbody tr'],
  ['compare.html?in=430600&year=2023&areas=430602%2C430603', '.card-table tbody tr'],
])('%s keeps room for its answer: nothing moves when it comes', async (path, answer) => {
  const opened = await visit(portal, path, phone);
  await opened.page.locator(answer).first().waitFor();
  expect(await shiftOf(opened)).toBeLessThan(0.02);
  await opened.page.context().close();
});

test.each(['search.html', 'compare.html'])('%s has all that stands at first before any script has run, and nothing moves when it does', async (path) => {
  const waiting = await (await portal.browser.newContext(phone)).newPage();
  await waiting.route(/_astro\/(?:search|compare)-page/u, (route) => route.abort());
  await waiting.goto(`${portal.origin}/${path}`);
  const before = await waiting.locator('main').innerText();
  const alive = await visit(portal, path, phone);
  await alive.page.waitForLoadState('networkidle');
  expect((await main(alive)).replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''));
  expect(await shiftOf(alive)).toBeLessThan(0.02);
  expect(alive.errors).toEqual([]);
  await waiting.context().close();
  await alive.page.context().close();
});

test('without a script nothing stands there that would not answer', async () => {
  const { page } = await visit(portal, 'compare.html', { ...phone, javaScriptEnabled: false });
  expect(await page.locator('#compare select').first().isVisible()).toBe(false);
  await page.locator('main details:not(.explorer__form) summary').first().click();
  expect(await page.locator('main .links a').first().isVisible()).toBe(true);
  await page.context().close();
});

test.each([360, 768, 1280])('an address that names areas moves nothing of what is seen at %i px', async (width) => {
  const opened = await visit(portal, 'compare.html?in=430600&year=2023&areas=430602,430603', { viewport: { width, height: 800 } });
  await expect.poll(() => main(opened)).toMatch(/2个区域，\d+项指标/u);
  expect(await shiftOf(opened)).toBeLessThan(0.02);
  await opened.page.context().close();
});

test('a comparison is chosen by tapping, kept in the address with its year, and comes back from it', async () => {
  const opened = await reader.open('compare.html');
  await opened.page.selectOption('#prefecture', '430600');
  for (const name of ['岳阳楼区', '云溪区']) await opened.page.locator('#compare label', { hasText: name }).click();
  await expect.poll(() => main(opened)).toMatch(/2个区域，\d+项指标/u);
  expect(new URL(opened.page.url()).search).toBe('?in=430600&year=2023&areas=430602%2C430603');
  const table = await opened.page.locator('#compare table').innerText();
  await opened.page.reload();
  await expect.poll(() => opened.page.locator('#compare table').innerText()).toBe(table);
  expect(table).toMatch(/还没有公布进展/u);
  expect(await opened.page.locator('#status').isVisible()).toBe(false);
  await opened.page.locator('#choose').click();
  await opened.page.selectOption('#status', 'behind');
  await expect.poll(() => opened.page.locator('#compare tbody tr').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('未达序时')]));
  expect((await opened.page.locator('#compare tbody tr').allInnerTexts()).every((row) => row.includes('未达序时'))).toBe(true);
  expect(new URL(opened.page.url()).search).toBe('?in=430600&year=2023&areas=430602%2C430603&status=behind');
  await opened.page.goBack();
  await expect.poll(() => opened.page.locator('#compare table').innerText()).toBe(table);
  expect(await opened.page.locator('#status').inputValue()).toBe('');
  expect(opened.errors).toEqual([]);
});

test('what a document alone calls behind is listed as behind, and what one area alone has is told by name', async () => {
  const opened = await reader.open('compare.html?in=430500&year=2024&areas=430502,430582&status=behind');
  await expect.poll(() => main(opened)).toMatch(/化解超期安置/u);
  const text = await main(opened);
  expect(text).toMatch(/文件写明“与实现序时推进差距较大”/u);
  expect(text).toMatch(/另有1项只有一个区域有，没有可以比的：\s*邵东市：保障性租赁住房建设/u);
  await opened.page.goto(`${portal.origin}/compare.html?in=430500&year=2024&areas=430502,430582`);
  await expect.poll(() => opened.page.locator('#compare tbody th').first().innerText()).toMatch(/化解超期安置/u);
  expect(await main(opened)).not.toMatch(/任务数文件未提/u);
});

test('an address of a year without a table says so, and one without a prefecture finds it by its areas', async () => {
  const opened = await reader.open('compare.html?in=430600&year=2024&areas=430602%2C430603');
  await expect.poll(() => main(opened)).toMatch(/这里没有2024年的表，下面是2023年的。/u);
  await opened.page.goto(`${portal.origin}/compare.html?year=2024&areas=430502%2C430503`);
  await expect.poll(() => main(opened)).toMatch(/2个区域，\d+项指标/u);
  expect(await opened.page.locator('#prefecture').inputValue()).toBe('430500');
});

test('no island leaves a part of React in what phones load', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(4);
  expect(scripts.filter((name) => builtFile(`_astro/${name}`).includes('react.dev/errors'))).toEqual([]);
});
