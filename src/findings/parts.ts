import { type Breakdown, byStage, total } from '../domain/task/breakdown.ts';
import type { Report } from '../domain/task/report.ts';
import { hasBegun, hasReached, type Stage } from '../domain/task/stage.ts';
import type { Target } from '../domain/task/target.ts';
import { compareDecimals, type Decimal, fractionDigits, ratioOf, roundRatio, subtractRatios, sum } from '../domain/value/quantity.ts';
import { usualDoneAt } from '../schedule/standing.ts';
import { targetInForce } from '../schedule/target-in-force.ts';
import type { Outcome } from './outcome.ts';

/** Whether a part is done, has begun without being done, or has not begun. */
export type PartState = 'done' | 'underWay' | 'notBegun';

/** Parts that one word speaks for: all that are done, all under way, or one stage before the beginning. */
export interface PartGroup {
  readonly state: PartState;
  /** The stage of all of them; where they differ, that from which a part is done, or 已开工. */
  readonly stage: Stage;
  readonly count: Decimal;
}

/** A report that tells how far each part of the task is. */
export interface PartsOfWhole {
  /** One a stage, furthest first. */
  readonly parts: ReturnType<typeof byStage>;
  /** What is done, what is under way, then each stage before the beginning; empty groups are left out. */
  readonly groups: readonly PartGroup[];
  /** What the parts are parts of: the target of the report's day, or all parts where nothing is counted. */
  readonly whole: Decimal;
  /** All parts added. */
  readonly told: Decimal;
  /** How many are missing from the target, or are more than it; undefined where the parts add up. */
  readonly gap: { readonly kind: 'missing' | 'extra'; readonly count: Decimal } | undefined;
  readonly doneAt: Stage;
}

/** The parts of a report against the target of its day; undefined for a report without parts. */
export function partsOfWhole({ indicator, allocation, revisions }: Outcome, report: Report | undefined): PartsOfWhole | undefined {
  const { breakdown, asOf } = report ?? {};
  if (breakdown === undefined || asOf === undefined || breakdown.length === 0) return undefined;
  const target = targetInForce(allocation?.target, revisions, asOf);
  const doneAt = target?.kind === 'stage' ? target.stage : (indicator.doneAt ?? usualDoneAt);
  const told = total(breakdown);
  const whole = target?.kind === 'number' ? target.value : told;
  return { parts: byStage(breakdown), groups: groupsOf(breakdown, doneAt), whole, told, gap: gapOf(told, target), doneAt };
}

/** Whether a part at `stage` is done, where things count as done from `doneAt`. */
export function partState(stage: Stage, doneAt: Stage): PartState {
  if (hasReached(stage, doneAt)) return 'done';
  return hasBegun(stage) ? 'underWay' : 'notBegun';
}

function groupsOf(breakdown: Breakdown, doneAt: Stage): PartGroup[] {
  const done = breakdown.filter(({ stage }) => partState(stage, doneAt) === 'done');
  const underWay = breakdown.filter(({ stage }) => partState(stage, doneAt) === 'underWay');
  const groups: PartGroup[] = [
    { state: 'done', stage: sharedStage(done) ?? doneAt, count: total(done) },
    { state: 'underWay', stage: sharedStage(underWay) ?? 'started', count: total(underWay) },
    ...byStage(breakdown)
      .filter(({ stage }) => partState(stage, doneAt) === 'notBegun')
      .map(({ stage, count }) => ({ state: 'notBegun', stage, count }) as const),
  ];
  return groups.filter(({ count }) => compareDecimals(count, zero) > 0);
}

function sharedStage(parts: Breakdown): Stage | undefined {
  const [first] = parts;
  return parts.every(({ stage }) => stage === first?.stage) ? first?.stage : undefined;
}

const zero = sum([]);

/** A range is met anywhere between its ends; 不低于 and 超过 allow more. */
function gapOf(told: Decimal, target: Target | undefined): PartsOfWhole['gap'] {
  if (target?.kind !== 'number') return undefined;
  if (compareDecimals(told, target.value) < 0) return { kind: 'missing', count: less(target.value, told) };
  const most = target.upTo ?? target.value;
  const allowsMore = target.operator !== undefined || compareDecimals(told, most) <= 0;
  return allowsMore ? undefined : { kind: 'extra', count: less(told, most) };
}

function less(from: Decimal, taken: Decimal): Decimal {
  const places = Math.max(fractionDigits(from), fractionDigits(taken));
  return roundRatio(subtractRatios(ratioOf(from), ratioOf(taken)), places);
}
