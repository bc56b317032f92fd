import type { Site } from '../domain/site/site.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { dayOrMonth, type DayOrMonth, lastDay } from '../domain/value/day-or-month.ts';
import { lastDayOf } from '../schedule/plan.ts';
import type { Task } from './task.ts';

/** When a site's works are finished, as far as anybody says. */
export type SiteFinish =
  | { readonly kind: 'finishedOn' | 'finishedBy'; readonly on: DayOrMonth }
  | { readonly kind: 'planned' | 'expected'; readonly on: DayOrMonth; readonly isOver: boolean }
  | { readonly kind: 'deadline'; readonly from: number; readonly to: number; readonly isOver: boolean };

/**
 * When a site's works end: the day on which they ended, the plan, the forecast, or, where its own
 * record names no day, the years of its project.
 *
 * @param today a plan, forecast or year before this day is over
 */
export function siteFinish({ stages }: Site, { span }: Pick<Task, 'span'>, today: CivilDate): SiteFinish {
  const entry = stages.find(({ stage }) => stage === 'worksFinished');
  const { reachedOn, reachedBy, plannedOn, expectedOn } = entry ?? {};
  if (reachedOn !== undefined) return { kind: 'finishedOn', on: reachedOn };
  if (reachedBy !== undefined) return { kind: 'finishedBy', on: dayOrMonth.parse(reachedBy) };
  if (plannedOn !== undefined) return { kind: 'planned', on: plannedOn, isOver: lastDay(plannedOn) < today };
  if (expectedOn !== undefined) return { kind: 'expected', on: expectedOn, isOver: lastDay(expectedOn) < today };
  return { kind: 'deadline', ...span, isOver: lastDayOf(span) < today };
}
