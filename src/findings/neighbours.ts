import type { Area } from '../domain/task/area.ts';
import { childAreas } from './areas-below.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** The areas that have reported on any indicator of a task's project: the area above, those beside it and those below it, each group in list order. */
export function areasThatReported({ model, outcome }: Pick<Snapshot, 'model' | 'outcome'>, { project, area }: Pick<Task, 'project' | 'area'>): Area[] {
  const { parent } = area;
  const beside = parent === undefined ? [] : [parent, ...childAreas(model, parent.id)];
  const others = [...beside, ...childAreas(model, area.id)].filter(({ id }) => id !== area.id);
  return others.filter(({ id }) => project.indicators.some((indicator) => outcome(indicator, id).latest !== undefined));
}
