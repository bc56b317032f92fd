import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedPages } from '../../src/domain/publication/fixed-pages.ts';
import { codedPage, openPortal, type Portal, type Visit, visit } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

/** What a fixed page is asked, so that it is opened with something to show. */
const queries: Readonly<Record<string, string>> = {
  'search.html': '?q=ljxq',
  'code.html': '?code=1234567890',
  'compare.html': '?in=430600&year=2023&areas=430602%2C430603',
};

const kinds: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fixedPages.map(({ title, path }) => [title, path + (queries[path] ?? '')])),
  'area hub': 'area/430602.html',
  "a county's year": 'area/430602/2023.html',
  "a prefecture's year with scores": 'area/430500/2024.html',
  'an assignment with progress': codedPage((html) => html.includes('class="figure"') && html.includes('历次进展')),
  'an assignment told in parts': codedPage((html) => html.includes('class="cells"')),
  'an assignment without a report': codedPage((html) => html.includes('class="ask"')),
  'an assignment whose share was called back': codedPage((html) => html.includes('各区域的任务还没有下达')),
  'an assignment over 100 %': codedPage((html) => html.includes('bar__over')),
  'an assignment with a changed target': codedPage((html) => html.includes('第一次定下的任务')),
  'a project with its areas': codedPage((html) => html.includes('各区域相加')),
  'a site': codedPage((html) => html.includes('>点位<')),
  'a document': 'document/yueyang-2023-notice-27.html',
  'a circular': 'document/shaoyang-2024-q3-circular.html',
  'a ledger of problems': 'ledger/430500/2024.html',
  'a ledger of a change': 'ledger/430602/2023.html',
  'an agency': 'agency/430600/human-resources-bureau.html',
  'an unknown address': 'p/0000000000',
  'a whole table of targets and responsibilities': 'decomposition/430600/2023-430000.html',
  'an area with its assessment': 'area/430582.html',
  'a comparison': 'compare/2023-430000/employment/new-jobs.html',
};

const screens = [
  { width: 360, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
] as const;

describe.each(Object.entries(kinds))('%s (%s)', (kind, path) => {
  test.each(screens)('fits $width px, JavaScript $javaScriptEnabled, and asks nobody else', async ({ width, javaScriptEnabled }) => {
    const opened = await visit(portal, path, { viewport: { width, height: 800 }, javaScriptEnabled });
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors.filter((error) => !(kind === 'an unknown address' && error.includes('404')))).toEqual([]);
    expect(await opened.page.locator('h1').count()).toBe(1);
    await opened.page.context().close();
  });

  test.each([
    ['normal', 360, ''],
    ['large', 360, '#dazi'],
    ['large', 1280, '#dazi'],
  ])('has no accessibility fault in %s type at %i px', async (_, width, hash) => {
    const opened = await visit(portal, path + hash, { viewport: { width, height: 800 } });
    expect(await overflow(opened)).toBeLessThanOrEqual(0);
    expect(await axeFaults(opened)).toEqual([]);
    await opened.page.context().close();
  });
});

/** How many pixels the page is wider than the screen. */
function overflow({ page }: Visit): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults by WCAG 2.2 A and AA and axe's good practice, each with the first element that has it. */
async function axeFaults({ page }: Visit): Promise<string[]> {
  await page.evaluate(axeSource);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
