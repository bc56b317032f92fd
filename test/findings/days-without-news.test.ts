import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { daysWithoutNews } from '../../src/findings/report-duty.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

const { model, outcome } = smallSnapshot();
const [indicator] = [...model.indicators.values()];
const task: Outcome = outcome(indicator!, '990101');
const on = (day: string, change: Partial<Outcome> = {}) => daysWithoutNews({ ...task, ...change }, civilDate.parse(day));

// The last figure of the fixture is of 31 May 2024; its year ends on 31 December.
test('a running task is old on the thirty-sixth day after its last figure, and not before', () => {
  expect(task.latest?.asOf).toBe('2024-05-31');
  expect(on('2024-07-05')).toBeUndefined();
  expect(on('2024-07-06')).toBe(36);
  expect(on('2024-12-31')).toBe(214);
});

test('a year that is over, a task without any figure, and one that is withdrawn or done are not called old', () => {
  expect(on('2025-01-01')).toBeUndefined();
  expect(on('2024-12-01', { latest: undefined })).toBeUndefined();
  expect(on('2024-12-01', { target: { kind: 'withdrawn', text: '取消' } })).toBeUndefined();
  expect(on('2024-12-01', { target: { kind: 'pending', text: '待下达' } })).toBeUndefined();
  expect(on('2024-12-01', { standing: { ...task.standing, status: 'completed' } })).toBeUndefined();
});
