import type { Model } from '../content/model.ts';
import { lineage } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Project } from '../domain/task/programme.ts';
import type { Span } from '../schedule/plan.ts';

/**
 * The years in which a project is to be done in an area, both included: those that the documents of
 * the area, or of one above it, name for it there, else those of the list, else the list's year. What
 * the document of an area beside it says holds there alone.
 */
export function spanOf(model: Pick<Model, 'areas' | 'responsibilities'>, project: Project, areaId: string): Span {
  const area = model.areas.get(areaId);
  for (const { id } of area === undefined ? [] : lineage(area)) {
    const named = model.responsibilities.get(assignmentKey(project.id, id))?.find(({ years }) => years !== undefined);
    if (named?.years !== undefined) return named.years;
  }
  const { year } = project.programme;
  return project.years ?? { from: year, to: year };
}
