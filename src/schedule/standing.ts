import { addsUpTo, type Breakdown, doneCount, stageOfAll } from '../domain/task/breakdown.ts';
import type { Basis, Report } from '../domain/task/report.ts';
import { hasReached, type Stage } from '../domain/task/stage.ts';
import type { Status } from '../domain/task/status.ts';
import type { NumberTarget, Target } from '../domain/task/target.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { compareDecimals, compareRatios, type Decimal, percentOf, type Ratio, ratioOf } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { lastDayOf, type PlanCurve, scheduledPercent, type Span } from './plan.ts';

/** The percent that is held against the schedule, and where it comes from. */
export interface Judged {
  readonly percent: Ratio;
  /** `computed` value or parts ÷ target; `reported` printed in the document; `claimed` the document says all is done. */
  readonly from: 'computed' | 'reported' | 'claimed';
  readonly basis: Basis;
}

/** A status with everything it was computed from. */
export interface Standing {
  readonly status: Status;
  /** Percent due by the report's own date; missing without a report. */
  readonly scheduled: Ratio | undefined;
  /** Missing where the report has no percent, or one that the schedule says nothing about (投资、开工). */
  readonly judged: Judged | undefined;
  /** What was done ÷ target × 100, exact, not capped at 100; missing without a numeric target, and for a level. Parts of a task without a number are no denominator. */
  readonly completion: Ratio | undefined;
  /** What was done: the value, or the parts that came far enough; missing where neither was reported. */
  readonly done: Decimal | undefined;
  /** The stage that the whole has reached; missing where no stage was reported. */
  readonly stage: Stage | undefined;
}

export interface StandingFacts {
  /** Target in force on the report's date; missing if no document at hand gives one. */
  readonly target: Target | undefined;
  /** Target of the report's measure if that is not the indicator's own. */
  readonly measureTarget?: Decimal | undefined;
  /** The report to be judged, at its own date. */
  readonly report: Report | undefined;
  readonly span: Span;
  readonly plan?: PlanCurve | undefined;
  readonly unit?: string | undefined;
  /** The stage from which a part counts as done. */
  readonly doneAt?: Stage | undefined;
  /** A level (普及率) is compared with its target and never divided by it. */
  readonly isLevel?: boolean | undefined;
  /** The indicator is itself an input (投资): then an investment percent is its progress. */
  readonly input?: boolean | undefined;
}

const hundred: Ratio = { numerator: 100n, denominator: 1n };
const without = { scheduled: undefined, judged: undefined, completion: undefined, done: undefined, stage: undefined };

/**
 * Where a task stands on its report's own date. Done means at least 100 % of the target and, where
 * the document counts areas, every area with the task; a stage target is done when the whole has
 * reached the stage, a level when it is reached. A percent of anything but the target never
 * completes a task, except a 形象进度 of 100 % with every area counted as done.
 */
export function standing(facts: StandingFacts): Standing {
  const { target, report, span, plan } = facts;
  if (target?.kind === 'pending' || target?.kind === 'notAssigned' || target?.kind === 'withdrawn') {
    return { ...without, status: target.kind };
  }
  if (report === undefined) return { ...without, status: target?.kind === 'undecided' ? 'undecided' : 'notReported' };
  const scheduled = scheduledPercent(report.asOf, span, plan);
  const done = doneOf(report, facts);
  const stage = report.breakdown === undefined ? report.stage : stageOfAll(report.breakdown);
  const completion = facts.isLevel ? undefined : completionOf(done, facts);
  const judged = judgedPercent(report, completion, facts);
  const known = { scheduled, judged, completion, done, stage };
  return { ...known, status: statusOf(known, facts, report) };
}

/** Points ahead of (positive) or behind (negative) the schedule; undefined if either side is missing. */
export function leadPercentagePoints({ judged, scheduled }: Pick<Standing, 'judged' | 'scheduled'>): Ratio | undefined {
  if (judged === undefined || scheduled === undefined) return undefined;
  const numerator = judged.percent.numerator * scheduled.denominator - scheduled.numerator * judged.percent.denominator;
  return { numerator, denominator: judged.percent.denominator * scheduled.denominator };
}

/** Whether parts that are counted against a number add up to it; undefined where nothing is counted against a number. */
export function partsAddUp(breakdown: Breakdown | undefined, target: Target | undefined): boolean | undefined {
  if (breakdown === undefined || target?.kind !== 'number') return undefined;
  return addsUpTo(breakdown, target.value);
}

/** The stage from which a thing counts as done, where the indicator names none. */
export const usualDoneAt: Stage = 'worksFinished';

/** A stage alone, 前期准备 as much as 已开工, is no number: nothing is counted where the document counts nothing. */
function doneOf({ breakdown, value, unit }: Report, facts: StandingFacts): Decimal | undefined {
  if (breakdown !== undefined) return doneCount(breakdown, wantedStage(facts));
  if (value === undefined) return undefined;
  return facts.measureTarget === undefined ? (inUnit(value, unit, facts.unit) ?? value) : value;
}

function wantedStage({ target, doneAt }: StandingFacts): Stage {
  return target?.kind === 'stage' ? target.stage : (doneAt ?? usualDoneAt);
}

function completionOf(done: Decimal | undefined, { target, measureTarget }: StandingFacts): Ratio | undefined {
  const divisor = measureTarget ?? (target?.kind === 'number' ? target.value : undefined);
  if (done === undefined || divisor === undefined) return undefined;
  return percentOf(done, divisor);
}

/** Only percents that speak of the task itself are held against the schedule. */
function judgedPercent(report: Report, completion: Ratio | undefined, facts: StandingFacts): Judged | undefined {
  const isCounted = completion !== undefined && !isOfTheWorks(report, completion);
  const printed = isCounted && report.breakdown !== undefined && report.basis === 'physical' ? 'target' : report.basis;
  const basis = ownBasis(printed ?? 'progress', completion, facts);
  const isHeld = basis !== 'investment' && basis !== 'started' && !isOfSomethingElse(report, basis);
  if (isCounted) return isHeld ? { percent: completion, from: 'computed', basis } : undefined;
  if (report.reportedPercent !== undefined) return isHeld ? { percent: ratioOf(report.reportedPercent), from: 'reported', basis } : undefined;
  return report.stage === 'completed' ? { percent: hundred, from: 'claimed', basis: 'target' } : undefined;
}

/**
 * A document that prints 进度 100% and does not say that the task is done (北塔区正在全面建设，进度 100%) speaks of
 * something else than the task: of what, nobody can tell, so nothing is judged by it.
 */
function isOfSomethingElse({ reportedPercent, stage, areasAssigned }: Report, basis: Basis): boolean {
  if (basis !== 'progress' || reportedPercent === undefined || areasAssigned !== undefined) return false;
  return stage !== 'completed' && compareRatios(ratioOf(reportedPercent), hundred) >= 0;
}

/** While some parts are unfinished, a printed 形象进度 counts what is done of them too; finished parts ÷ target does not. */
function isOfTheWorks({ breakdown, reportedPercent, basis }: Report, completion: Ratio): boolean {
  return breakdown !== undefined && reportedPercent !== undefined && basis === 'physical' && compareRatios(completion, hundred) < 0;
}

/** 开工率 is the completion of a promise to start, 投资完成率 that of a promise to invest; 进度 beside a value of the target is its quotient. */
function ownBasis(basis: Basis, completion: Ratio | undefined, { doneAt, input = false }: StandingFacts): Basis {
  if (basis === 'progress' && completion !== undefined) return 'target';
  if ((basis === 'started' && doneAt === 'started') || (basis === 'investment' && input)) return 'target';
  return basis;
}

type Known = Omit<Standing, 'status'>;

function statusOf(known: Known, facts: StandingFacts, report: Report): Status {
  const isOver = report.asOf >= lastDayOf(facts.span);
  if (isDoneBy(known, facts, report)) return isOver ? 'completed' : 'completedEarly';
  if (facts.target?.kind === 'stage' && known.judged === undefined) {
    return stageStatus(known, facts.target.dueOn, isOver, report.asOf);
  }
  if (facts.isLevel && known.done !== undefined) return isOver ? 'overdue' : 'notYetDue';
  const { judged, scheduled } = known;
  if (judged !== undefined && scheduled !== undefined) return againstSchedule(judged, scheduled, isOver);
  if (known.stage === undefined) return facts.target?.kind === 'undecided' ? 'undecided' : 'notComputable';
  return isOver ? 'overdue' : 'stageOnly';
}

/** A stage that is due and not reached is late; before its day the stage alone is said. */
function stageStatus({ stage }: Known, dueOn: CivilDate | undefined, isOver: boolean, asOf: CivilDate): Status {
  const isDue = isOver || (dueOn !== undefined && asOf >= dueOn);
  if (stage === undefined) return 'notComputable';
  return isDue ? 'overdue' : 'stageOnly';
}

function againstSchedule({ percent }: Judged, scheduled: Ratio, isOver: boolean): Status {
  if (scheduled.numerator === 0n && percent.numerator === 0n) return 'notYetDue';
  if (compareRatios(percent, scheduled) >= 0) return 'onSchedule';
  return isOver ? 'overdue' : 'behindSchedule';
}

function isDoneBy({ judged, done, stage }: Known, { target, isLevel, measureTarget }: StandingFacts, report: Report): boolean {
  if (!everyAreaDone(report)) return false;
  if (target?.kind === 'stage' && stage !== undefined && hasReached(stage, target.stage)) return true;
  if (isLevel && done !== undefined && target?.kind === 'number') return reachesLevel(done, target);
  if (judged === undefined || compareRatios(judged.percent, hundred) < 0) return false;
  const { basis } = judged;
  return basis === 'target' || basis === 'accepted' || report.stage === 'completed' || (report.areasAssigned !== undefined && measureTarget === undefined);
}

/** A document that counts the areas that are done, and not how many have the task, does not say that all are. */
function everyAreaDone({ areasCompleted, areasAssigned }: Report): boolean {
  return areasCompleted === areasAssigned;
}

/** 超过 asks for more than the number, everything else for at least as much. */
function reachesLevel(value: Decimal, { value: wanted, operator }: NumberTarget): boolean {
  return operator === 'moreThan' ? compareDecimals(value, wanted) > 0 : compareDecimals(value, wanted) >= 0;
}
