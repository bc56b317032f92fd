import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WriteSheet, writeXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formColumns } from '../../scripts/monthly-form/form.ts';
import { dayIn } from '../../src/content/official/stated-day.ts';
import { periodIn, yearsIn } from '../../src/content/official/stated-period.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-claims-');
const content = join(work, 'content');
beforeAll(() => cpSync('test/example/content', content, { recursive: true }));
afterAll(() => rmSync(work, { recursive: true }));

const month = join(content, 'areas/990101/progress/2025-12.csv');
const options = [
  '--area',
  '990101',
  '--as-of',
  '2025-12-10',
  '--filed-by',
  '县民生实事办',
  '--post',
  '统计岗',
  '--received',
  '2025-12-12',
  '--content',
  content,
];
const title = ['2025年清溪县重点民生实事完成情况表（截至12月10日）'];
const head = ['序号', '项目名称', '计量单位', '目标任务', '累计完成数', '完成率'];

async function run(sheets: WriteSheet[], ...more: string[]) {
  const path = join(work, '月报.xlsx');
  writeFileSync(path, await writeXlsx({ sheets }));
  const { status, stdout, stderr } = ranWarm('scripts/import.ts', [path, ...more]);
  return { status, stdout, stderr };
}

test('a table of numbers is written once; a target that differs is told and changed nowhere', async () => {
  const rows = [title, head, ['１', '既有住宅加装电梯', '台', '20', '20', '100%'], ['2', '农村公路提质改造', '公里', '80', '69.3', '99%']];
  const first = await run([{ name: '12月', rows }], ...options);
  expect(first.stderr).toBe('');
  expect(first.stdout).toContain('“目标任务”一列（第 D 列）是 80公里，记录里的任务是 70公里（areas/990101/revisions.yaml，2025-06-10 起）');
  expect(readFileSync(month, 'utf8')).toContain('2025-990101/roads/roads,990101,2025-12-10,69.3,公里,,,99,完成率');
  const second = await run([{ name: '12月', rows }], ...options);
  expect(second.stdout).toContain('新写 0 行，已经有的 2 行');
});

test('a list of people behind the table stops what would be written, not a trial', async () => {
  const before = readFileSync(month, 'utf8');
  const table = { name: '汇总', rows: [title, head, ['1', '新建口袋公园', '处', '8—10处', '8', '100%']] };
  const people = { name: '参训名单', rows: [['序号', '学员姓名', '身份证号码']] };
  const real = await run([table, people], ...options);
  expect([real.status, real.stderr]).toEqual([1, expect.stringContaining('工作表“参训名单”第 1 行有“学员姓名”一栏，是按人列的表，没有导入')]);
  expect(readFileSync(month, 'utf8')).toBe(before);
  const trial = await run([table, people], ...options, '--dry-run');
  expect([trial.status, trial.stdout]).toEqual([0, expect.stringContaining('会写：2025-990101/parks/parks（990101）8处，100%')]);
});

test('a table of another month and area is refused before anything is written', async () => {
  const before = readFileSync(month, 'utf8');
  const rows = [['2025年11月河口镇重点民生实事完成情况表'], head, ['1', '新建口袋公园', '处', '8—10处', '8', '100%']];
  const { status, stderr } = await run([{ name: 'Sheet1', rows }], ...options);
  expect(status).toBe(1);
  expect(stderr).toContain('第 1 行写的是“2025年11月”，--as-of 是 2025-12-10：写对 --as-of，或改正表里的字');
  expect(stderr).toContain('第 1 行写的是“河口镇”，--area 990101 是清溪县');
  expect(readFileSync(month, 'utf8')).toBe(before);
});

test('a form says itself for which day it is', async () => {
  const form = [['清溪县（990101）重点民生实事进展填报表，截至 2025-12-20'], formColumns.map(({ title: column }) => column)];
  const { status, stderr } = await run([{ name: '填报', rows: form }], '--as-of', '2025-12-10', '--content', content);
  expect([status, stderr]).toEqual([1, expect.stringContaining('第 1 行写的是 2025-12-20，--as-of 是 2025-12-10')]);
});

test.each([
  ['（1—11月完成情况）', '1—11月', undefined, 11, undefined],
  ['2026年3月份完成情况表', '2026年3月份', 2026, 3, undefined],
  ['截至2026年3月20日', '截至2026年3月20日', 2026, 3, 20],
  ['（1月至12月10日）', '12月10日', undefined, 12, 10],
  ['统计时间：2026.3.20', '统计时间:2026.3.20', 2026, 3, 20],
  ['第三季度进展', '第三季度', undefined, 9, undefined],
  ['上半年完成情况', '上半年', undefined, 6, undefined],
])('%s speaks up to %s', (cell, words, year, month, day) => {
  expect(periodIn(cell)).toEqual({ words, year, month, day });
});

test.each(['填报日期：2026年1月5日', '2025年重点民生实事', '12个月内完成', '岳办函〔2023〕27号', '2023年4月27日'])('%s says no period', (cell) => {
  expect(periodIn(cell)).toBeUndefined();
});

test('years stand in digits, of full width too, or in Chinese characters', () => {
  expect(['二〇二五年实事', '２０２６年度', '填报日期：2027年1月5日', '5000户'].map(yearsIn)).toEqual([[2025], [2026], [], []]);
});

test.each([
  ['2025-12-10', '2025-12-10'],
  ['2025/12/10', '2025-12-10'],
  ['2025.12.1', '2025-12-01'],
  ['20251210', '2025-12-10'],
  ['截至１２月１０日', '2025-12-10'],
  ['2025年2月30日', undefined],
  ['年底', undefined],
])('the cell %s is the day %s', (cell, day) => {
  expect(dayIn(cell, 2025)).toBe(day);
});
