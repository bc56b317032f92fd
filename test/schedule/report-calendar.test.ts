import { expect, test } from 'vitest';
import { reportCalendar } from '../../src/schedule/report-calendar.ts';

const usual = { cutOffDay: 20, handInDay: 21, reportDay: 22 };
const dates = (year: number, month: number) => {
  const { cutOff, handIn, report } = reportCalendar(year, usual)[month - 1]!;
  return [cutOff, handIn.day, report.day];
};

// By the State Council's calendar of 2026 (国办发明电〔2025〕7号), worked out on paper: 21 and 22 February lie in the Spring
// Festival (15–23 February), 21 March is a Saturday, 21 June is the last day of the Dragon Boat Festival, a Sunday.
test.each([
  [1, ['2026-01-20', '2026-01-21', '2026-01-22']],
  [2, ['2026-02-20', '2026-02-24', '2026-02-24']],
  [3, ['2026-03-20', '2026-03-23', '2026-03-23']],
  [6, ['2026-06-20', '2026-06-22', '2026-06-22']],
  [8, ['2026-08-20', '2026-08-21', '2026-08-24']],
  [11, ['2026-11-20', '2026-11-23', '2026-11-23']],
  [12, ['2026-12-20', '2026-12-21', '2026-12-22']],
])('G3: month %i of 2026 has its days', (month, expected) => {
  expect(dates(2026, month)).toEqual(expected);
});

test('G3: a Saturday or Sunday that is worked to make up for a holiday stays', () => {
  // 20 September 2026 is a Sunday that is worked.
  const [, , , , , , , , september] = reportCalendar(2026, { cutOffDay: 18, handInDay: 20, reportDay: 20 });
  expect(september?.report).toMatchObject({ asked: '2026-09-20', day: '2026-09-20', holidays: [] });
});

test('G3: a year whose calendar is not out yet counts weekends alone and says so', () => {
  const [january] = reportCalendar(2031, usual);
  expect(january).toMatchObject({ handIn: { day: '2031-01-21' }, report: { day: '2031-01-22', isAssumed: true } });
  expect(reportCalendar(2026, usual)[0]?.report.isAssumed).toBe(false);
});

test('G3: what moved says which holiday it was', () => {
  expect(reportCalendar(2026, usual)[1]?.report.holidays).toEqual(['春节', '春节']);
  expect(reportCalendar(2026, usual)[2]?.handIn.holidays).toEqual([]);
});
