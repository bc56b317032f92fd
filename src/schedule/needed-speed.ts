import { type CivilDate, completedMonths, yearOf } from '../domain/value/civil-date.ts';
import { compareRatios, type Ratio, subtractRatios } from '../domain/value/quantity.ts';
import type { Span } from './plan.ts';

/** How much has to be done a month for a task to be done in time, beside how much was done a month. */
export interface Speed {
  /** What is left: `whole` − `done`, exact, more than zero. */
  readonly left: Ratio;
  /** Whole months from the report to the end of the task's last year, at least 1. */
  readonly monthsLeft: number;
  /** `left` ÷ `monthsLeft`, exact. */
  readonly needed: Ratio;
  /** What was done in the three months before the report ÷ 3, exact; negative after a fall. Missing without a report of three months before. */
  readonly lastThreeMonths: Ratio | undefined;
}

export interface SpeedFacts {
  /** The target, or 100 where only a percent is reported. */
  readonly whole: Ratio;
  readonly done: Ratio;
  /** What was done three months before, counted alike. */
  readonly doneBefore: Ratio | undefined;
  /** The report's own date. */
  readonly asOf: CivilDate;
  readonly span: Span;
}

/** The speed that a task needs from its report on; undefined where nothing is left, or no month to do it in. */
export function neededSpeed({ whole, done, doneBefore, asOf, span }: SpeedFacts): Speed | undefined {
  const left = subtractRatios(whole, done);
  const monthsLeft = (span.to - yearOf(asOf)) * 12 + 12 - completedMonths(asOf);
  if (monthsLeft <= 0 || compareRatios(left, nothing) <= 0) return undefined;
  return {
    left,
    monthsLeft,
    needed: divided(left, monthsLeft),
    lastThreeMonths: doneBefore && divided(subtractRatios(done, doneBefore), 3),
  };
}

/** Whether `earlier` is a report's date three months before: in months of the calendar, and in months that were over. */
export function isThreeMonthsBefore(earlier: CivilDate, later: CivilDate): boolean {
  const monthsOver = (date: CivilDate) => yearOf(date) * 12 + completedMonths(date);
  const monthOf = (date: CivilDate) => yearOf(date) * 12 + Number(date.slice(5, 7));
  return monthsOver(later) - monthsOver(earlier) === 3 && monthOf(later) - monthOf(earlier) === 3;
}

const nothing: Ratio = { numerator: 0n, denominator: 1n };

function divided({ numerator, denominator }: Ratio, by: number): Ratio {
  return { numerator, denominator: denominator * BigInt(by) };
}
