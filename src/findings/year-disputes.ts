import type { Area } from '../domain/task/area.ts';
import { type Dispute, disputesOf } from './evidence.ts';
import { withOwnPart } from './own-part.ts';
import type { Snapshot } from './snapshot.ts';

/** The open disputes of an area's year, those of its 市本级 included, task by task. */
export function disputesOfYear({ model, tasksByArea }: Pick<Snapshot, 'model' | 'tasksByArea'>, area: Area, year: number): Dispute[] {
  return withOwnPart(model, area)
    .flatMap(({ id }) => tasksByArea.get(id) ?? [])
    .filter(({ project }) => project.programme.year === year)
    .flatMap((task) => disputesOf(model, task));
}
