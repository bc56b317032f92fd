import { expect, test } from 'vitest';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { decimal, roundRatio } from '../../src/domain/value/quantity.ts';
import { reportStanding } from '../../src/schedule/report-standing.ts';
import { indicator, report, revision } from '../fixtures/records.ts';

const water = {
  indicator: { ...indicator, unit: '人', primaryMeasure: '人', measureTargets: { 户: decimal.parse('20000') } },
  firstTarget: parseTargetCell('60000', '人'),
  revisions: [],
  span: { from: 2024, to: 2024 },
};
const september = (columns: Record<string, string>) => report({ asOf: '2024-09-30', ...columns });

// 邵阳市 2024 年 1—9 月通报第 121 行：14325 户、45994 人，任务 2 万户 6 万人。
test.each([
  ['人', '45994', '76.66', 'onSchedule'],
  ['户', '14325', '71.63', 'behindSchedule'],
  ['完成值', '60000', '100.00', 'completedEarly'],
])('a report in %s is held against the target of that measure: %s is %s percent, %s', (measure, value, percent, status) => {
  const found = reportStanding(september({ measure, value }), water);
  expect([found.completion && roundRatio(found.completion, 2), found.status]).toEqual([percent, status]);
});

test('a measure without a target of its own is never divided by the target of another', () => {
  const found = reportStanding(september({ measure: '水泵', value: '12' }), water);
  expect([found.completion, found.status]).toEqual([undefined, 'notComputable']);
});

test.each([
  ['2024-06-11', 'behindSchedule'],
  ['2024-06-12', 'pending'],
])('a report of %s is judged by the target in force that day: %s', (asOf, status) => {
  const withdrawn = { ...revision, after: parseTargetCell('', '人') };
  expect(reportStanding(report({ asOf, value: '1678' }), { ...water, revisions: [withdrawn] }).status).toBe(status);
});
