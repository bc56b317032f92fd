import type { Area } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import { isTask } from '../domain/task/target.ts';
import type { Outcome } from './outcome.ts';
import type { Snapshot } from './snapshot.ts';

/** Indicators that at least two areas beside each other have or report, in list order. */
export function comparedIndicators(snapshot: Snapshot): Indicator[] {
  const { model } = snapshot;
  return [...model.indicators.values()].filter((indicator) =>
    splitters(snapshot, indicator).some(([, areas]) => areas.filter((area) => isCompared(model, indicator, area)).length > 1),
  );
}

/** Every area that is compared by an indicator, with its outcome, area above by area above. */
export function comparedOutcomes(snapshot: Snapshot, id: string): { readonly parent: Area; readonly area: Area; readonly outcome: Outcome }[] {
  const indicator = indicatorOf(snapshot, id);
  return splitters(snapshot, indicator).flatMap(([parent, areas]) => areas.map((area) => ({ parent, area, outcome: snapshot.outcome(indicator, area.id) })));
}

/**
 * The indicator of an id.
 *
 * @throws {RangeError} for an indicator that is not registered
 */
export function indicatorOf({ model }: Snapshot, id: string): Indicator {
  const indicator = model.indicators.get(id);
  if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
  return indicator;
}

/** Area that has the indicator's areas directly below it → these areas, those without the task included, those that only report it last. */
export function splitters({ model, areasReporting }: Pick<Snapshot, 'model' | 'areasReporting'>, { id }: Indicator): [Area, Area[]][] {
  const groups = new Map<Area, Area[]>();
  const shared = [...(model.allocations.get(id)?.keys() ?? [])].flatMap((area) => model.areas.get(area) ?? []);
  for (const area of new Set([...shared, ...(areasReporting.get(id) ?? [])])) {
    if (area.parent === undefined) continue;
    const group = groups.get(area.parent);
    if (group === undefined) groups.set(area.parent, [area]);
    else group.push(area);
  }
  return [...groups].filter(([, areas]) => areas.length > 1);
}

/** It has the task, or has reported it. */
function isCompared({ allocations, reports }: Snapshot['model'], { id }: Indicator, { id: area }: Area): boolean {
  const target = allocations.get(id)?.get(area)?.target;
  return target === undefined ? reports.has(assignmentKey(id, area)) : isTask(target);
}
