import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { defaultMeasure, type Report } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { scheduledPercent } from '../../schedule/plan.ts';
import { dayOrMonth, lastDay } from '../../domain/value/day-or-month.ts';
import type { Link, SitePath } from '../address.ts';
import type { Edition } from '../../findings/edition.ts';
import { type Outcome, standingAt } from '../../findings/outcome.ts';
import { sourceLink } from '../document/source-line.ts';
import { type StatusView, statusView } from './status.ts';
import { amountWords } from '../words.ts';

/** Every report of a task, newest first, and what a chart of them needs. */
export interface HistoryView {
  readonly rows: readonly HistoryRow[];
  /** Percent due at the end of each month, January first, for the chart: `8.33 16.67 …`. */
  readonly plan: string;
  readonly year: number;
  readonly hasChart: boolean;
}

export interface HistoryRow {
  readonly date: string;
  readonly day: string;
  readonly indicator: string;
  readonly value: string;
  /** `42.94`, or empty where nothing was computed or printed. */
  readonly percent: string;
  readonly status: StatusView;
  /** Why it is less than before. */
  readonly reason: string | undefined;
  readonly source: Link;
}

/** The history of a task's indicators; undefined if nothing was ever reported. */
export function historyView(edition: Edition, from: SitePath, outcomes: readonly Outcome[]): HistoryView | undefined {
  const rows = outcomes.flatMap((outcome) => outcome.reports.map((report) => historyRow(edition, from, outcome, report)));
  const [first] = outcomes;
  if (rows.length === 0 || first === undefined) return undefined;
  return {
    rows: rows.sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0)),
    plan: planPoints(first),
    year: first.span.from,
    hasChart: rows.some(({ percent }) => percent !== ''),
  };
}

function historyRow(edition: Edition, from: SitePath, outcome: Outcome, report: Report): HistoryRow {
  const standing = standingAt(outcome, report);
  const percent = standing.judged && standing.judged.from !== 'claimed' ? roundRatio(standing.judged.percent, 2) : '';
  return {
    date: report.asOf,
    day: formatCivilDate(report.asOf),
    indicator: seriesName(outcome.indicator.text, report),
    value: valueWords(report, outcome.indicator.unit),
    percent,
    status: statusView(standing),
    reason: report.reason,
    source: sourceLink(edition, from, report.source),
  };
}

/** The indicator, told apart by measure: 二次供水（户）. */
function seriesName(indicator: string, { measure }: Report): string {
  return measure === defaultMeasure ? indicator : `${indicator}（${measure}）`;
}

function valueWords({ value, unit, stage }: Report, indicatorUnit: string | undefined): string {
  if (value === undefined) return stage === undefined ? '' : stageNames[stage];
  return amountWords(value, unit ?? indicatorUnit);
}

function planPoints({ indicator, span }: Outcome): string {
  const months = Array.from({ length: 12 }, (_, index) => dayOrMonth.parse(`${span.from}-${String(index + 1).padStart(2, '0')}`));
  const points = months.map((month) => Number(roundRatio(scheduledPercent(lastDay(month), span, indicator.plan), 2)));
  return points.join(' ');
}
