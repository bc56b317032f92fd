import { completedMonths, yearOf, type CivilDate } from '../domain/value/civil-date.ts';
import type { Ratio } from '../domain/value/quantity.ts';

/** Points of a declared plan: by the end of `month`, `percent` is due. In month order. */
export type PlanCurve = readonly { readonly month: number; readonly percent: number }[];

/**
 * Percent of the year's task that is due by the end of `asOf`, exact, 0 to 100.
 * Default: completed months ÷ 12, so 30 September is due 75 %. A declared curve is
 * linear between its points, starts at 0 in January and stays at its last point.
 * Before the year nothing is due, after it everything.
 *
 * @see 邵阳市 2024 年 1—9 月通报：75% 为按序时，74.51% 为未达序时
 */
export function scheduledPercent(asOf: CivilDate, year: number, curve?: PlanCurve): Ratio {
  const months = monthsIntoPlan(asOf, year);
  if (curve === undefined || curve.length === 0) return { numerator: BigInt(months * 100), denominator: 12n };
  return onCurve(curve, months);
}

function monthsIntoPlan(asOf: CivilDate, year: number): number {
  if (yearOf(asOf) < year) return 0;
  return yearOf(asOf) > year ? 12 : completedMonths(asOf);
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
