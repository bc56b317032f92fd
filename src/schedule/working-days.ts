import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type CivilDate, yearOf } from '../domain/value/civil-date.ts';

/** A deadline with all that is needed to count it again. */
export interface WorkingDayCount {
  /** The day counting starts from, itself not counted. */
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly dueOn: CivilDate;
  /** Weekdays off and why, in order. */
  readonly holidays: ReadonlyArray<{ date: CivilDate; name: string }>;
  /** Saturdays and Sundays worked to make up for a holiday, in order. */
  readonly makeUpDays: readonly CivilDate[];
  /** Years whose official calendar is not out yet, counted by weekends alone; the real deadline can only be later. */
  readonly assumedYears: readonly number[];
}

const holidays = new Map(Object.entries(calendar.holidays));
const makeUpDays = new Set(Object.keys(calendar.workdays));

/** A year is known once its National Day is in the calendar. */
const firstYear = 2004;

/**
 * The last day of a term of `workingDays` working days after `from`, which is not
 * counted, by the State Council's yearly calendar with its make-up workdays.
 *
 * @throws {RangeError} if the term reaches a year whose calendar is not known
 */
export function workingDayDeadline(from: CivilDate, workingDays: number): WorkingDayCount {
  const count = provisionalDeadline(from, workingDays);
  const unknown = count.assumedYears.at(0);
  if (unknown !== undefined) throw new RangeError(`No official calendar for ${unknown}: ${workingDays} days after ${from}`);
  return count;
}

/**
 * As `workingDayDeadline`, but where a year's calendar is not out yet it counts
 * Monday to Friday and names the year: a promise given in December must not wait.
 */
export function provisionalDeadline(from: CivilDate, workingDays: number): WorkingDayCount {
  const skipped: Array<{ date: CivilDate; name: string }> = [];
  const worked: CivilDate[] = [];
  const assumedYears = new Set<number>();
  let date = from;
  for (let counted = 0; counted < workingDays; ) {
    date = addDays(date, 1);
    if (!isKnownYear(yearOf(date))) assumedYears.add(yearOf(date));
    if (isWorkingDay(date)) counted += 1;
    if (makeUpDays.has(date)) worked.push(date);
    const name = holidayName(date);
    if (name !== undefined && !isWeekend(date)) skipped.push({ date, name });
  }
  return { from, workingDays, dueOn: date, holidays: skipped, makeUpDays: worked, assumedYears: [...assumedYears] };
}

/** A day by which something is due, moved to a working day. */
export interface WorkingDay {
  /** As the rule says it. */
  readonly asked: CivilDate;
  /** The first working day from then on, the day itself included. */
  readonly day: CivilDate;
  /** Names of the holidays in between; empty where only a weekend is. */
  readonly holidays: readonly string[];
  /** Whether the year's official calendar is not out yet: weekends alone were counted. */
  readonly isAssumed: boolean;
}

/** The first working day from `asked` on, by the State Council's calendar where it is out. */
export function workingDayFrom(asked: CivilDate): WorkingDay {
  const holidays: string[] = [];
  let day = asked;
  for (; !isWorkingDay(day); day = addDays(day, 1)) {
    const name = holidayName(day);
    if (name !== undefined) holidays.push(name);
  }
  return { asked, day, holidays, isAssumed: !isKnownYear(yearOf(day)) };
}

function isWorkingDay(date: CivilDate): boolean {
  if (makeUpDays.has(date)) return true;
  return !isWeekend(date) && !holidays.has(date);
}

/** Whether the State Council's calendar of `year` is in the data. */
export function isKnownYear(year: number): boolean {
  return year >= firstYear && holidays.has(`${year}-10-01`);
}

/** The data writes `National Day,国庆节,3`. */
function holidayName(date: CivilDate): string | undefined {
  return holidays.get(date)?.split(',')[1];
}

function isWeekend(date: CivilDate): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
