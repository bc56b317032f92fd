import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { isKnownYear, provisionalDeadline, workingDayDeadline, workingDayFrom } from '../../src/schedule/working-days.ts';

describe('the last day of a term in working days', () => {
  test.each([
    ['a plain week', '2026-11-23', 5, '2026-11-30'],
    ['no days at all', '2026-11-23', 0, '2026-11-23'],
    ['a start on a Sunday', '2026-11-22', 1, '2026-11-23'],
    ['the National Day holiday with make-up days', '2026-09-25', 15, '2026-10-22'],
    ['a Saturday worked in lieu', '2026-10-09', 1, '2026-10-10'],
    ['29 February of a leap year', '2024-02-28', 1, '2024-02-29'],
    ['New Year inside known years', '2025-12-31', 1, '2026-01-04'],
  ])('counts %s', (_, from, days, dueOn) => {
    expect(workingDayDeadline(civilDate.parse(from), days).dueOn).toBe(dueOn);
  });

  test('shows which holidays were left out and which weekends were worked', () => {
    const count = workingDayDeadline(civilDate.parse('2026-09-18'), 10);
    expect(count.makeUpDays).toEqual(['2026-09-20']);
    expect(count.holidays[0]).toEqual({ date: '2026-09-25', name: '中秋' });
  });

  test('refuses a year whose calendar is not in the data', () => {
    expect(() => workingDayDeadline(civilDate.parse('2026-12-30'), 10)).toThrow(RangeError);
    expect(() => workingDayDeadline(civilDate.parse('2003-03-03'), 1)).toThrow(RangeError);
  });

  test('counts weekends alone in such a year and names it', () => {
    const count = provisionalDeadline(civilDate.parse('2026-12-30'), 10);
    expect(count).toMatchObject({ dueOn: '2027-01-13', assumedYears: [2027] });
    expect(isKnownYear(2026)).toBe(true);
  });
});

// Spring Festival of 2026: 15 to 23 February off, Saturdays 14 and 28 February worked.
test.each([
  ['2026-02-13', '2026-02-13', []],
  ['2026-02-14', '2026-02-14', []],
  ['2026-02-15', '2026-02-24', Array(9).fill('春节')],
  ['2026-02-23', '2026-02-24', ['春节']],
  ['2026-03-07', '2026-03-09', []],
  ['2026-10-07', '2026-10-08', ['国庆节']],
])('what is due on %s is due on the working day %s', (asked, day, holidays) => {
  expect(workingDayFrom(civilDate.parse(asked))).toEqual({ asked, day, holidays, isAssumed: false });
});

test('a day that moves into a year whose calendar is not out says so', () => {
  expect(workingDayFrom(civilDate.parse('2030-12-28')).day).toBe('2030-12-30');
  expect(workingDayFrom(civilDate.parse('2030-12-28')).isAssumed).toBe(true);
});
