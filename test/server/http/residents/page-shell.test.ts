import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from '../../../browser/portal.ts';
import { posted, typedFeedback } from '../../running-server.ts';
import { openWindow, type Window } from '../inbox/window.ts';

let window: Window;

beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window.close());

/** The part of a page from `<header>` to its end, without blanks. */
const partOf = (page: string, name: 'header' | 'footer') => new RegExp(`<${name}.*?</${name}>`, 's').exec(page)?.[0].replace(/\s+/g, ' ') ?? name;

test.each([
  ['a receipt', 'feedback', typedFeedback(), 201],
  ['a form with something wrong', 'feedback', typedFeedback({ text: '' }), 422],
  ['a survey', 'survey', new URLSearchParams({ code: '' }), 422],
  ['a status that is not there', 'feedback/status', new URLSearchParams({ receipt: '1' }), 422],
])('%s has the header and the footer of the site', async (_, path, form, status) => {
  const answer = await posted(`${window.url}${path}`, form);
  expect(answer.status).toBe(status);
  const ofSite = readFileSync(join(dist, '404.html'), 'utf8');
  expect(partOf(answer.page, 'header')).toBe(partOf(ofSite, 'header'));
  expect(partOf(answer.page, 'footer')).toBe(partOf(ofSite, 'footer'));
});

test.each([true, false])('a receipt fits 360 px and has the large type; scripts are on: %s', async (javaScriptEnabled) => {
  const page = await window.open({ viewport: { width: 360, height: 800 }, javaScriptEnabled });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${window.url}feedback`);
  await page.getByRole('radio').first().check();
  await page.locator('textarea').fill('路灯不亮。');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('.receipt').waitFor();
  expect(await look(page)).toEqual({ fontSize: '18px', overflow: 0 });
  await page.getByRole('link', { name: '大字版' }).click();
  await expect.poll(() => look(page)).toEqual({ fontSize: '24px', overflow: 0 });
  expect(await page.locator('.receipt').isVisible()).toBe(true);
  await page.locator('.site-footer a').first().click();
  expect(await page.locator('h1').textContent()).toBe('方法说明');
  expect(refused).toEqual([]);
  await page.context().close();
});

function look(page: Page): Promise<{ fontSize: string; overflow: number }> {
  return page.evaluate(() => ({
    fontSize: getComputedStyle(document.body).fontSize,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }));
}
