import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { scheduledPercent } from '../../src/schedule/plan.ts';

const due = (date: string, curve?: { month: number; percent: number }[]) =>
  roundRatio(scheduledPercent(civilDate.parse(date), { from: 2024, to: 2024 }, curve), 2);

test.each([
  ['2023-12-31', '0.00'],
  ['2024-01-30', '0.00'],
  ['2024-05-31', '41.67'],
  ['2024-09-20', '66.67'],
  ['2024-09-30', '75.00'],
  ['2024-12-31', '100.00'],
  ['2025-03-01', '100.00'],
])('by months, %s is due %s percent of 2024', (date, expected) => {
  expect(due(date)).toBe(expected);
});

const school = [
  { month: 6, percent: 10 },
  { month: 12, percent: 100 },
];

test.each([
  ['2024-03-31', '5.00'],
  ['2024-06-30', '10.00'],
  ['2024-09-30', '55.00'],
  ['2024-12-31', '100.00'],
])('a declared curve is linear between its points: %s is due %s percent', (date, expected) => {
  expect(due(date, school)).toBe(expected);
});

test('after its last point a curve stays where it is', () => {
  expect(due('2024-11-30', [{ month: 8, percent: 100 }])).toBe('100.00');
});

test.each([
  ['2024-06-30', '25.00'],
  ['2024-12-31', '50.00'],
  ['2025-09-30', '87.50'],
  ['2026-01-31', '100.00'],
])('a task of two years is due month by month of both: %s is due %s percent', (date, expected) => {
  expect(roundRatio(scheduledPercent(civilDate.parse(date), { from: 2024, to: 2025 }), 2)).toBe(expected);
});
