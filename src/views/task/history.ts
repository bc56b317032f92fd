import { descending } from '../../domain/value/order.ts';
import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { percentNumber } from '../../domain/value/percent-words.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { defaultMeasure, type Report } from '../../domain/task/report.ts';
import { isPrimary } from '../../schedule/report-standing.ts';
import { scheduledPercent } from '../../schedule/plan.ts';
import { dayOrMonth, lastDay } from '../../domain/value/day-or-month.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { measureTarget, type Outcome, standingOf } from '../../findings/outcome.ts';
import { correctionSentence, reportWords } from '../figure/notes.ts';
import { originBeside } from '../figure/origin.ts';
import { type TrendSeries, trendView, type TrendView } from '../figure/trend.ts';
import { outcomeStatus, type StatusView } from '../figure/status.ts';

/** Every report of a task, newest first, and what a chart of them needs. */
export interface HistoryView {
  readonly rows: readonly HistoryRow[];
  /** Percent due at the end of each month, January of the first year first, for the chart: `8.33 16.67 …`. */
  readonly plan: string;
  readonly year: number;
  /** From two days of one figure on; a figure that was corrected is not drawn. */
  readonly trend: TrendView | undefined;
}

export interface HistoryRow {
  readonly date: CivilDate;
  readonly day: string;
  readonly indicator: string;
  readonly value: string;
  /** The document's words of an earlier report that has no number; those of the last one stand above. */
  readonly words: string | undefined;
  /** `42.94`, or empty where nothing was computed or printed. */
  readonly percent: string;
  /** Missing for a measure that is not the task's own, for an acceptance beside progress and where the figure is another list's: no plan is held against them. */
  readonly status: StatusView | undefined;
  /** Why it is less than before. */
  readonly reason: string | undefined;
  /** A figure that a later row corrected; it stays, struck out. */
  readonly isCorrected: boolean;
  /** What a row corrects, when and why. */
  readonly correction: string | undefined;
  readonly source: Link;
}

/** The history of a task's indicators; undefined if nothing was ever reported. */
export function historyView(snapshot: Snapshot, from: SitePath, outcomes: readonly Outcome[]): HistoryView | undefined {
  const rows = outcomes.flatMap((outcome) =>
    [...outcome.reports, ...outcome.corrections.map(({ before }) => before).reverse()].map((report) => historyRow(snapshot, from, outcome, report)),
  );
  const [first] = outcomes;
  if (rows.length === 0 || first === undefined) return undefined;
  const plan = planPoints(first);
  return {
    rows: rows.sort(descending(({ date }) => date)),
    plan: plan.join(' '),
    year: first.span.from,
    trend: trendView(seriesOf(rows), plan, first.span),
  };
}

function seriesOf(rows: readonly HistoryRow[]): TrendSeries[] {
  const drawn = rows.filter(({ percent, isCorrected }) => percent !== '' && !isCorrected);
  return [...new Set(drawn.map(({ indicator }) => indicator))].map((name) => ({
    name,
    reports: drawn.filter(({ indicator }) => indicator === name).map(({ date, percent }) => ({ day: date, percent: Number(percent) })),
  }));
}

/** One report of an outcome as the history tells it. */
export function historyRow(snapshot: Snapshot, from: SitePath, outcome: Outcome, report: Report): HistoryRow {
  const standing = standingOf(outcome, report);
  const isBeside = report.basis === 'accepted' && report !== outcome.latest;
  const percent = !isBeside && standing.judged && standing.judged.from !== 'claimed' ? percentNumber(standing.judged.percent) : '';
  const isReportedElsewhere = outcome.indicator.reportedUnder !== undefined && percent === '';
  const isJudged = !isBeside && !isReportedElsewhere && (isPrimary(report, outcome.indicator) || measureTarget(outcome.indicator, report) !== undefined);
  const correction = outcome.corrections.find(({ after }) => after === report);
  return {
    date: report.asOf,
    day: formatCivilDate(report.asOf),
    indicator: seriesName(outcome.indicator.text, report),
    value: reportWords(report, outcome),
    words:
      (report !== outcome.latest || outcome.indicator.reportedUnder !== undefined) && !printsNumber(report) && report.narrative !== ''
        ? report.narrative
        : undefined,
    percent,
    status: isJudged ? outcomeStatus({ standing, latest: report }) : undefined,
    reason: report.reason,
    isCorrected: outcome.corrections.some(({ before }) => before === report),
    correction: correction && correctionSentence(correction, outcome),
    source: originBeside(snapshot, from, report.source),
  };
}

function printsNumber({ value, breakdown, reportedPercent }: Report): boolean {
  return (value ?? breakdown ?? reportedPercent) !== undefined;
}

/** The indicator, told apart by measure: 二次供水（户）. */
function seriesName(indicator: string, { measure }: Report): string {
  return measure === defaultMeasure ? indicator : `${indicator}（${measure}）`;
}

/** Percent due at the end of each month of a task, January of its first year first. */
export function planPoints({ indicator, span }: Outcome): number[] {
  const months = Array.from({ length: 12 * (span.to - span.from + 1) }, (_, index) =>
    dayOrMonth.parse(`${span.from + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
  );
  return months.map((month) => Number(roundRatio(scheduledPercent(lastDay(month), span, indicator.plan), 2)));
}
