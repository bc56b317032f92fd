import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { calendarFile, calendarPage } from '../../../src/views/guide/calendar-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const { model, siteUrl } = smallSnapshot();
const on = (day: string) => snapshotOf(model, civilDate.parse(day), siteUrl);

test('the page leads with the next day and says what moved it', () => {
  const page = calendarPage(on('2026-02-10'));
  expect(page.next).toBe('下一次：2026年2月24日前公布截至2026年2月20日的进展。');
  expect(page.years.map(({ title, note }) => [title, note])).toEqual([['2026年', undefined]]);
  expect(page.years[0]?.rows[1]?.why).toBe('21日、22日是春节，顺延到24日');
  expect(page.years[0]?.rows[2]?.why).toBe('21日、22日是周末，顺延到23日');
});

test('the day itself is still the next one; after the last of the year the next year follows', () => {
  expect(calendarPage(on('2026-12-22')).next).toContain('2026年12月22日前');
  const page = calendarPage(on('2026-12-23'));
  expect(page.next).toContain('2027年1月22日前');
  expect(page.years[1]?.note).toContain('还没有公布2027年的放假安排');
});

test('the file has two all-day entries a month, the same in every time zone and every build', () => {
  const file = calendarFile(on('2026-02-10'));
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(24);
  expect(file).toContain('DTSTART;VALUE=DATE:20260224\r\n');
  expect(file).toContain('SUMMARY:公布截至2026年2月20日的进展');
  expect(file).toContain('UID:report-2026-02-20@');
  expect(calendarFile(on('2026-03-11'))).toBe(file);
});
