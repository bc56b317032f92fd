import { isDone } from '../domain/task/status.ts';
import { type CivilDate, daysBetween } from '../domain/value/civil-date.ts';
import { lastDayOf } from '../schedule/plan.ts';
import { hasNoTask, type Outcome } from './outcome.ts';

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

/** Whether somebody has to report of a task on `today`: its years run, something is asked or was reported, it is not done, and its figure does not stand elsewhere. */
export function owesReport({ span, latest, standing, target }: Pick<Outcome, 'span' | 'latest' | 'standing' | 'target'>, today: CivilDate): boolean {
  if ((target ?? latest) === undefined || hasNoTask(target) || isOver({ span }, today)) return false;
  return !isDone(standing.status) && standing.status !== 'notStated';
}

/** A monthly figure comes every 31 days at most; after this many it is old. */
export const freshForDays = 35;

/**
 * For how many days the figures of a running task have not been renewed on `today`, once that is longer than a month takes;
 * undefined while they are fresh, before there are any, after the years of the task, and where nothing is left to do.
 */
export function daysWithoutNews(
  { span, latest, standing, target }: Pick<Outcome, 'span' | 'latest' | 'standing' | 'target'>,
  today: CivilDate,
): number | undefined {
  if (latest === undefined || hasNoTask(target) || isOver({ span }, today) || isDone(standing.status)) return undefined;
  const days = daysBetween(latest.asOf, today);
  return days > freshForDays ? days : undefined;
}
