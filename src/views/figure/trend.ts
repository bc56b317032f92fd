import { ascending } from '../../domain/value/order.ts';
import { type CivilDate, civilDate, daysBetween, formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Span } from '../../schedule/plan.ts';
import { hundredths } from '../../domain/value/hundredths.ts';

/** A line over the years of a task against its plan, drawn when the page is made. Coordinates are percent of the drawing, y from its top. */
export interface TrendView {
  /** One line for each indicator, in the order of the page. */
  readonly lines: readonly TrendLine[];
  readonly plan: readonly TrendPoint[];
  /** The drawing in words: 提质改造：2025年1月31日5%，……，2025年12月31日100%。虚线是计划。 */
  readonly words: string;
  /** 1月 at the left, 12月 at the right; a task of two years names them. */
  readonly from: string;
  readonly to: string;
  /** The topmost percent of the drawing, 100 or more. */
  readonly top: number;
}

export interface TrendLine {
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** What was reported of one indicator, in percent. */
export interface TrendSeries {
  readonly name: string;
  readonly reports: readonly { readonly day: CivilDate; readonly percent: number }[];
}

/**
 * The drawing of series with at least two days each; undefined without one.
 *
 * @param plan percent due at the end of each month of the span, January first
 */
export function trendView(series: readonly TrendSeries[], plan: readonly number[], { from, to }: Span): TrendView | undefined {
  const drawn = series
    .map(({ name, reports }) => ({ name, reports: reports.toSorted(ascending(({ day }) => day)) }))
    .filter(({ reports }) => new Set(reports.map(({ day }) => day)).size > 1);
  if (drawn.length === 0) return undefined;
  const top = Math.max(100, ...drawn.flatMap(({ reports }) => reports.map(({ percent }) => percent)));
  const start = civilDate.parse(`${from}-01-01`);
  const length = daysBetween(start, civilDate.parse(`${to}-12-31`));
  const at = (day: CivilDate, percent: number): TrendPoint => ({
    x: hundredths(Math.min(100, Math.max(0, (daysBetween(start, day) / length) * 100))),
    y: hundredths(100 - (percent / top) * 100),
  });
  return {
    lines: drawn.map(({ name, reports }) => ({ name, points: reports.map(({ day, percent }) => at(day, percent)) })),
    plan: [
      { x: 0, y: 100 },
      ...plan.map((percent, index) => ({ x: hundredths(((index + 1) / plan.length) * 100), y: hundredths(100 - (percent / top) * 100) })),
    ],
    words: `${drawn.map(({ name, reports }) => `${name}：${reports.map(({ day, percent }) => `${formatCivilDate(day)}${percent}%`).join('，')}`).join('；')}。虚线是计划。`,
    from: from === to ? '1月' : `${from}年1月`,
    to: from === to ? '12月' : `${to}年12月`,
    top: Math.round(top),
  };
}
