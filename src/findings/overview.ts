import { type Area, lineage } from '../domain/task/area.ts';
import { childAreas } from './areas-below.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** An area below another and its tasks of a year under the lists of that area or of those above it. */
export interface OverviewPart {
  readonly area: Area;
  readonly tasks: readonly Task[];
}

/** The parts that the areas directly below one have in what it, or an area above it, promised for a year: in the order of official lists, none for an area without one. */
export function overviewParts(snapshot: Pick<Snapshot, 'model' | 'tasksByArea'>, area: Area, year: number): OverviewPart[] {
  return partsOf(snapshot, area)
    .map((part) => ({ ...part, tasks: part.tasks.filter(({ project }) => project.programme.year === year) }))
    .filter(({ tasks }) => tasks.length > 0);
}

/** The years in which two areas below have such a part, newest first. */
export function overviewYears(snapshot: Pick<Snapshot, 'model' | 'tasksByArea'>, area: Area): number[] {
  const years = partsOf(snapshot, area).flatMap(({ tasks }) => [...new Set(tasks.map(({ project }) => project.programme.year))]);
  return [...new Set(years.filter((year, index) => years.indexOf(year) !== index))].sort((left, right) => right - left);
}

function partsOf({ model, tasksByArea }: Pick<Snapshot, 'model' | 'tasksByArea'>, area: Area): OverviewPart[] {
  const issuers = new Set<string>(lineage(area).map(({ id }) => id));
  return childAreas(model, area.id).map((below) => ({
    area: below,
    tasks: (tasksByArea.get(below.id) ?? []).filter(({ project }) => issuers.has(project.programme.issuer.id)),
  }));
}
