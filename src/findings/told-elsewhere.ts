import type { Model } from '../content/model.ts';
import type { Area } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import { documentOf } from '../domain/value/source.ts';

/** Whether the whole that an indicator is a part of (其中) was reported in an area. */
export function isToldOfWhole({ reports }: Pick<Model, 'reports'>, { subsetOf }: Pick<Indicator, 'subsetOf'>, area: string): boolean {
  return subsetOf !== undefined && reports.has(assignmentKey(subsetOf, area));
}

/** The areas directly below that have reported an indicator, in the order of the register. */
export function areasToldBelow({ children, reports }: Pick<Model, 'children' | 'reports'>, indicator: string, area: string): Area[] {
  return (children.get(area) ?? []).filter(({ id }) => reports.has(assignmentKey(indicator, id)));
}

/** Whether an area's own documents report an indicator of areas below it: then its own total is what is missing, not the report. */
export function isToldOfAreasBelow(model: Pick<Model, 'children' | 'reports' | 'documents'>, indicator: string, area: string): boolean {
  return areasToldBelow(model, indicator, area).some(({ id }) =>
    (model.reports.get(assignmentKey(indicator, id)) ?? []).some(({ source }) => model.documents.get(documentOf(source)?.document ?? '')?.area === area),
  );
}
