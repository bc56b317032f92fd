import { expect, test } from 'vitest';
import { reportOf, reportRow } from '../../src/domain/task/report.ts';
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
