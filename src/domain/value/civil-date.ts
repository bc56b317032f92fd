import { z } from 'zod';

/** Years that the record can speak of: another one is a slip of the pen. Both are included. */
const [firstYear, lastYear] = [2000, 2100] as const;

export const year = z
  .int()
  .min(firstYear, { error: '年份要写四位，如 2026' })
  .max(lastYear, { error: `年份不能晚于 ${lastYear} 年` });

/** Years from–to, both included. */
export const span = z.strictObject({ from: year.describe('起始年份'), to: year.describe('结束年份') });

/** A calendar day `YYYY-MM-DD` without a time zone; always a day that exists, from 2000 to 2100. */
export const civilDate = z.iso
  .date({ error: '要写成加引号的真实日期，如 "2023-05-31"', abort: true })
  .refine(isInRange, { error: `年份要在 ${firstYear} 到 ${lastYear} 之间` })
  .brand<'CivilDate'>();

export type CivilDate = z.infer<typeof civilDate>;

/** Compares text, so that no date is read to read a date. */
function isInRange(date: string): boolean {
  return date >= `${firstYear}` && date < `${lastYear + 1}`;
}

/** Year of the day, e.g. 2023. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** `2026-11` of 2026-11-22. */
export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

/**
 * Whole months of the year that are over at the end of `date`, 0 to 12:
 * 31 May gives 5, 30 May gives 4.
 */
export function completedMonths(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  return isLastDayOfMonth(date) ? month : month - 1;
}

/** Days from `from` (exclusive) to `to` (inclusive); negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The day `days` after `date`; a negative number goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate.parse(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10));
}

/** The same day of the month before, or that month's last day: 10 February for 10 March, 28 February for 31 March. */
export function monthBefore(date: CivilDate): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return civilDate.parse(new Date(Date.UTC(year, month - 2, Math.min(day, daysInMonth(year, month - 1)))).toISOString().slice(0, 10));
}

/** Days of a month, 28 to 31; months count from 1, and 0 is the December before. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2023年5月31日`, as official documents write it. */
export function formatCivilDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2023年5月` of `2023-05`. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

function isLastDayOfMonth(date: CivilDate): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return day === daysInMonth(year, month);
}
