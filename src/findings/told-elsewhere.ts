import type { Model } from '../content/model.ts';
import type { Area } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';

/** Whether the whole that an indicator is a part of (其中) was reported in an area. */
export function isToldOfWhole({ reports }: Pick<Model, 'reports'>, { subsetOf }: Pick<Indicator, 'subsetOf'>, area: string): boolean {
  return subsetOf !== undefined && reports.has(assignmentKey(subsetOf, area));
}

/** The areas directly below that have reported an indicator, in the order of the register. */
export function areasToldBelow({ children, reports }: Pick<Model, 'children' | 'reports'>, indicator: string, area: string): Area[] {
  return (children.get(area) ?? []).filter(({ id }) => reports.has(assignmentKey(indicator, id)));
}
