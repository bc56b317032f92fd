import { expect, test } from 'vitest';
import { dayOrMonth, firstDay, formatDayOrMonth, isAfter, lastDay } from '../../../src/domain/value/day-or-month.ts';

test.each([
  ['2024-12', '2024-12-01', '2024-12-31', '2024年12月'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024年2月'],
  ['2023-02', '2023-02-01', '2023-02-28', '2023年2月'],
  ['2023-06-30', '2023-06-30', '2023-06-30', '2023年6月30日'],
])('%s means %s to %s and is printed %s', (text, first, last, printed) => {
  const date = dayOrMonth.parse(text);
  expect([firstDay(date), lastDay(date), formatDayOrMonth(date)]).toEqual([first, last, printed]);
});

test.each(['2024-13', '2024-00', '2023-02-30', '2024', '2024-1', new Date(0)])('%s is refused', (text) => {
  expect(dayOrMonth.safeParse(text).success).toBe(false);
});

test.each([
  ['2023-07', '2023-06-30', true],
  ['2023-06', '2023-06-30', false],
  ['2023-06-30', '2023-06', false],
  ['2023-07-01', '2023-06', true],
  ['2023-06-30', '2023-06-30', false],
])('%s is after %s: %s', (first, second, expected) => {
  expect(isAfter(dayOrMonth.parse(first), dayOrMonth.parse(second))).toBe(expected);
});
