import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { calendarFile, calendarPage } from '../../../src/views/guide/calendar-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const { model, siteUrl } = smallSnapshot();
const [list] = [...model.programmes.values()];

/** The small portal on a day, with a list of each of these years. */
function on(day: string, years: readonly number[] = [2026, 2027]) {
  const programmes = new Map(years.map((year) => [`${year}-990100`, { ...list!, year }]));
  return snapshotOf({ ...model, programmes }, civilDate.parse(day), siteUrl);
}

test('the page leads with the next day, the nearest month first, and says what moved it', () => {
  const page = calendarPage(on('2026-02-10'));
  expect(page.next).toBe('下一次：2026年2月24日前公布截至2026年2月20日的进展。');
  expect(page.years.map(({ title, note }) => [title, note])).toEqual([['2026年', undefined]]);
  expect(page.years[0]?.rows.map(({ cutOff }) => cutOff).slice(0, 2)).toEqual(['2月20日', '3月20日']);
  expect(page.years[0]?.rows[0]?.why).toBe('21日、22日是春节，顺延到24日');
  expect(page.years[0]?.rows[1]?.why).toBe('21日、22日是周末，顺延到23日');
  expect(page.past.map(({ cutOff }) => cutOff)).toEqual(['1月20日']);
});

test('the day itself is still the next one; after the last of the year the next year follows', () => {
  expect(calendarPage(on('2026-12-22')).next).toContain('2026年12月22日前');
  const page = calendarPage(on('2026-12-23'));
  expect(page.next).toContain('2027年1月22日前');
  expect(page.years.map(({ title }) => title)).toEqual(['2027年']);
  expect(page.years[0]?.note).toContain('还没有公布2027年的放假安排');
  expect(page.past).toHaveLength(12);
});

test('after the last month of the last list the list of the next year is what is missing', () => {
  expect(calendarPage(on('2026-12-23', [2026])).next).toMatch(/^本站还没有2027年的清单，/);
});

test('a year without a list has no days: nobody will report then', () => {
  const page = calendarPage(on('2026-11-28', [2024]));
  expect(page.next).toBe('本站还没有2026年的清单，所以没有要报送、要公布的日子。录入以后，日子排在这里。');
  expect([page.years, page.past, page.file]).toEqual([[], [], undefined]);
  const file = calendarFile(on('2026-11-28', [2024]));
  expect(file).not.toContain('VEVENT');
  expect(file).toMatch(/BEGIN:VTIMEZONE\r\n[\s\S]*END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
  expect(calendarPage(on('2026-11-28', [2026])).years.map(({ title }) => title)).toEqual(['2026年']);
});

test('the file has two all-day entries a month, the same in every time zone and every build', () => {
  const file = calendarFile(on('2026-02-10'));
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(24);
  expect(file).toContain('DTSTART;VALUE=DATE:20260224\r\n');
  expect(file).toContain('SUMMARY:公布截至2026年2月20日的进展');
  expect(file).toContain('UID:report-2026-02-20@');
  expect(calendarFile(on('2026-03-11'))).toBe(file);
});
