import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { quietFlags } from '../browser/portal.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { districtCode, opinionFiles, scriptPayload } from '../fixtures/opinions.ts';
import { payloads } from '../server/http/inbox/payloads.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-opinions-');
const site = join(work, 'site');
let browser: Browser;

beforeAll(async () => {
  const content = contentFolder({
    ...validContent,
    'codes.csv': validCodes,
    ...opinionFiles,
    ...payloadAnswers(),
    'areas/990101/answers/00000000000a.yaml': about(districtCode, opinionFiles['areas/990101/answers/ba9876543210.yaml']!),
  });
  const progress = { say: () => {}, end: () => {} };
  await buildSite({ content, out: site, work: join(work, 'work'), builtOn: '2024-07-01', basePath: '/', progress });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
});

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true });
});

/** Every payload as a question and as its answer, about the district's code. */
function payloadAnswers(): Record<string, string> {
  const answers = payloads.map((payload, index) => {
    const words = JSON.stringify(payload);
    const text = `kind: suggestion\ncode: "${districtCode}"\nreceivedOn: "2024-03-06"\npublishedOn: "2024-03-20"\nquestion: ${words}\nanswer: ${words}\n`;
    return [`areas/990101/answers/f${String(index).padStart(11, '0')}.yaml`, text] as const;
  });
  return Object.fromEntries(answers);
}

/** The same answer about a code, of a month without counts. */
function about(code: string, answer: string): string {
  return answer.replace('receivedOn: "2024-04-06"', `receivedOn: "2024-03-06"\ncode: "${code}"`);
}

async function opened(path: string) {
  const page = await browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(join(site, path)).href);
  return { page, dialogs };
}

test.each(['opinions.html', `p/${districtCode}.html`])('a script in an answer is text on %s', async (path) => {
  const { page, dialogs } = await opened(path);
  expect(await page.locator('.question', { hasText: scriptPayload }).count()).toBeGreaterThan(0);
  expect(await page.locator('main script, main img').count()).toBe(0);
  expect([await page.title(), dialogs]).toEqual([expect.stringContaining('重点民生实事公开'), []]);
});

test.each(['feed.xml', 'feed/990101.xml'])('a script in an answer is text in %s, which is whole XML', async (path) => {
  const { page, dialogs } = await opened(path);
  const titles = await page.evaluate(() => [...document.querySelectorAll('entry > title')].map(({ textContent }) => textContent));
  expect(titles).toContain(`答复建议：${scriptPayload}`);
  expect(dialogs).toEqual([]);
});

test.each(['opinions.html', `p/${districtCode}.html`])('%s names the feed without a base path', async (path) => {
  const { page } = await opened(path);
  const href = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
  expect(href).toBe(path.startsWith('p/') ? `${districtCode}.xml` : 'feed.xml');
});

test('500 scripts as questions and answers run nowhere and become no element of a page', async () => {
  const { page, dialogs } = await opened(`p/${districtCode}.html`);
  expect(await page.locator('.question').count()).toBeGreaterThanOrEqual(payloads.length);
  const made = await page
    .locator('main')
    .evaluate(
      (main) => main.querySelectorAll('.question :is(script,img,svg,math,iframe,object,embed,video,audio,style,link,meta,base,form,input,textarea)').length,
    );
  expect([made, dialogs]).toEqual([0, []]);
});

test('500 scripts leave the feed whole XML, each title as it was typed', async () => {
  const { page, dialogs } = await opened('feed/990101.xml');
  const titles = await page.evaluate(() => [...document.querySelectorAll('entry > title')].map(({ textContent }) => textContent));
  expect(titles.filter((title) => payloads.some((payload) => title === `答复建议：${payload}`)).length).toBeGreaterThan(10);
  expect(dialogs).toEqual([]);
});
