import { hasNoTask } from './outcome.ts';
import { childAreas } from './areas-below.ts';
import { isSeenBehind } from './document-judgement.ts';
import type { Area } from '../domain/task/area.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Snapshot } from './snapshot.ts';
import { type YearOutcome, yearOutcomes } from './year-outcomes.ts';

/** An area below with what is behind in it, never empty. */
export interface BehindArea {
  readonly area: Area;
  readonly behind: readonly YearOutcome[];
}

/**
 * What is behind in an area's year, in list order: by its figures or by its document's word alone, each matter once. The one rule for
 * whatever names somebody as 落后: circulars, letters and the pages of areas.
 */
export function behindIn(snapshot: Pick<Snapshot, 'model' | 'outcome' | 'tasksByArea'>, area: string, year: number): YearOutcome[] {
  const tasks = (snapshot.tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  return yearOutcomes(snapshot, tasks).filter(({ outcome, isCountedElsewhere }) => isSeenBehind(outcome) && !isCountedElsewhere && !hasNoTask(outcome.target));
}

/** The areas directly below one in which something is behind, the prefecture's own share left out: it is told as the prefecture's. */
export function behindBelow(snapshot: Pick<Snapshot, 'model' | 'outcome' | 'tasksByArea'>, area: string, year: number): BehindArea[] {
  return childAreas(snapshot.model, area)
    .filter(({ kind }) => kind !== 'prefectureOwn')
    .map((below) => ({ area: below, behind: behindIn(snapshot, below.id, year) }))
    .filter(({ behind }) => behind.length > 0);
}

/** Whether who answers for `own` is asked about what is told of `told`: the same indicator, or one that either says is counted or reported there. */
export function isSameMatter(own: Indicator, told: Indicator): boolean {
  return own.id === told.id || [own.countedIn, own.reportedUnder].includes(told.id) || [told.countedIn, told.reportedUnder].includes(own.id);
}
