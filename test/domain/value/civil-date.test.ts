import { expect, test } from 'vitest';
import { addDays, civilDate, completedMonths, daysBetween, formatCivilDate, monthBefore } from '../../../src/domain/value/civil-date.ts';

const day = (text: string) => civilDate.parse(text);

test.each(['2023-02-29', '2026-02-30', '2023-13-01', '2023-5-31', '20230531', ''])('%j is not a day', (text) => {
  expect(civilDate.safeParse(text).success).toBe(false);
});

test('29 February exists in a leap year', () => {
  expect(civilDate.safeParse('2024-02-29').success).toBe(true);
});

test.each([
  ['2023-01-01', 0],
  ['2023-01-31', 1],
  ['2023-05-30', 4],
  ['2023-05-31', 5],
  ['2023-06-12', 5],
  ['2024-02-28', 1],
  ['2024-02-29', 2],
  ['2023-12-31', 12],
])('by the end of %s, %i months are completed', (date, months) => {
  expect(completedMonths(day(date))).toBe(months);
});

test('days are counted from the first, exclusive, to the last, inclusive', () => {
  expect(daysBetween(day('2023-12-31'), day('2024-01-01'))).toBe(1);
  expect(daysBetween(day('2024-01-01'), day('2023-12-31'))).toBe(-1);
});

test('adding days crosses months and leap days', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
});

test('a day is written as official documents write it', () => {
  expect(formatCivilDate(day('2023-04-07'))).toBe('2023年4月7日');
});

test.each([
  ['2026-01-10', '2025-12-10'],
  ['2025-03-31', '2025-02-28'],
  ['2024-03-29', '2024-02-29'],
  ['2025-12-31', '2025-11-30'],
])('a month before %s is %s', (date, before) => {
  expect(monthBefore(day(date))).toBe(before);
});
