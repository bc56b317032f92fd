import { expect, test } from 'vitest';
import { report as reportSchema } from '../../src/domain/task/report.ts';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { parseTargetCell } from '../../src/domain/task/target.ts';
import { leadPercentagePoints, standing, type StandingFacts } from '../../src/schedule/standing.ts';

const september = { indicator: 'i', area: 'a', asOf: '2024-09-30', document: 'd', line: '1' };
const facts = (fields: Record<string, string>, target?: string): StandingFacts => ({
  target: target === undefined ? undefined : parseTargetCell(target, ''),
  report: reportSchema.parse({ ...september, ...fields }),
  year: 2024,
});

test.each([
  ['74.99', 'behindSchedule'],
  ['75', 'onSchedule'],
  ['75.01', 'onSchedule'],
  ['74.51', 'behindSchedule'],
  ['140.44', 'completedEarly'],
])('on 30 September a completion rate of %s percent is %s', (reportedPercent, status) => {
  expect(standing(facts({ reportedPercent, basis: 'target' })).status).toBe(status);
});

test.each([
  ['2400', '3200', 'onSchedule'],
  ['2399', '3200', 'behindSchedule'],
  ['3200', '3200', 'completedEarly'],
  ['0', '3200', 'behindSchedule'],
])('%s of %s is judged by its own quotient: %s', (value, target, status) => {
  expect(standing(facts({ value }, target)).status).toBe(status);
});

test('the quotient is judged, not the percent that was printed', () => {
  const { judged, status } = standing(facts({ value: '917', reportedPercent: '99', basis: 'target' }, '3200'));
  expect([judged?.from, status]).toEqual(['computed', 'behindSchedule']);
});

test('a completion over 100 percent stays over 100 percent', () => {
  const { completion } = standing(facts({ value: '37918' }, '27000'));
  expect(completion && roundRatio(completion, 2)).toBe('140.44');
});

test('a total over 100 percent with one area missing is on schedule, not complete', () => {
  const fields = { reportedPercent: '125.29', basis: 'target', areasCompleted: '11', areasAssigned: '12' };
  expect(standing(facts(fields)).status).toBe('onSchedule');
});

test.each(['started', 'investment', 'physical'])('a percent of %s at 100 never completes a task', (basis) => {
  expect(standing(facts({ reportedPercent: '100', basis })).status).toBe('onSchedule');
});

test('physical progress of 100 percent with every area counted as done completes a task', () => {
  const fields = { reportedPercent: '100', basis: 'physical', areasCompleted: '12', areasAssigned: '12' };
  expect(standing(facts(fields)).status).toBe('completedEarly');
});

test('a document that claims completion is taken at its word, and says so', () => {
  const { status, judged } = standing(facts({ stage: 'completed' }));
  expect([status, judged?.from]).toEqual(['completedEarly', 'claimed']);
});

test('complete on the last day of the year is on schedule, not early', () => {
  expect(standing(facts({ asOf: '2024-12-31', value: '10' }, '10')).status).toBe('onSchedule');
});

test('a blank target is pending, whatever was reported', () => {
  expect(standing(facts({ value: '1678' }, '')).status).toBe('pending');
});

test.each([
  [{}, '', 'pending', undefined],
  [{ narrative: '正在制定方案' }, '215', 'notComputable', 'noNumber'],
])('%j against %j is %s', (fields, target, status, obstacle) => {
  const found = standing(facts(fields, target));
  expect([found.status, found.obstacle]).toEqual([status, obstacle]);
});

test('without a report nothing can be computed, and zero is not assumed', () => {
  const found = standing({ ...facts({}, '215'), report: undefined });
  expect([found.status, found.obstacle, found.completion]).toEqual(['notComputable', 'noReport', undefined]);
});

test('nothing done before anything is due is not yet due', () => {
  expect(standing(facts({ asOf: '2024-01-20', value: '0' }, '215')).status).toBe('notYetDue');
});

test('the lead is signed: 37.93 points behind at 3.73 of 41.67 percent', () => {
  const lead = leadPercentagePoints(standing(facts({ asOf: '2024-05-31', reportedPercent: '3.74', basis: 'target' })));
  expect(lead && roundRatio(lead, 2)).toBe('-37.93');
});
