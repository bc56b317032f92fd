/** The sign that every page behind a code carries, printed by a real browser and read by a real decoder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zbar } from '../signs/decoders.ts';
import { rasterised } from '../signs/raster.ts';
import { builtFile, builtPages, codedPage, openPortal, openVisitor, type Portal, type Visitor, visit } from './portal.ts';

let portal: Portal;
let withoutScripts: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'sheet-'));

beforeAll(async () => {
  portal = await openPortal();
  withoutScripts = await openVisitor(portal, { javaScriptEnabled: false });
});

afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

const nameOf = (html: string) => /class="sheet__name"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
const longestName = builtPages()
  .filter((path) => /^p\/\d{10}\.html$/.test(path))
  .reduce((longest, path) => (nameOf(builtFile(path)).length > nameOf(builtFile(longest)).length ? path : longest));

describe.each([
  ['a project', codedPage((html) => html.includes('各区域相加'))],
  ['an assignment', codedPage((html) => html.includes('bar__over'))],
  ['a site', codedPage((html) => html.includes('>建设地点<'))],
  ['the longest name', longestName],
])('the sign of %s', (_, path) => {
  const url = /aria-label="二维码：([^"]+)"/.exec(builtFile(path))?.[1];

  // A browser without named pages prints with its own margins.
  test.each([
    ['its own sheet', { preferCSSPageSize: true }],
    ['a sheet with margins of 12.7 mm', { format: 'A4', margin: { top: '12.7mm', right: '12.7mm', bottom: '12.7mm', left: '12.7mm' } }],
  ])('prints on %s, once, and is read as the address of the page', async (_, options) => {
    const { page } = await withoutScripts.open(`${path}#paizi`);
    const pdf = await page.pdf(options);
    const file = join(folder, 'sign.pdf');
    writeFileSync(file, pdf);
    expect(/Pages:\s+(\d+)[\s\S]*Page size:\s+(\S+ x \S+)/.exec(execFileSync('pdfinfo', [file]).toString())?.slice(1)).toEqual([
      '1',
      expect.stringMatching(/^59\d(\.\d+)? x 84\d/),
    ]);
    const { files, remove } = rasterised(file, 150);
    expect(zbar(files)).toEqual([url]);
    remove();
  });

  test.each([360, 1280])('stands alone on a screen of %i px, and the way back shows the page', async (width) => {
    const { page } = await withoutScripts.open(`${path}#code-card`, { width, height: 800 });
    expect(await page.locator('.sheet').isVisible()).toBe(false);
    await page.getByText('打印这块牌子').click();
    expect([await page.locator('.sheet').isVisible(), await page.locator('.main').isVisible(), await page.locator('.site-footer').isVisible()]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.getByText('返回', { exact: true }).click();
    expect([await page.locator('.sheet').isVisible(), await page.locator('#code-card').isVisible()]).toEqual([false, true]);
  });
});

test('everything on every sign of the content fits its sheet', async () => {
  const { page } = await visit(portal, `${longestName}#paizi`, { viewport: { width: 1280, height: 800 } });
  const papers = builtPages()
    .filter((path) => /^p\/\d{10}\.html$/.test(path))
    .map((path) => /<div class="sheet__paper[\s\S]*?(?=<\/section>)/.exec(builtFile(path))?.[0] ?? '');
  expect(papers.filter((paper) => paper === '')).toEqual([]);
  expect(await tooLong(page, papers)).toEqual([]);
});

test.each([
  ['sheet__typing', 34],
  ['sheet__typing sheet__typing--long', 44],
])('the line of class %s with an address of %i characters stays within its paper', async (name, length) => {
  const { page } = await visit(portal, `${longestName}#paizi`, { viewport: { width: 1280, height: 800 } });
  const over = await page.locator('.sheet__typing').evaluate(
    (line, wanted) => {
      line.setAttribute('class', wanted.name);
      line.querySelector('b')!.textContent = 'zwgk.example.gov.cn/ztzl/minsheng/mingxiang/shishi'.slice(0, wanted.length);
      return line.scrollWidth - line.clientWidth;
    },
    { name, length },
  );
  expect(over).toBeLessThanOrEqual(0);
  await page.context().close();
});

/** The names of the signs whose words run out of their paper, set one after the other in the same sheet. */
function tooLong(page: Page, papers: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const sheet = document.querySelector('.sheet')!;
    return all.flatMap((html) => {
      sheet.innerHTML = html;
      const paper = sheet.firstElementChild!;
      return paper.scrollHeight > paper.clientHeight || paper.scrollWidth > paper.clientWidth ? [sheet.querySelector('.sheet__name')!.textContent ?? ''] : [];
    });
  }, papers);
}

test('who reads without styles meets the page first and the sign last', () => {
  const html = builtFile(longestName);
  const order = ['<span class="sheet-address"', '<main', '<footer class="site-footer"', '<section class="sheet"'].map((part) => html.indexOf(part));
  expect(order).toEqual(order.toSorted((left, right) => left - right));
  expect(order[0]).toBeGreaterThan(0);
});
