import { completedMonths, yearOf, type CivilDate } from '../domain/value/civil-date.ts';
import type { Ratio } from '../domain/value/quantity.ts';

/** Points of a declared plan: by the end of `month` of the first year, `percent` is due. In month order. */
export type PlanCurve = readonly { readonly month: number; readonly percent: number }[];

/** The calendar years of a task, both included; most tasks have one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Percent of the task that is due by the end of `asOf`, exact, 0 to 100. Default: completed months ÷
 * months of the task, so 30 September is due 75 % of one year's task and 37.5 % of a task of two
 * years. A declared curve is linear between its points, starts at 0 in January of the first year
 * and stays at its last point. Before the task nothing is due, after it everything.
 *
 * @see 邵阳市 2024 年 1—9 月通报：75% 为按序时，74.51% 为未达序时
 */
export function scheduledPercent(asOf: CivilDate, span: Span, curve?: PlanCurve): Ratio {
  const length = (span.to - span.from + 1) * 12;
  const months = Math.min(length, monthsInto(asOf, span));
  if (curve === undefined || curve.length === 0) return { numerator: BigInt(months * 100), denominator: BigInt(length) };
  return onCurve(curve, months);
}

/** The last day of a task: 31 December of its last year. */
export function lastDayOf({ to }: Span): string {
  return `${to}-12-31`;
}

function monthsInto(asOf: CivilDate, { from }: Span): number {
  if (yearOf(asOf) < from) return 0;
  return (yearOf(asOf) - from) * 12 + completedMonths(asOf);
}

function onCurve(curve: PlanCurve, months: number): Ratio {
  const after = curve.findIndex(({ month }) => month >= months);
  const end = curve[after];
  if (end === undefined) return { numerator: BigInt(curve.at(-1)?.percent ?? 0), denominator: 1n };
  const start = curve[after - 1] ?? { month: 0, percent: 0 };
  const span = end.month - start.month;
  const rise = (end.percent - start.percent) * (months - start.month);
  return { numerator: BigInt(start.percent * span + rise), denominator: BigInt(span) };
}
