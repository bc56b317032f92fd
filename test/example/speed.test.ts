import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildSite } from '../../scripts/build/site.ts';
import { buildExample, exampleSite } from './example-site.ts';

/*
 * 清溪县 twice: on 10 August 2025 with its reports to 31 July, and on 10 February 2026 with all of them.
 * Worked out by hand before any code ran.
 */
mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-speed-');
const [august, february] = [join(work, 'august'), exampleSite];
const quiet = { say: () => {}, end: () => {} };

beforeAll(async () => {
  const content = join(work, 'content');
  cpSync('test/example/content', content, { recursive: true });
  for (const month of ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01']) rmSync(join(content, `areas/990101/progress/${month}.csv`));
  await buildSite({ content, out: august, work: `${august}-work`, builtOn: '2025-08-10', basePath: '/', progress: quiet });
  await buildExample();
});
afterAll(() => rmSync(work, { recursive: true }));

const htmlOf = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const rowsOf = (site: string) =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(htmlOf(site, 'data/speeds.csv'), { columns: true, bom: true }))
    .map(({ indicator = '', left, months_left: months, needed, last_three_months: past }) => [indicator.split('/')[1], left, months, needed, past]);
const codes = readFileSync('test/example/content/codes.csv', 'utf8').split(/\r?\n/);
const pathOf = (project: string) => `p/${codes.find((row) => row.includes(`,project:2025-990101/${project},`))?.slice(0, 10)}.html`;

/** What is behind on 31 July, 58.33 % due: five months are left. */
const behind = [
  // 2 of 12 schools: 10 ÷ 5 = 2; in April 0: (2 − 0) ÷ 3 = 0.67.
  ['schools', '10.00', '5', '2.00', '0.67', '还差10所，从截至日期到2025年底还有5个月，平均每月要完成2所；此前三个月平均每月完成0.67所。'],
  // 38 of 70 km: 32 ÷ 5 = 6.4; in April 18.4: 19.6 ÷ 3 = 6.53.
  ['roads', '32.00', '5', '6.40', '6.53', '还差32公里，从截至日期到2025年底还有5个月，平均每月要完成6.4公里；此前三个月平均每月完成6.53公里。'],
  // 580 of 1000: 420 ÷ 5 = 84; in April 380: 200 ÷ 3 = 66.67.
  ['training', '420.00', '5', '84.00', '66.67', '还差420人次，从截至日期到2025年底还有5个月，平均每月要完成84人次；此前三个月平均每月完成66.67人次。'],
  // 4 of at least 8: 4 ÷ 5 = 0.8; in April 2: 2 ÷ 3 = 0.67.
  ['parks', '4.00', '5', '0.80', '0.67', '还差4处，从截至日期到2025年底还有5个月，平均每月要完成0.8处；此前三个月平均每月完成0.67处。'],
] as const;

test('C12: while the year runs the table has the speed of what is behind, and of nothing else', () => {
  // 柳林乡 was told on 30 June alone, with 380 of 800 jobs: 420 ÷ 6 = 70, and no report three months before.
  const liulin = ['jobs', '420.00', '6', '70.00', ''];
  const [schools = [], ...others] = behind.map((row) => row.slice(0, 5));
  expect(rowsOf(august)).toEqual([schools, liulin, ...others]);
});

test.each(behind)('C12: the page of %s and the list of the year say it', (project, _left, _months, _needed, _past, words) => {
  expect(plain(htmlOf(august, pathOf(project)))).toContain(words);
  const year = htmlOf(august, 'area/990101/2025.html');
  expect(plain(year.slice(year.indexOf('id="behind"'), year.indexOf('</section>', year.indexOf('id="behind"'))))).toContain(`截至2025年7月31日，${words}`);
});

test('C12: after the year only the hospital of two years has a speed: 52 points in 12 months, 9 in the last three', () => {
  expect(rowsOf(february)).toEqual([['hospital', '52.00', '12', '4.33', '3.00']]);
  expect(plain(htmlOf(february, pathOf('hospital')))).toContain(
    '还差52个百分点，从截至日期到2026年底还有12个月，平均每月要提高4.33个百分点；此前三个月平均每月提高3个百分点。',
  );
  // 柳林乡 ended 2025 with 790 of 800 jobs: behind, and too late for a speed.
  expect(plain(htmlOf(february, 'area/990101-liulin/2025.html'))).not.toContain('平均每月要');
});
