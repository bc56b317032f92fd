/** Paper cannot be opened: what is folded on the screen is printed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal, visit } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

test.each([true, false])("a year's page prints scores, sentences and contradictions, JavaScript %s, and is folded again", async (javaScriptEnabled) => {
  const { page } = await visit(portal, 'area/430500/2024.html', { javaScriptEnabled });
  const path = join(mkdtempSync(join(tmpdir(), 'print-')), 'year.pdf');
  const isFolded = async () => (await page.locator('main details:not([open])').count()) > 0;
  expect(await isFolded()).toBe(true);
  await page.pdf({ path });
  expect(await isFolded()).toBe(true);
  const printed = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
  for (const words of ['按得分排第1，共12个', '短板主要在项目质效考核指标', '文件印的：']) expect(printed).toContain(words);
  await page.context().close();
});

test('a table as wide as an annex, with its headings and the foot, takes few sheets', async () => {
  const { page } = await visit(portal, 'decomposition/430600/2023-430600.html');
  const path = join(mkdtempSync(join(tmpdir(), 'print-')), 'table.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBeLessThanOrEqual(4);
  expect(facts).toMatch(/841\.\d+ x 59\d/);
  await page.context().close();
});

test('on paper a status keeps its mark, a heading stays with what it is over, and nothing is filled in', async () => {
  const { page } = await visit(portal, 'index.html');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => ({
    mark: getComputedStyle(document.querySelector('.status')!, '::before').getPropertyValue('print-color-adjust'),
    heading: getComputedStyle(document.querySelector('h2')!).breakAfter,
    row: getComputedStyle(document.querySelector('.measured')!).breakInside,
    search: getComputedStyle(document.querySelector('.find')!).display,
  }));
  expect(printed).toEqual({ mark: 'exact', heading: 'avoid', row: 'avoid', search: 'none' });
  await page.context().close();
});
