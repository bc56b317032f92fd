import type { Basis } from '../domain/task/report.ts';
import { isDone } from '../domain/task/status.ts';
import { compareRatios } from '../domain/value/quantity.ts';
import type { Outcome } from './outcome.ts';

/** Why a task that has reached 100 % does not count as done. */
export type NotDoneReason =
  | { readonly kind: 'areas'; readonly completed: number; readonly assigned: number | undefined }
  | { readonly kind: 'areasBelow'; readonly areas: readonly string[] }
  | { readonly kind: 'basis'; readonly basis: Basis };

const hundred = { numerator: 100n, denominator: 1n };

/**
 * The rule that keeps a task at 100 % or more from being done: the document counts areas that are
 * not done, an area below has reported less, or the percent is not of the target. Undefined below
 * 100 % and for what is done.
 */
export function notDoneReason({ standing, latest, unfinishedBelow }: Pick<Outcome, 'standing' | 'latest' | 'unfinishedBelow'>): NotDoneReason | undefined {
  const { judged, status } = standing;
  if (judged === undefined || isDone(status) || compareRatios(judged.percent, hundred) < 0) return undefined;
  const { areasCompleted: completed, areasAssigned: assigned } = latest ?? {};
  if (completed !== undefined && completed !== assigned) return { kind: 'areas', completed, assigned };
  if (unfinishedBelow.length > 0) return { kind: 'areasBelow', areas: unfinishedBelow };
  return judged.basis === 'target' ? undefined : { kind: 'basis', basis: judged.basis };
}
