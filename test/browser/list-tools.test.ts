/** Lists that are filtered and sorted in the browser: complete without a script, at once with one, and in the address. */
import { brotliCompressSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults, overflow, shiftOf } from './faults.ts';
import { dist, openPortal, openVisitor, type Portal, type Visit, type Visitor, visit } from './portal.ts';

let portal: Portal;
let reader: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  reader = await openVisitor(portal, phone);
});

afterAll(() => portal.close());

const phone = { viewport: { width: 360, height: 740 } };
const year = 'area/430602/2023.html';
const titles = async ({ page }: Visit) => page.locator('.listed [data-rows] > :not([hidden]) .task__title:first-child').allInnerTexts();
const told = ({ page }: Visit) => page.locator('.listed [role="status"]').innerText();
const search = ({ page }: Visit) => new URL(page.url()).search;

test('the script is smaller than 2 kB', () => {
  const file = readdirSync(join(dist, '_astro')).find((each) => each.startsWith('list-tools')) ?? '';
  expect(brotliCompressSync(readFileSync(join(dist, '_astro', file))).length).toBeLessThan(2048);
});

test('without a script the list is complete, in the order of its documents, whatever the address asks', async () => {
  const bare = await visit(portal, `${year}?status=behind&sort=behind`, { ...phone, javaScriptEnabled: false });
  const plain = await reader.open(year);
  expect(await titles(bare)).toEqual(await titles(plain));
  expect(await bare.page.locator('.tools').isVisible()).toBe(false);
  expect(await told(bare)).toBe('共36个项目。');
  await bare.page.context().close();
});

test('what is chosen stands in the address, is said, and goes back step by step', async () => {
  const opened = await reader.open(year);
  const all = await titles(opened);
  await opened.page.selectOption('[data-filter="status"]', 'behind');
  await expect.poll(() => told(opened)).toMatch(/^共36个项目，列出\d个项目。$/u);
  const behind = await titles(opened);
  expect(all).toEqual(expect.arrayContaining(behind));
  expect(behind.length).toBeLessThan(all.length);
  await opened.page.selectOption('[data-sort]', 'behind');
  expect(search(opened)).toBe('?status=behind&sort=behind');
  const sorted = await titles(opened);
  expect(sorted.toSorted()).toEqual(behind.toSorted());
  await opened.page.reload();
  await expect.poll(() => titles(opened)).toEqual(sorted);
  expect(await opened.page.locator('[data-sort]').inputValue()).toBe('behind');
  await opened.page.goBack();
  await expect.poll(() => titles(opened)).toEqual(behind);
  await opened.page.goBack();
  await expect.poll(() => titles(opened)).toEqual(all);
  expect(opened.errors).toEqual([]);
});

test('what the address asks for and the list does not have is said, with the way back to the plain address', async () => {
  const opened = await reader.open(`${year}?status=overdue`);
  await expect.poll(() => told(opened)).toMatch(/^网址里要找的，这里没有。共\d+个项目。$/u);
  expect(await axeFaults(opened)).toEqual([]);
  await opened.page.getByRole('button', { name: '全部列出' }).click();
  await expect.poll(() => told(opened)).toMatch(/^共\d+个项目。$/u);
  expect(search(opened)).toBe('');
});

test('words that the list does not know choose nothing', async () => {
  const opened = await reader.open(`${year}?status=gone&unit=x&sort=desc`);
  await expect.poll(() => told(opened)).toBe('网址里要找的，这里没有。共36个项目。');
  expect(
    await opened.page.locator('.tools__choice').evaluateAll((all) => all.map((each) => (each instanceof HTMLSelectElement ? each.selectedIndex : -1))),
  ).toEqual([0, 0, 0]);
});

test.each([
  [year, '[data-filter="unit"]', '区人社局'],
  ['decomposition/430600/2023-430000.html', '[data-filter="area"]', '430602'],
  ['decomposition/430600/2023-430000.html', '[data-filter="unit"]', '市人社局'],
  ['compare/2023-430000/employment/new-jobs.html', '[data-filter="status"]', 'notReported'],
  ['compare/2023-430000/employment/new-jobs.html', '[data-sort]', 'name'],
])('%s: nothing moves as the tools appear, %s works, and every row is in reach', async (path, select, value) => {
  const opened = await visit(portal, path, phone);
  expect(await shiftOf(opened)).toBeLessThan(0.02);
  await opened.page.locator(select).selectOption(value);
  expect(search(opened)).toContain(encodeURIComponent(value));
  expect(await overflow(opened)).toBeLessThanOrEqual(0);
  expect(opened.errors).toEqual([]);
  await opened.page.context().close();
});
