import type { CivilDate } from '../domain/value/civil-date.ts';
import { compareRatios, type Decimal, percentOf, type Ratio, ratioOf } from '../domain/value/quantity.ts';
import type { Basis, Report } from '../domain/task/report.ts';
import type { Target } from '../domain/task/target.ts';
import { type PlanCurve, scheduledPercent } from './plan.ts';

/** 提前完成 / 按序时 / 未达序时 / 未到计划 / 任务待下达 / 不可计算; computed, never typed. */
export type Status =
  | 'completedEarly'
  | 'onSchedule'
  | 'behindSchedule'
  | 'notYetDue'
  | 'pending'
  | 'notComputable';

/** Why a status cannot be computed. */
export type Obstacle = 'noReport' | 'noNumber' | 'notAssigned';

/** The percent that is held against the schedule, and where it comes from. */
export interface Judged {
  readonly percent: Ratio;
  /** `computed` value ÷ target; `reported` printed in the document; `claimed` the document says all is done. */
  readonly from: 'computed' | 'reported' | 'claimed';
  readonly basis: Basis;
}

/** A status with everything it was computed from. */
export interface Standing {
  readonly status: Status;
  /** Percent due by the report's own date. */
  readonly scheduled: Ratio | undefined;
  readonly judged: Judged | undefined;
  /** Value ÷ target × 100, exact, not capped at 100; missing without a numeric target. */
  readonly completion: Ratio | undefined;
  readonly obstacle: Obstacle | undefined;
}

export interface StandingFacts {
  /** Target in force on the report's date; missing if no document at hand gives one. */
  readonly target: Target | undefined;
  /** Target of the report's measure if that is not the indicator's own. */
  readonly measureTarget?: Decimal | undefined;
  /** The report to be judged, at its own date. */
  readonly report: Report | undefined;
  readonly year: number;
  readonly plan?: PlanCurve | undefined;
}

const hundred: Ratio = { numerator: 100n, denominator: 1n };

/**
 * Where a task stands on its report's own date. Complete means at least 100 % of the target and,
 * where the document counts areas, every area with the task; a percent of anything but the target
 * (开工率、投资完成率 …) is held against the schedule but never completes a task, except a 形象进度
 * of 100 % with every area counted as done.
 */
export function standing({ target, measureTarget, report, year, plan }: StandingFacts): Standing {
  const none = { scheduled: undefined, judged: undefined, completion: undefined, obstacle: undefined };
  if (target?.kind === 'pending') return { ...none, status: 'pending' };
  if (target?.kind === 'notAssigned') return { ...none, status: 'notComputable', obstacle: 'notAssigned' };
  if (report === undefined) return { ...none, status: 'notComputable', obstacle: 'noReport' };
  const scheduled = scheduledPercent(report.asOf, year, plan);
  const completion = completionOf(report, target, measureTarget);
  const judged = judgedPercent(report, completion);
  if (judged === undefined) return { ...none, scheduled, status: 'notComputable', obstacle: 'noNumber' };
  return { status: statusOf(judged, scheduled, report, year), scheduled, judged, completion, obstacle: undefined };
}

/** Points ahead of (positive) or behind (negative) the schedule; undefined if either side is missing. */
export function leadPercentagePoints({ judged, scheduled }: Standing): Ratio | undefined {
  if (judged === undefined || scheduled === undefined) return undefined;
  const numerator = judged.percent.numerator * scheduled.denominator - scheduled.numerator * judged.percent.denominator;
  return { numerator, denominator: judged.percent.denominator * scheduled.denominator };
}

function completionOf({ value }: Report, target: Target | undefined, measureTarget: Decimal | undefined): Ratio | undefined {
  const divisor = measureTarget ?? (target?.kind === 'number' ? target.value : undefined);
  if (value === undefined || divisor === undefined) return undefined;
  return percentOf(value, divisor);
}

function judgedPercent(report: Report, completion: Ratio | undefined): Judged | undefined {
  if (completion !== undefined) return { percent: completion, from: 'computed', basis: report.basis ?? 'target' };
  if (report.reportedPercent !== undefined) {
    return { percent: ratioOf(report.reportedPercent), from: 'reported', basis: report.basis ?? 'physical' };
  }
  if (report.stage === 'completed') return { percent: hundred, from: 'claimed', basis: 'target' };
  return undefined;
}

function statusOf(judged: Judged, scheduled: Ratio, report: Report, year: number): Status {
  if (isComplete(judged, report)) return isBeforeYearEnd(report.asOf, year) ? 'completedEarly' : 'onSchedule';
  if (scheduled.numerator === 0n && judged.percent.numerator === 0n) return 'notYetDue';
  return compareRatios(judged.percent, scheduled) >= 0 ? 'onSchedule' : 'behindSchedule';
}

function isComplete({ percent, basis }: Judged, { stage, areasCompleted, areasAssigned }: Report): boolean {
  const everyArea = areasAssigned === undefined || areasCompleted === areasAssigned;
  if (!everyArea || compareRatios(percent, hundred) < 0) return false;
  return basis === 'target' || basis === 'accepted' || stage === 'completed' || areasAssigned !== undefined;
}

function isBeforeYearEnd(asOf: CivilDate, year: number): boolean {
  return asOf < `${year}-12-31`;
}
