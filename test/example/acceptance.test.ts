import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildSite } from '../../scripts/build/site.ts';
import { buildExample, exampleSite } from './example-site.ts';
import { statusNames } from '../../src/domain/task/status.ts';
import { countdown, disputes, gaps, notApplied, notices, notOverruled, overruled, orderGaps, results } from './acceptance-expectations.ts';

const content = 'test/example/content';
mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-acceptance-');
const [before, after] = [join(work, 'december'), exampleSite];
const quiet = { say: () => {}, end: () => {} };

beforeAll(async () => {
  await buildSite({ content, out: before, work: `${before}-work`, builtOn: '2025-12-20', basePath: '/', progress: quiet });
  await buildExample();
});

afterAll(() => rmSync(work, { recursive: true }));

const rowsOf = (table: string, site = after) =>
  z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(join(site, `data/${table}.csv`), 'utf8'), { columns: true, bom: true }));
const htmlOf = (path: string, site = after) => readFileSync(join(site, path), 'utf8');
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const codes = readFileSync(join(content, 'codes.csv'), 'utf8').split(/\r?\n/);
const pathOf = (project: string) => `p/${codes.find((row) => row.includes(`,project:2025-990101/${project},`))?.slice(0, 10)}.html`;
const taskText = (project: string, site = after) => textOf(htmlOf(pathOf(project), site));
const year = (site = after) => htmlOf('area/990101/2025.html', site);

/** 2026年1月11日 → 2026-01-11 */
const isoDay = (words: string) =>
  words.replace(/(\d+)年(\d+)月(\d+)日/, (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);

/** The rows below a heading: title, and what stands beside it. */
function listAfter(html: string, id: string): string[][] {
  const list = /<ul class="rows">.*?<\/ul>/s.exec(html.slice(html.indexOf(`id="${id}"`)))?.[0] ?? '';
  return [...list.matchAll(/<li.*?<\/li>/gs)].map(([row]) =>
    [...row.matchAll(/class="row__(?:title|figure)[^>]*>(.*?)<\/(?:a|span)>/gs)].map(([, words = '']) => textOf(words).trim()),
  );
}

test('E1: evidence stands on the task with what was handed in, and a kept PDF is on the site', () => {
  expect(taskText('lifts')).toContain('对照截至2025年12月31日的进展，县住建局2026年1月4日交来2件材料。 审核意见：相符。');
  expect(htmlOf(pathOf('lifts'))).toContain('href="../files/990101/lifts-inspection-summary.pdf"');
  expect(existsSync(join(after, 'files/990101/lifts-inspection-summary.pdf'))).toBe(true);
  expect(
    rowsOf('evidence')
      .filter(({ project }) => project === '2025-990101/lifts')
      .map(({ title, verdict }) => [title, verdict]),
  ).toEqual([
    ['电梯监督检验报告18份', 'progressMismatch'],
    ['21台电梯监督检验汇总表', 'agrees'],
    ['加装电梯施工合同', 'agrees'],
  ]);
});

test('E2: evidence is held to progress and to the standard, and both disagreements are told with their reason', () => {
  expect(taskText('schools')).toContain('审核意见：与进度不相符。');
  expect(taskText('schools')).toContain('报了12所完工，竣工验收备案表只有11所');
  expect(taskText('parks')).toContain('审核意见：与验收标准不相符。');
});

test('E3: what was disputed and not answered since is listed on the year and on the unit', () => {
  expect(listAfter(year(), 'evidence')).toEqual(disputes);
  const unit = textOf(htmlOf('agency/990101/human-resources-bureau.html'));
  expect(unit).toContain('佐证材料不相符或没有交的');
  expect(unit).toContain('没有交各班次的开班和结业报表');
  expect(textOf(htmlOf('agency/990101/transport-bureau.html'))).not.toContain('佐证材料不相符或没有交的');
});

test('E4: the standard stands before every figure of acceptance, and a standard of one project only with that project', () => {
  for (const project of ['lifts', 'schools', 'parks', 'roads']) {
    const html = htmlOf(pathOf(project));
    const main = html.slice(html.indexOf('<main'));
    const standard = main.indexOf('《2025年清溪县重点民生实事验收标准》');
    expect(standard).toBeGreaterThan(0);
    expect(standard).toBeLessThan(main.indexOf('验收率'));
  }
  expect(taskText('lifts')).toContain('电梯监督检验合格并交给业主使用，才算一台。');
  expect(taskText('schools')).not.toContain('电梯监督检验合格');
});

test('E5: the steps of an acceptance stand in their order, who, when and with what result', () => {
  const text = taskText('lifts');
  const steps = ['申请 已申请', '自评 合格', '审核 合格', '核定 合格', '审定 合格'].map((words) => text.indexOf(words));
  expect(steps).toEqual([...steps].sort((left, right) => left - right));
  expect(steps[0]).toBeGreaterThan(0);
  expect(taskText('schools')).toContain('县民生实事办，2026年1月15日。河口中学食堂消防水压不足，限2月底前整改，整改后复验。');
});

describe('E6: not applied for, or failed, is not completed', () => {
  test.each(overruled)('$indicator: $why', ({ indicator, words, since, onItsDay }) => {
    const [, project = ''] = indicator.split('/');
    expect(taskText(project)).toContain(`从${since}起，按方案的规定是未完成：${words}`);
    const row = rowsOf('standings').find((each) => each['indicator'] === indicator && each['area'] === '990101');
    expect([row?.['status'], row?.['status_since']]).toEqual(['notCompleted', isoDay(since)]);
    // The report of 31 December keeps the status of its own day: the rule spoke in January.
    const report = rowsOf('reports').findLast((each) => each['indicator'] === indicator && each['area'] === '990101');
    expect([report?.['as_of'], report?.['status']]).toEqual(['2025-12-31', onItsDay]);
    expect(htmlOf(pathOf(project))).toContain(`status--notCompleted">${statusNames.notCompleted}`);
  });

  test.each(notOverruled)('%s keeps the status of its figures', (indicator) => {
    expect(taskText(indicator.split('/')[0] ?? '')).not.toContain('按方案的规定是未完成');
  });

  test('who has not applied is listed on the year, after the last day and before it', () => {
    expect(listAfter(year(), 'not-applied').flat()).toEqual(notApplied);
    expect(textOf(year())).toContain('还没有申请验收的2个项目');
    // On 20 December nobody has applied yet: nine projects of the list are asked to.
    expect(listAfter(year(before), 'not-applied')).toHaveLength(9);
    const missed = rowsOf('acceptance').filter(({ application }) => application === 'missed');
    expect(missed.map(({ indicator }) => indicator)).toEqual(['2025-990101/tap-water/coverage', '2025-990101/training/people', '2025-990101/training/startup']);
  });

  test('a month before the last day the page counts down, and no longer after it', () => {
    expect(textOf(/<p class="notice">.*?<\/p>/s.exec(htmlOf(pathOf('training'), before))?.[0] ?? '')).toBe(countdown);
    expect(taskText('training')).not.toContain('还有21天');
    expect(taskText('hospital', before)).not.toContain('申请验收到');
  });
});

test('E7: the statistics office verifies, and its finding stands with its reason', () => {
  expect(taskText('roads')).toContain('核定 不合格，验收率95%');
  expect(taskText('roads')).toContain('县统计局核定岗，2026年1月23日。复核为66.5公里，另3.5公里只铺了基层。');
  expect(
    rowsOf('acceptance-steps')
      .filter(({ step }) => step === 'verification')
      .map(({ by }) => by),
  ).toEqual(Array(4).fill('县统计局核定岗'));
});

test('E7: the page of the statistics office says what it verified, that of a bureau what it found of itself', () => {
  const office = textOf(htmlOf('agency/990101/statistics-bureau.html'));
  expect(office).toContain('它在验收里认定的');
  expect(office.match(/核定：/g)).toHaveLength(4);
  expect(office).toContain('核定：不合格，验收率95%');
  expect(textOf(htmlOf('agency/990101/education-bureau.html'))).toContain('自评：');
  expect(textOf(htmlOf('agency/990101/education-bureau.html'))).not.toContain('核定：');
});

test('E4: a town is told the standards of the projects that it has, not how lifts are accepted elsewhere', () => {
  const standards = (area: string) => textOf(htmlOf(`area/${area}/2025.html`));
  expect(standards('990101')).toContain('电梯监督检验合格并交给业主使用');
  expect(standards('990101-hekou')).toContain('逐个项目核对资料、查看现场');
  expect(standards('990101-hekou')).not.toContain('电梯');
});

test('E8: who reviewed what on which day is published, so that a late or missing review is seen', () => {
  const reviewed = rowsOf('evidence').filter(({ reviewer }) => reviewer !== '');
  expect(reviewed).toHaveLength(7);
  expect(reviewed.filter(({ reviewed_on: day }) => day === '')).toEqual([]);
});

test('A11: a notice is counted in days, leads the page while it runs, and tells afterwards what came of it', () => {
  expect(rowsOf('notices').map(({ project = '', days, state, objections }) => ({ project: project.split('/')[1], days, state, objections }))).toEqual(notices);
  const first = /<p class="notice">.*?<\/p>/s.exec(htmlOf(pathOf('schools')))?.[0] ?? '';
  expect(textOf(first)).toMatch(
    /审定：部分完成（1所学校整改后复验）。本站按公开的数算是已经完成，两个都照登。完成情况还在公示，到2026年2月14日为止。有异议可以提：县教育局，0999-2000002。/,
  );
  expect(htmlOf(pathOf('lifts'))).not.toContain('正在公示');
  expect(taskText('lifts')).toContain('2026年1月24日至2026年1月30日公示7天，在县政府门户网站。这份公示管4个项目，一共收到1件异议。');
});

test('A12: the final result stands on the year and on the task, beside the figures where they do not agree', () => {
  const html = year();
  expect(listAfter(html, 'result-2025-990101')).toEqual(results.map(({ title, outcome }) => [title, outcome]));
  // In the row of the task, and in the table of results.
  expect([...textOf(html).matchAll(/本站按公开的数算是/g)]).toHaveLength(2 * results.filter(({ differs }) => differs).length);
  expect(taskText('schools')).toContain('清溪县人民政府2026年2月6日审定：部分完成（1所学校整改后复验）。');
  expect(rowsOf('results')).toHaveLength(9);
  expect(textOf(html)).toContain('最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成，其余3个项目没有审定结果。 按公开的进展，13项指标：');
});

test('C4: acceptance that lags more than ten points behind is listed for the office', () => {
  const rows = rowsOf('acceptance').filter(({ accepted_percent: percent }) => percent !== '');
  const byIndicator = new Map(rows.map((row) => [row['indicator'], row]));
  for (const { indicator, accepted, points, tooWide } of gaps) {
    const row = byIndicator.get(indicator);
    expect([row?.['accepted_percent'], row?.['gap_points'], row?.['gap_too_wide']]).toEqual([accepted, points, tooWide]);
  }
  expect(rows).toHaveLength(gaps.length);
  expect(listAfter(year(), 'acceptance-gap')).toEqual([['新建口袋公园']]);
});

test('E5: a step that the plan asks for and nobody recorded, and an approval inside its own notice, are listed on the year', () => {
  expect(listAfter(year(), 'acceptance-order').map(([title]) => title)).toEqual(orderGaps);
  expect(taskText('culture-centre')).toContain('方案规定由县统计局核定，没有核定的记录，已经有了审定的记录。');
  expect(taskText('schools')).toContain('2026年2月6日审定时公示还没有期满（公示到2026年2月14日为止）。');
  expect(taskText('lifts')).not.toContain('没有审核的记录');
});

test('E7: what was approved leads the page of a task, and stands in the list where the figures say otherwise', () => {
  expect(textOf(/<p class="notice">.*?<\/p>/s.exec(htmlOf(pathOf('parks')))?.[0] ?? '')).toContain('清溪县人民政府2026年2月6日审定：部分完成');
  expect(taskText('parks', before)).not.toContain('审定：部分完成');
  expect(textOf(year())).toContain('最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成，其余3个项目没有审定结果。');
  // Five projects that are not 完成 at the top, and the ten indicators of the nine decided projects in the list.
  expect(textOf(year()).match(/最终审定：/g)).toHaveLength(15);
});

// The county's plan (54) closes its own list; the city's list, of which the county has a task too, says nothing of it.
test('W13: the closing day of the county’s list is not told of a task of the city’s list', () => {
  const text = textOf(htmlOf('p/5663573145.html'));
  expect(text).toContain('县直牵头单位');
  expect(text).not.toContain('2026年1月10日');
});

test('E4: the standard stands in one line above the figure, and leads to the whole of it', () => {
  expect(htmlOf(pathOf('lifts'))).toMatch(/<a href="#acceptance">验收标准：电梯监督检验合格并交给业主使用，才算一台<\/a>[\s\S]*id="acceptance"/);
});

test('F1, A7: a task names who is responsible, and the year shows a printed score with its word beside our own', () => {
  expect(taskText('schools')).toMatch(/责任人 ?示例丙（县教育局副局长） ?责任单位 ?县住建局/);
  const text = textOf(year());
  expect(text).toMatch(/5\.4分（满分6分）.*文件评为“完成情况较好”。/);
  expect(text).toContain('清溪县：0.6分（满分6分），还缺9项');
});
