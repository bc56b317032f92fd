import { isDone } from '../domain/task/status.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { lastDayOf } from '../schedule/plan.ts';
import type { Outcome } from './outcome.ts';

/** Whether the task's years are over on `today`. */
export function isOver({ span }: Pick<Outcome, 'span'>, today: CivilDate): boolean {
  return today > lastDayOf(span);
}

/** Whether the task's years are over on `today` and the last report speaks of an earlier day, without saying that all is done. */
export function isFinalResultMissing({ span, latest, standing }: Pick<Outcome, 'span' | 'latest' | 'standing'>, today: CivilDate): boolean {
  const last = lastDayOf(span);
  return isOver({ span }, today) && latest !== undefined && latest.asOf < last && !isDone(standing.status);
}
