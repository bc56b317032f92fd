import type { Indicator } from '../domain/task/programme.ts';
import type { Outcome } from './outcome.ts';
import { speakingOutcome } from './reported-under.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** One indicator of an area's year, with the outcome that speaks for it. */
export interface YearOutcome {
  readonly task: Task;
  readonly indicator: Indicator;
  readonly outcome: Outcome;
  /** The same matter stands in another list of this area and year (同一任务、纳入统一调度) and is counted there. */
  readonly isCountedElsewhere: boolean;
}

/**
 * The indicators of one area's tasks of one year, in list order. Counts of indicators take those that are not counted
 * elsewhere: a matter that two lists name is one matter.
 *
 * @param tasks all tasks of the area in the year
 */
export function yearOutcomes(facts: Pick<Snapshot, 'model' | 'outcome'>, tasks: readonly Task[]): YearOutcome[] {
  const asked = askedIn(tasks);
  return tasks.flatMap((task) =>
    task.indicators.map((indicator) => ({
      task,
      indicator,
      outcome: speakingOutcome(facts, facts.outcome(indicator, task.area.id)),
      isCountedElsewhere: standsIn(asked, indicator),
    })),
  );
}

/**
 * What counts of an area: each matter once, and nothing that documents say is not asked of it (没有任务 is no indicator of the area).
 */
export function countedOutcomes(all: readonly YearOutcome[]): YearOutcome[] {
  return all.filter(({ outcome, isCountedElsewhere: isElsewhere }) => !isElsewhere && isAsked(outcome));
}

/** Whether anything was ever asked of the area: 没有任务 is neither waiting nor cancelled. */
export function isAsked({ standing }: Pick<Outcome, 'standing'>): boolean {
  return standing.status !== 'notAssigned';
}

/** Whether an indicator's matter stands in another list of the area and year, whose tasks these are, and is counted there. */
export function isCountedElsewhere(indicator: Indicator, tasks: readonly Task[]): boolean {
  return standsIn(askedIn(tasks), indicator);
}

function askedIn(tasks: readonly Task[]): ReadonlySet<string> {
  return new Set<string>(tasks.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
}

function standsIn(asked: ReadonlySet<string>, indicator: Indicator): boolean {
  return [indicator.countedIn, indicator.reportedUnder].some((id) => id !== undefined && id !== indicator.id && asked.has(id));
}
