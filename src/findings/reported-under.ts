import type { Snapshot } from './snapshot.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Outcome } from './outcome.ts';
import type { Task } from './task.ts';

/**
 * The outcome whose figure speaks for this one: its own, or, where the task is reported under another
 * list (纳入…统一调度) and has no figure of its own, that of the other indicator in the same area.
 */
export function speakingOutcome({ model, outcome }: Pick<Snapshot, 'model' | 'outcome'>, own: Outcome): Outcome {
  const other = model.indicators.get(own.indicator.reportedUnder ?? '');
  if (other === undefined || other.id === own.indicator.id || hasFigure(own)) return own;
  const there = outcome(other, own.area);
  return hasFigure(there) ? there : own;
}

function hasFigure({ standing: { judged, done, stage } }: Outcome): boolean {
  return judged !== undefined || done !== undefined || stage !== undefined;
}

/**
 * The outcome that speaks for an indicator in an area; undefined where no document speaks of it there, even if of others
 * of its project.
 *
 * @param task what the area has of the indicator's project; undefined where it has nothing
 */
export function outcomeSpokenOf(facts: Pick<Snapshot, 'model' | 'outcome'>, indicator: Indicator, area: string, task: Task | undefined): Outcome | undefined {
  const own = facts.outcome(indicator, area);
  const isSaid = own.target !== undefined || own.reports.length > 0;
  return isSaid || task?.indicators.includes(indicator) ? speakingOutcome(facts, own) : undefined;
}
