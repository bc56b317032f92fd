import type { Snapshot } from './snapshot.ts';
import type { Outcome } from './outcome.ts';

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
