import { expect, test } from 'vitest';
import { reportOf, reportRow } from '../../src/domain/task/report.ts';
import { target } from '../../src/domain/task/target.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { standing } from '../../src/schedule/standing.ts';

const standingOf = (fields: Record<string, string>) => {
  const row = { indicator: 'i', area: 'a', asOf: '2024-09-30', document: 'd', line: '1', breakdown: '交付使用 5；主体完工 5', ...fields };
  const span = { from: 2024, to: 2024 };
  return standing({ target: parseTargetCell('10', '所'), report: reportOf(reportRow.parse(row)), span });
};

test('a printed 形象进度 of works is held against the plan, not the count of the parts that are finished', () => {
  const { status, judged, completion } = standingOf({ reportedPercent: '94.44', basis: 'physical' });
  expect([status, judged?.from, judged?.basis]).toEqual(['onSchedule', 'reported', 'physical']);
  expect(completion).toEqual({ numerator: 500n, denominator: 10n });
});

test.each([[{}], [{ reportedPercent: '50', basis: 'target' }]])('parts without a percent of the works are counted: %j', (fields) => {
  expect(standingOf(fields)).toMatchObject({ status: 'behindSchedule', judged: { from: 'computed' } });
});

test('when every part is finished the count of the parts is 100 % of the task, whatever the printed percent is of', () => {
  const { status, judged } = standingOf({ breakdown: '完工 4；完工 6', reportedPercent: '100', basis: 'physical' });
  expect([status, judged?.from, judged?.basis]).toEqual(['completedEarly', 'computed', 'target']);
});

test.each([
  ['a stage', { kind: 'stage', stage: 'worksFinished', text: '完成供水一体化建设' }],
  ['words', { kind: 'text', text: '提质改造光荣院' }],
])('parts of a task that asks for %s are no denominator: no percent, no verdict by the schedule', (_, asked) => {
  const row = { indicator: 'i', area: 'a', asOf: '2024-09-30', document: 'd', line: '1', breakdown: '已开工 1（一期）；未开工 1（二期）' };
  const found = standing({ target: target.parse(asked), report: reportOf(reportRow.parse(row)), span: { from: 2024, to: 2024 } });
  expect([found.completion, found.judged, found.stage, found.status]).toEqual([undefined, undefined, 'notStarted', 'stageOnly']);
});
