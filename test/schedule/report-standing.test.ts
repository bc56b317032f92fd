import { expect, test } from 'vitest';
import { decimal, roundRatio } from '../../src/domain/value/quantity.ts';
import { report as reportSchema } from '../../src/domain/task/report.ts';
import { targetRevision } from '../../src/domain/task/revision.ts';
import { parseTargetCell } from '../../src/domain/task/target.ts';
import { reportStanding } from '../../src/schedule/report-standing.ts';

const water = {
  indicator: { primaryMeasure: '人', measureTargets: { 户: decimal.parse('20000') }, plan: undefined },
  firstTarget: parseTargetCell('60000', '人'),
  revisions: [],
  year: 2024,
};
const september = { indicator: 'i', area: 'a', asOf: '2024-09-30', document: 'd', line: '121' };

// 邵阳市 2024 年 1—9 月通报第 121 行：14325 户、45994 人，任务 2 万户 6 万人。
test.each([
  ['人', '45994', '76.66', 'onSchedule'],
  ['户', '14325', '71.63', 'behindSchedule'],
  ['完成值', '60000', '100.00', 'completedEarly'],
])('a report in %s is held against the target of that measure: %s is %s percent, %s', (measure, value, percent, status) => {
  const found = reportStanding(reportSchema.parse({ ...september, measure, value }), water);
  expect([found.completion && roundRatio(found.completion, 2), found.status]).toEqual([percent, status]);
});

test('a measure without a target of its own is never divided by the target of another', () => {
  const found = reportStanding(reportSchema.parse({ ...september, measure: '水泵', value: '12' }), water);
  expect([found.completion, found.status]).toEqual([undefined, 'notComputable']);
});

const revision = targetRevision.parse({
  indicator: 'i',
  area: 'a',
  revisedOn: '2024-06-12',
  before: '60000',
  after: { kind: 'pending', text: '' },
  reason: '省专班核减',
  source: { document: 'd', line: 1, text: '核减' },
});

test.each([
  ['2024-06-11', 'behindSchedule'],
  ['2024-06-12', 'pending'],
])('a report of %s is judged by the target in force that day: %s', (asOf, status) => {
  const report = reportSchema.parse({ ...september, asOf, value: '1678' });
  expect(reportStanding(report, { ...water, revisions: [revision] }).status).toBe(status);
});
