import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedPage, dist, openPortal, openVisitor, type Portal, type Visit, type Visitor } from './portal.ts';

let portal: Portal;
let reader: Visitor;
let withoutScripts: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  reader = await openVisitor(portal, phone);
  withoutScripts = await openVisitor(portal, { ...phone, javaScriptEnabled: false });
});

afterAll(() => portal.close());

const path = codedPage((html) => html.includes('class="figure"') && html.includes('历次进展'));
const phone = { viewport: { width: 360, height: 800 } };

test('text is at least 18 px with lines 1.6 apart', async () => {
  const { page } = await reader.open(path);
  const { fontSize, lineHeight } = await bodyStyle(page);
  expect(fontSize).toBeGreaterThanOrEqual(18);
  expect(lineHeight / fontSize).toBeGreaterThanOrEqual(1.6);
});

test('one tap gives the large type without a script', async () => {
  const { page } = await withoutScripts.open(path);
  await page.getByRole('link', { name: '大字版' }).click();
  expect((await bodyStyle(page)).fontSize).toBeGreaterThanOrEqual(24);
  await page.getByRole('link', { name: '标准版' }).click();
  expect((await bodyStyle(page)).fontSize).toBe(18);
});

test('with a script the large type stays on the next page, until it is switched off', async () => {
  const { page } = await reader.open(path);
  await page.getByRole('link', { name: '大字版' }).click();
  await page.locator('.trail a').nth(1).click();
  await page.waitForLoadState();
  await expect.poll(async () => (await bodyStyle(page)).fontSize).toBeGreaterThanOrEqual(24);
  await page.getByRole('link', { name: '标准版' }).click();
  await page.reload();
  expect((await bodyStyle(page)).fontSize).toBe(18);
});

test('the main things to touch are at least 60 px high in the large type, 44 px in the other', async () => {
  const normal = await reader.open(path);
  expect(await smallestTouch(normal)).toBeGreaterThanOrEqual(44);
  const large = await reader.open(`${path}#dazi`);
  expect(await smallestTouch(large)).toBeGreaterThanOrEqual(60);
});

test('the keyboard reaches the skip link first and shows where it is', async () => {
  const { page } = await reader.open(path);
  await page.keyboard.press('Tab');
  const focus = await page.evaluate(() => {
    const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement!);
    return { text: document.activeElement?.textContent, outlineWidth, outlineStyle };
  });
  expect(focus).toEqual({ text: '跳到正文', outlineWidth: '3px', outlineStyle: 'solid' });
});

test('every figure opens to its calculation without a script', async () => {
  const { page } = await withoutScripts.open(path);
  const figure = page.locator('.figure').first();
  await figure.locator('summary').click();
  expect(await figure.locator('.calculation__steps').isVisible()).toBe(true);
  await figure.locator('.calculation__steps a').first().click();
  expect(page.url()).toMatch(/document\/[\w-]+\.html#L\d+$/);
});

test('the chart is fetched only when its table comes into view', async () => {
  const { page, errors } = await visitWithChart();
  const isFetched = () => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/chart-')));
  expect(await isFetched()).toBe(false);
  await page.locator('history-chart').scrollIntoViewIfNeeded();
  await page.locator('history-chart canvas').waitFor();
  expect(await isFetched()).toBe(true);
  expect(await page.locator('history-chart table').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

/** The page as it is once a figure has two days: no figure of the real content has them yet. */
async function visitWithChart(): Promise<{ page: Page; errors: string[] }> {
  const chart = readdirSync(dist, { recursive: true, encoding: 'utf8' }).find((file) => /(^|\/)chart-[^/]*\.js$/.test(file))!;
  const page = await (await portal.browser.newContext(phone)).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    const holder = `<history-chart class="chart" data-module="../${chart}" data-plan="8.33 16.67 25 33.33 41.67 50 58.33 66.67 75 83.33 91.67 100"><div class="chart__canvas"></div`;
    const body = (await response.text()).replace(/<div class="chart"([\s\S]*?<\/table>\s*<\/div>)\s*<\/div>/, `${holder}$1</history-chart>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${portal.origin}/${path}`, { waitUntil: 'load' });
  return { page, errors };
}

test('a second column leaves the first some twenty letters, or comes below it', async () => {
  for (const address of [path, `${path}#dazi`]) {
    const { page } = await reader.open(address);
    for (const width of [360, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const letters = await page.evaluate(() => {
        const { width } = document.querySelector('.spread__main')!.getBoundingClientRect();
        return width / Number.parseFloat(getComputedStyle(document.body).fontSize);
      });
      expect(letters, `${address} at ${width} px`).toBeGreaterThanOrEqual(width === 360 ? 13 : 24);
    }
  }
});

test('the folder opens from a disk: styled, and its links lead on', async () => {
  const page = await portal.browser.newPage();
  await page.goto(`file://${resolve(dist, path)}`);
  expect((await bodyStyle(page)).fontSize).toBe(18);
  await page.locator('.trail a').nth(1).click();
  expect(await page.locator('h1').textContent()).toContain('重点民生实事');
});

test.each(['area/430602/2023.html', 'compare/2024-430500/overdue-resettlement/households.html', 'calendar.html'])(
  'at every width a bar of a row has room, and nothing is wider than the window: %s',
  async (path) => {
    for (const address of [path, `${path}#dazi`]) {
      const { page } = await reader.open(address);
      for (const width of [360, 732, 768, 930, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { bars, over } = await page.evaluate(() => ({
          bars: [...document.querySelectorAll('.row-bar')].map((bar) => bar.getBoundingClientRect().width),
          over: document.documentElement.scrollWidth - window.innerWidth,
        }));
        expect(Math.min(...bars), `${address} at ${width} px`).toBeGreaterThanOrEqual(200);
        expect(over, `${address} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  },
);

test('a browser that keeps nothing has the large type as long as the page, and no script stops', async () => {
  const page = await (await portal.browser.newContext(phone)).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const refused = {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', refused);
  });
  await page.goto(`${portal.origin}/${path}`);
  await page.getByRole('link', { name: '大字版' }).click();
  expect(await page.locator('html').getAttribute('class')).toBe('is-large');
  expect(await page.locator('input[name="formKey"]').inputValue()).toMatch(/^[\w-]{22}$/);
  expect(errors).toEqual([]);
});

async function bodyStyle(page: Visit['page']): Promise<{ fontSize: number; lineHeight: number }> {
  return page.evaluate(() => {
    const { fontSize, lineHeight } = getComputedStyle(document.body);
    return { fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) };
  });
}

/** Height of the lowest control that a visitor has to touch to find a way or to act. */
function smallestTouch({ page }: Visit): Promise<number> {
  const controls = '.site-header a, .trail a, .glance a, .call, summary, .links a, .form__choice, .form__input, .form__send, .site-footer a';
  return page.locator(controls).evaluateAll((elements) => {
    const heights = elements.map((element) => element.getBoundingClientRect().height).filter((height) => height > 0);
    return Math.min(...heights);
  });
}
