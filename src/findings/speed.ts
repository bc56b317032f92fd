import { type CivilDate, yearOf } from '../domain/value/civil-date.ts';
import { type Ratio, ratioOf } from '../domain/value/quantity.ts';
import type { Report } from '../domain/task/report.ts';
import { isThreeMonthsBefore, neededSpeed, type Speed } from '../schedule/needed-speed.ts';
import { divisorAt, measureTarget, type Outcome, standingOf } from './outcome.ts';

/** The speed that a task needs, in its own unit or in percentage points a month. */
export interface TaskSpeed extends Speed {
  readonly kind: 'amount' | 'points';
  /** Missing for points, and for an amount without a unit. */
  readonly unit: string | undefined;
  /** The report it is counted from. */
  readonly report: Report;
}

/**
 * How fast a task that is behind has to go. Only while its last year runs, and only where an amount stands against a
 * target or a percent was reported; a level and a stage have no speed.
 */
export function speedOf(outcome: Outcome, builtOn: CivilDate): TaskSpeed | undefined {
  const { latest, standing, span, reports } = outcome;
  const { status, judged } = standing;
  if (status !== 'behindSchedule' || latest === undefined || judged === undefined || yearOf(builtOn) > span.to) return undefined;
  const now = figureOf(outcome, latest);
  if (now === undefined) return undefined;
  const before = reports.findLast((report) => report.measure === latest.measure && isThreeMonthsBefore(report.asOf, latest.asOf));
  const doneBefore = before && doneLike(outcome, before, now.kind);
  const speed = neededSpeed({ whole: now.whole, done: now.done, doneBefore, asOf: latest.asOf, span });
  return speed && { ...speed, kind: now.kind, unit: now.kind === 'points' ? undefined : unitOf(outcome, latest), report: latest };
}

interface Figure {
  readonly kind: TaskSpeed['kind'];
  readonly whole: Ratio;
  readonly done: Ratio;
}

/** What was done of how much; undefined where the report says neither an amount nor a percent of the task. */
function figureOf(outcome: Outcome, report: Report): Figure | undefined {
  const { done, judged } = standingOf(outcome, report);
  const divisor = divisorAt(outcome, report);
  if (judged?.from === 'computed')
    return done === undefined || divisor === undefined ? undefined : { kind: 'amount', whole: ratioOf(divisor), done: ratioOf(done) };
  return judged?.from === 'reported' ? { kind: 'points', whole: { numerator: 100n, denominator: 1n }, done: judged.percent } : undefined;
}

/** An earlier figure counts only if it is of the same kind; a percent only if it is of the same thing. */
function doneLike(outcome: Outcome, before: Report, kind: TaskSpeed['kind']): Ratio | undefined {
  const figure = figureOf(outcome, before);
  const isSameBasis = kind === 'amount' || standingOf(outcome, before).judged?.basis === outcome.standing.judged?.basis;
  return figure?.kind === kind && isSameBasis ? figure.done : undefined;
}

/** The unit of a measure with a target of its own is that measure's. */
function unitOf({ indicator }: Outcome, report: Report): string | undefined {
  return measureTarget(indicator, report) === undefined ? indicator.unit : (report.unit ?? indicator.unit);
}
