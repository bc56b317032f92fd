import type { Basis } from '../domain/task/report.ts';
import { isDone } from '../domain/task/status.ts';
import { compareRatios } from '../domain/value/quantity.ts';
import type { NotCompletedByRule } from './application.ts';
import type { Outcome } from './outcome.ts';

/** Why a task that has reached 100 % does not count as done; the rule of a plan needs no 100 %. */
export type NotDoneReason =
  | NotCompletedByRule
  | { readonly kind: 'areas'; readonly completed: number; readonly assigned: number | undefined }
  | { readonly kind: 'areasBelow'; readonly areas: readonly string[] }
  | { readonly kind: 'basis'; readonly basis: Basis };

const hundred = { numerator: 100n, denominator: 1n };

/**
 * The rule that keeps a task from being done: the area's plan on acceptance; at 100 % or more also
 * that the document counts areas that are not done, an area below has reported less, or the percent
 * is not of the target. Undefined for what is done, and below 100 % where no plan speaks.
 */
export function notDoneReason({
  standing,
  latest,
  unfinishedBelow,
  notCompleted,
}: Pick<Outcome, 'standing' | 'latest' | 'unfinishedBelow' | 'notCompleted'>): NotDoneReason | undefined {
  if (notCompleted !== undefined) return notCompleted;
  const { judged, status } = standing;
  if (judged === undefined || isDone(status) || compareRatios(judged.percent, hundred) < 0) return undefined;
  const { areasCompleted: completed, areasAssigned: assigned } = latest ?? {};
  if (completed !== undefined && completed !== assigned) return { kind: 'areas', completed, assigned };
  if (unfinishedBelow.length > 0) return { kind: 'areasBelow', areas: unfinishedBelow };
  return judged.basis === 'target' ? undefined : { kind: 'basis', basis: judged.basis };
}
