import { z } from 'zod';
import { type CivilDate, civilDate, formatCivilDate } from './civil-date.ts';

const words = '要写成加引号的真实日期，如 "2023-06-30"，或只到月，如 "2024-12"';

/** A day, or a month where the document names no day: `2023-06-30` or `2024-12`. */
export const dayOrMonth = z
  .string({ error: words })
  .refine((text) => civilDate.safeParse(/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : text).success, { error: words })
  .brand<'DayOrMonth'>();

export type DayOrMonth = z.infer<typeof dayOrMonth>;

/** First day it may mean. */
export function firstDay(date: DayOrMonth | CivilDate): CivilDate {
  return civilDate.parse(date.length === 7 ? `${date}-01` : date);
}

/** Last day it may mean. */
export function lastDay(date: DayOrMonth): CivilDate {
  if (date.length !== 7) return civilDate.parse(date);
  const [year = 0, of = 0] = date.split('-').map(Number);
  return civilDate.parse(new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10));
}

/** Whether `first` is certainly later than `second`; a month is not later than a day within it. */
export function isAfter(first: DayOrMonth, second: DayOrMonth): boolean {
  return firstDay(first) > lastDay(second);
}

/** `2024年12月`, or `2023年6月30日` if the day is known. */
export function formatDayOrMonth(date: DayOrMonth): string {
  const words = formatCivilDate(firstDay(date));
  return date.length === 7 ? words.replace(/\d+日$/, '') : words;
}
