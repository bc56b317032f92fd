import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { percentNumber } from '../../domain/value/percent-words.ts';
import type { Report } from '../../domain/task/report.ts';
import { type Outcome, standingOf } from '../../findings/outcome.ts';
import { isPrimary } from '../../schedule/report-standing.ts';
import { type TrendView, trendView } from '../figure/trend.ts';
import { planPoints } from '../task/history.ts';

/** How several areas came along with one indicator: from two days of one area on. */
export interface AreaHistory {
  /** The lines drawn when the page is made: at most four, the furthest behind. */
  readonly trend: TrendView;
  /** 图里先画排在前面的4个区域，全部7个在下面的表里。 Empty where all are drawn. */
  readonly note: string;
  /** Percent due at the end of each month, as the chart reads it. */
  readonly plan: string;
  readonly year: number;
  /** Days of which an area has a figure, newest first. */
  readonly days: readonly string[];
  readonly rows: readonly AreaHistoryRow[];
}

export interface AreaHistoryRow {
  readonly area: string;
  readonly isDrawn: boolean;
  /** In the order of the days; 0 is a figure, an empty cell is none. */
  readonly cells: readonly AreaFigure[];
}

/** The completion of a day, in percent of the target: `42.94`; empty where none was reported. */
interface AreaFigure {
  readonly day: string;
  readonly percent: string;
}

/** Lines that can be told apart without a colour. */
const mostLines = 4;

/**
 * The course of areas; undefined where none has figures of two days. Only percents of the target stand together: 形象进度
 * or 开工率 of one area are no measure of another's.
 *
 * @param areas in the order of the page
 */
export function areaHistory(areas: readonly { readonly area: { readonly name: string }; readonly outcome: Outcome }[]): AreaHistory | undefined {
  const [first] = areas;
  if (first === undefined) return undefined;
  const series = areas.map(({ area: { name }, outcome }) => ({ name, reports: outcome.reports.flatMap((report) => pointOf(outcome, report)) }));
  const drawn = series.filter(({ reports }) => new Set(reports.map(({ day }) => day)).size > 1);
  const plan = planPoints(first.outcome);
  const trend = trendView(drawn.slice(0, mostLines), plan, first.outcome.span);
  if (trend === undefined) return undefined;
  const days = [...new Set(series.flatMap(({ reports }) => reports.map(({ day }) => day)))].sort().reverse();
  return {
    trend,
    note: drawn.length > mostLines ? `图里先画排在前面的${mostLines}个区域，全部${drawn.length}个在下面的表里。` : '',
    plan: plan.join(' '),
    year: first.outcome.span.from,
    days: days.map(formatCivilDate),
    rows: series
      .filter(({ reports }) => reports.length > 0)
      .map((each) => ({
        area: each.name,
        isDrawn: drawn.slice(0, mostLines).includes(each),
        cells: days.map((day) => ({ day, percent: each.reports.find((report) => report.day === day)?.printed ?? '' })),
      })),
  };
}

function pointOf(outcome: Outcome, report: Report) {
  const { judged } = standingOf(outcome, report);
  if (judged?.basis !== 'target' || judged.from === 'claimed' || !isPrimary(report, outcome.indicator)) return [];
  const printed = percentNumber(judged.percent);
  return [{ day: report.asOf, percent: Number(printed), printed }];
}
