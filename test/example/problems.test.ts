import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inspectionTitles, ledgerLead, problemsOnTenthFebruary } from './problem-expectations.ts';
import { buildExample, exampleSite } from './example-site.ts';

const content = 'test/example/content';

beforeAll(buildExample);

const htmlOf = (path: string) => readFileSync(join(exampleSite, path), 'utf8');
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const rowsOf = (table: string) =>
  z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(join(exampleSite, `data/${table}.csv`), 'utf8'), { columns: true, bom: true }));
const codes = readFileSync(join(content, 'codes.csv'), 'utf8').split(/\r?\n/);
const pathOf = (object: string) => `p/${codes.find((row) => row.includes(`,${object},`))?.slice(0, 10)}.html`;

/** The part of a page from the heading with this id to the next heading of its level. */
function section(html: string, id: string): string {
  const from = html.indexOf(`<h2 id="${id}"`);
  if (from < 0) return '';
  const next = html.indexOf('<h2', from + 1);
  return html.slice(from, next < 0 ? undefined : next);
}
const headings = (html: string) => [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/gs)].map(([, words = '']) => plain(words));
const rows = (html: string) => [...html.matchAll(/<li class="row.*?<\/li>/gs)].map(([row]) => plain(row));

test('G9: a problem is open, overdue or solved on the day of the build, in the table as by hand', () => {
  expect(rowsOf('problems').map(({ problem, state }) => [problem, state])).toEqual(expect.arrayContaining(problemsOnTenthFebruary.map((each) => [...each])));
  expect(rowsOf('problems')).toHaveLength(problemsOnTenthFebruary.length);
});

test('G9: the task shows its problems by state, with who solves them by when, how they were solved and where it is said', () => {
  const problems = section(htmlOf(pathOf('project:2025-990101/schools')), 'problems');
  expect(headings(problems)).toEqual(['还没有登记解决的1个', '已经解决的1个']);
  const [pressure = '', fans = ''] = rows(problems);
  expect(pressure).toContain('2026年1月19日的通报指出（县民生实事办）。县教育局负责，限2026年2月28日以前解决。 出自清民实函〔2026〕2号第9行');
  expect(fans).toContain('2025年9月8日群众反映。县教育局负责，限2025年9月22日以前解决。 2025年9月17日解决：施工单位在质保期内更换了两台排风扇。');
  expect(fans).toContain('县教育局项目股报送，2025年9月18日收到');
});

test('G9: a site shows its own problem and not that of another site of the task', () => {
  expect(rows(section(htmlOf(pathOf('site:990101/qingsong-primary-school')), 'problems')).map((row) => row.slice(0, 4))).toEqual(['青松小学']);
  expect(section(htmlOf(pathOf('site:990101/new-culture-centre')), 'problems')).toBe('');
});

test('G9: a unit shows what it has to solve; one without a problem shows no heading', () => {
  const water = section(htmlOf('agency/990101/water-bureau.html'), 'problems');
  expect(headings(water)).toEqual(['过期没有登记解决的1个']);
  expect(rows(water)[0]).toContain('农村自来水普及');
  expect(section(htmlOf('agency/990101/health-bureau.html'), 'problems')).toBe('');
});

test('G9: the document’s page leads from the line to the problem on the ledger', () => {
  expect(htmlOf('document/county-acceptance-2026-01.html')).toContain('href="../ledger/990101/2025.html#problem-hekou-water-pressure"');
  expect(htmlOf('ledger/990101/2025.html')).toContain('id="problem-hekou-water-pressure"');
});

test('G8: an inspection says who came when, how it was looked at, what was seen and which problem was found', () => {
  const inspections = section(htmlOf(pathOf('project:2025-990101/tap-water')), 'inspections');
  expect(headings(inspections)).toEqual(['统计局检查，2025年10月15日']);
  expect(plain(inspections)).toContain('到石桥镇五个村入户打开水龙头，两个村正常，三个村没有接通或者水压不够。');
  expect(plain(inspections)).toContain('方式：明察暗访、随机问询。参加：县统计局核定岗、县民生实事办督查岗。');
  expect(inspections).toContain('href="../ledger/990101/2025.html#problem-shiqiao-pipes"');
});

test('I2: deputies and observers visit: on the site with what they saw, in the table as visits', () => {
  expect(headings(section(htmlOf(pathOf('site:990101/qingsong-primary-school')), 'inspections'))).toEqual([inspectionTitles[1], inspectionTitles[3]]);
  const observed = section(htmlOf(pathOf('site:990101/new-culture-centre')), 'inspections');
  expect(observed).toContain('src="../photos/990101/new-culture-centre-during.jpg"');
  expect(rowsOf('inspections').map(({ by, kind }) => [by, kind])).toEqual([
    ['office', 'inspection'],
    ['statistics', 'inspection'],
    ['deputies', 'visit'],
    ['observers', 'visit'],
  ]);
});

test('B5: the ledger of a year has its problems, inspections, changes, withdrawals and moves, and is led to', () => {
  const html = htmlOf('ledger/990101/2025.html');
  expect(plain(/<p class="lead">.*?<\/p>/s.exec(html)?.[0] ?? '')).toBe(ledgerLead);
  expect(headings(section(html, 'inspections'))).toEqual(inspectionTitles);
  expect(plain(html)).toContain('清溪县的任务由60.5公里改为70公里');
  expect(plain(html)).toContain('2025年7月15日取消。原因：六座水库列入省级中型灌区改造，由省里统一实施。批准：清溪县人民政府。');
  expect(plain(html)).toContain('2025年2月10日由清溪县河口镇老街3号改到清溪县河口镇新街6号。');
  for (const page of ['area/990101.html', 'area/990101/2025.html']) expect(htmlOf(page)).toContain('ledger/990101/2025.html');
  expect(htmlOf('sitemap.xml')).toContain('ledger/990101/2025.html');
});
