import { isDone } from '../domain/task/status.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { lastDayOf } from '../schedule/plan.ts';
import type { Outcome } from './outcome.ts';

/** Whether the task's years are over on `today`. */
export function isOver({ span }: Pick<Outcome, 'span'>, today: CivilDate): boolean {
  return today > lastDayOf(span);
}

/** Whether the task's years are over on `today` and the last report speaks of an earlier day, without saying that all is done; a task that was taken back owes none. */
export function isFinalResultMissing({ span, latest, standing, target }: Pick<Outcome, 'span' | 'latest' | 'standing' | 'target'>, today: CivilDate): boolean {
  const last = lastDayOf(span);
  if (target?.kind === 'withdrawn' || target?.kind === 'pending') return false;
  return isOver({ span }, today) && latest !== undefined && latest.asOf < last && !isDone(standing.status);
}
