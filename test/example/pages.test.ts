import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietFlags } from '../browser/portal.ts';
import { acceptances } from './expectations.ts';
import { byMonth, byUnit, headline, opinionCases, results, sentences, solicited, surveys, withheld } from './opinion-expectations.ts';
import { buildExample, exampleSite } from './example-site.ts';

const content = 'test/example/content';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await buildExample();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quietFlags });
  page = await browser.newPage({ viewport: { width: 360, height: 800 } });
});

afterAll(() => browser.close());

const opened = (path: string) => page.goto(pathToFileURL(join(exampleSite, path)).href);
const printed = (selector: string) => page.locator(selector).evaluateAll((found) => found.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()));

/** The cells of the table whose first heading is `title`, row by row. */
function rowsOf(title: string): Promise<string[][]> {
  return page.evaluate((heading) => {
    const table = [...document.querySelectorAll('table')].find((each) => each.querySelector('th')?.textContent === heading);
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
  }, title);
}

/** The code of a project or a site, from the registry. */
function codeOf(object: string): string {
  return (
    readFileSync(join(content, 'codes.csv'), 'utf8')
      .split(/\r?\n/)
      .find((row) => row.includes(`,${object},`))
      ?.slice(0, 10) ?? ''
  );
}

describe('the opinions', () => {
  beforeAll(() => opened('opinions.html'));

  test('are counted as they were by hand', async () => {
    expect(await printed('.counts__item')).toEqual(headline.map(([words, count]) => `${count} ${words}`));
    expect(await rowsOf('办理结果')).toEqual(results);
    expect(await rowsOf('为什么不公开')).toEqual(withheld);
    expect(await printed('.counts ~ ul.prose li')).toEqual(sentences);
  });

  test('are counted by month and by unit, each adding up', async () => {
    expect(await rowsOf('按月份')).toEqual(byMonth);
    expect(await rowsOf('按承办单位')).toEqual(byUnit);
  });

  test('that are published stand there, newest first, and those withheld do not', async () => {
    const published = opinionCases.filter(({ isPublished }) => isPublished).length;
    const answers = page.locator('article.panel', { hasText: '答：' });
    expect(await answers.count()).toBe(published);
    expect(await answers.first().textContent()).toContain('周末能不能向附近居民开放');
    expect(await page.getByText('另有1件相同').count()).toBe(1);
  });

  test('on the list of the next year are told with what became of each', async () => {
    expect(await page.getByText(solicited).count()).toBe(1);
    expect(
      await page.locator('h3:has-text("清溪县2026年") ~ article .fine').evaluateAll((found) => found.map(({ textContent }) => textContent.split(' · ')[0])),
    ).toEqual(['已采纳', '已采纳', '列入候选', '列入候选', '未采纳', '未采纳']);
  });

  test('I1: after completion show marks from ten answers on, by wave and channel', async () => {
    const shown = await page.locator('section.panel').evaluateAll((found) =>
      found.map((each) => ({
        place: each.querySelector('h3')?.textContent.trim(),
        note: each.querySelector('.fine')?.textContent,
        questions: [...each.querySelectorAll('li')].map(({ textContent }) => textContent.trim()),
      })),
    );
    expect(shown).toEqual(surveys);
  });
});

describe('the page of a code', () => {
  const qingsong = codeOf('site:990101/qingsong-primary-school');

  test('of a site has its photos, its answers and its survey', async () => {
    await opened(`p/${qingsong}.html`);
    expect(await page.locator('figure img').evaluateAll((found) => found.map((image) => image.getAttribute('alt')))).toEqual([
      '青松小学旧教学楼正面，外墙开裂',
      '青松小学改造后的教学楼正面，外墙粉刷一新',
    ]);
    expect(await printed('.question')).toEqual(['青松小学的新操场，周末能不能向附近居民开放？', '青松小学新改造的厕所排风扇不转，气味很大。']);
    expect(await printed('section:has(h2:text("办成以后满意吗")) li')).toEqual(surveys[0]!.questions);
    expect(await printed('.area-name')).toEqual(['清溪县城关街道青松路12号']);
  });

  test('of a site under works shows it before and during them, then what an inspection photographed', async () => {
    await opened(`p/${codeOf('site:990101/new-culture-centre')}.html`);
    expect(await printed('figcaption')).toEqual(['建设前，2025年9月10日', '建设中，2025年12月20日', '现场照片，2025年12月20日']);
  });

  test.each(acceptances)('of $indicator says what was accepted: $why', async ({ indicator, note }) => {
    await opened(`p/${codeOf(`project:${indicator.split('/').slice(0, 2).join('/')}`)}.html`);
    expect(await page.locator('main').getByText(note, { exact: true }).count()).toBe(1);
    const [newest = []] = await rowsOf('截至');
    expect(newest.join()).toMatch(/验收率/);
    expect(newest.join()).not.toMatch(/序时|完成/);
  });
});

test('every photo of the content is on the site', () => {
  const photos = readdirSync(join(content, 'areas/990101/photos'));
  expect(photos).toHaveLength(6);
  expect(readdirSync(join(exampleSite, 'photos/990101'))).toEqual(photos);
});

test('days are written in one way on every page, in the names of cells too', () => {
  const pages = readdirSync(exampleSite, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const shown = (html: string) =>
    html
      .slice(html.indexOf('<body'))
      .replace(/<script.*?<\/script>/gsu, '')
      .replace(/<[^>]*>/gu, (tag) => / data-label="([^"]*)"/u.exec(tag)?.[1] ?? '');
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter((name) => /\d{4}-\d{2}-\d{2}/u.test(shown(readFileSync(join(exampleSite, name), 'utf8'))))).toEqual([]);
});
