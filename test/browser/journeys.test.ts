/** How many taps stand between a question and its answer, on a telephone, counted by tapping. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedPage, openPortal, openVisitor, type Portal, type Visitor } from './portal.ts';

const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let portal: Portal;
let resident: Visitor;
beforeAll(async () => {
  portal = await openPortal();
  resident = await openVisitor(portal, telephone);
});
afterAll(() => portal.close());

test('when will it be finished: no tap after the scan, on the first screen', async () => {
  const { page } = await resident.open(codedPage((html) => html.includes('>建设地点<') && html.includes('timeline')));
  const answer = page.locator('.answer').first();
  expect(await answer.textContent()).toMatch(/完工|建成|计划|预计/);
  const box = await answer.boundingBox();
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
});

test('the ten that are furthest behind in an area and a year: at most two taps from the home page', async () => {
  const { page } = await resident.open('');
  const tap = taps(page);
  await tap.on('岳阳楼区');
  await tap.on('10项落后');
  expect(tap.count).toBeLessThanOrEqual(2);
  const section = page.locator('section', { has: page.locator('#behind') });
  expect(await section.locator('.measured').count()).toBe(10);
  expect(await onScreen(page, '#behind')).toBe(true);
});

test('an area beside its neighbours: at most three taps from the home page', async () => {
  const { page } = await resident.open('');
  const tap = taps(page);
  await tap.on('岳阳楼区');
  await tap.on(/^岳阳楼区和.+并排比$/);
  expect(tap.count).toBeLessThanOrEqual(3);
  await page.locator('.card-table tbody tr').first().waitFor();
  expect(await page.locator('.card-table tbody tr').first().locator('td').count()).toBe(4);
  expect(await page.locator('.card-table td').evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().right > 360).length)).toBe(0);
});

test('all data of a year: one download, two taps from the home page', async () => {
  const { page } = await resident.open('');
  const tap = taps(page);
  await tap.on('数据');
  const download = page.waitForEvent('download');
  await tap.on('2024年全部数据（ZIP）');
  expect((await download).suggestedFilename()).toBe('2024.zip');
  expect(tap.count).toBe(2);
});

/** Taps links by their words, as a finger does, and counts. */
function taps(page: Page) {
  return {
    count: 0,
    async on(words: string | RegExp) {
      this.count += 1;
      const link = page.getByRole('link', { name: words, exact: true }).first();
      const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      await link.tap();
      // A file is downloaded, and the page stays.
      if (!/\.(?:zip|csv)$/.test(address)) await page.waitForURL(address);
    },
  };
}

function onScreen(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top < window.innerHeight && element.getBoundingClientRect().bottom > 0);
}
