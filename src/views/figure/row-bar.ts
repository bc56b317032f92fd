import type { Status } from '../../domain/task/status.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { partsOfWhole } from '../../findings/parts.ts';
import { barView } from './bar.ts';
import { partUnit } from './doing.ts';
import { partsBar, type Segment } from './drawing.ts';
import { type StatusTone, toneOf } from './tone.ts';

/**
 * The small picture of a row. `percent`: how far, in percent of its width, with a mark where the plan is; `parts`: the
 * whole with its parts; `unclear`: something was reported that no bar can show; `none`: nothing was reported.
 */
export type RowBar =
  | { readonly kind: 'percent'; readonly fill: number; readonly due: number | undefined; readonly tone: StatusTone; readonly words: string }
  | { readonly kind: 'parts'; readonly segments: readonly Segment[]; readonly words: string }
  | { readonly kind: 'unclear' | 'none' };

/** The picture of an outcome in a list; undefined where the area has nothing to do, or not yet, or not any more. */
export function rowBar(outcome: Outcome): RowBar | undefined {
  const { latest, standing, target, indicator } = outcome;
  const { judged, scheduled, status } = standing;
  if (target?.kind === 'withdrawn' || target?.kind === 'notAssigned') return undefined;
  if (latest === undefined || status === 'pending') return { kind: 'none' };
  const parts = partsOfWhole(outcome, latest);
  if (parts !== undefined) {
    const { segments, words } = partsBar(parts, partUnit(latest, indicator));
    return { kind: 'parts', segments, words };
  }
  if (judged === undefined || scheduled === undefined || indicator.isLevel)
    return status === 'completed' || status === 'completedEarly' ? whole : { kind: 'unclear' };
  const { fill, over, goal, due, words } = barView(judged.percent, scheduled);
  return { kind: 'percent', fill: over > 0 ? 100 : fill, due: over > 0 ? goal : due, tone: barTone(status, fill + over), words };
}

/** A bar that is full beside 到期没有完成 is not red: how far it is says nothing against it, the mark does. */
function barTone(status: Status, reached: number): StatusTone {
  const tone = toneOf(status);
  return tone === 'behind' && reached >= 100 ? 'unclear' : tone;
}

/** Said to be done, without a number. */
const whole: RowBar = { kind: 'percent', fill: 100, due: undefined, tone: 'done', words: '已经完成' };
