import { isDone } from '../domain/task/status.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { lastDayOf } from '../schedule/plan.ts';
import type { Outcome } from './outcome.ts';

/**
 * Day of the month by which the progress of a task is to be reported, itself included; it moves past
 * holidays.
 *
 * @see 《2023年隆回县重点民生实事项目实施方案》第43行：每月22日前（遇节假日往后顺延）
 */
export const reportDayOfMonth = 22;

/** Whether the task's years are over on `today` and the last report speaks of an earlier day, without saying that all is done. */
export function isFinalResultMissing({ span, latest, standing }: Pick<Outcome, 'span' | 'latest' | 'standing'>, today: CivilDate): boolean {
  const last = lastDayOf(span);
  return today > last && latest !== undefined && latest.asOf < last && !isDone(standing.status);
}
