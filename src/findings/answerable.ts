import type { Model } from '../content/model.ts';
import { lineage } from '../domain/task/area.ts';
import type { Agency } from '../domain/task/agency.ts';
import { assignmentKey, type Responsibility } from '../domain/task/assignment.ts';
import type { Service } from '../domain/publication/service.ts';
import { documentOf, type Source } from '../domain/value/source.ts';
import type { Task } from './task.ts';

/** Who answers for a task, and by whose document. */
export interface Answerable {
  readonly responsibilities: readonly Responsibility[];
  /** The area above whose table names them; missing where the area's own documents do, or nobody does. */
  readonly inheritedFrom: string | undefined;
}

/**
 * The people and units named for a task: those of the area's own documents, else those that the
 * nearest area above named for the same project. Never those of an area beside it, nor who answers
 * only for indicators of which the area has no part.
 */
export function answerableFor(model: Model, { project, area, responsibilities }: Pick<Task, 'project' | 'area' | 'responsibilities'>): Answerable {
  if (responsibilities.some(namesSomebody)) return { responsibilities, inheritedFrom: undefined };
  for (const above of lineage(area).slice(1)) {
    const named = (model.responsibilities.get(assignmentKey(project.id, above.id)) ?? []).filter(
      (each) => namesSomebody(each) && concerns(model, each, area.id),
    );
    if (named.length > 0) return { responsibilities: named, inheritedFrom: above.id };
  }
  return { responsibilities: [], inheritedFrom: undefined };
}

/** The local scope or requirements of a task, and where they stand: its own area's, else the nearest area's above; never those of an area beside it. */
export function localWords(
  model: Model,
  { project, area }: Pick<Task, 'project' | 'area'>,
  field: 'scope' | 'requirements',
): { words: string; source: Source } | undefined {
  const below = lineage(area).flatMap(({ id }) => model.responsibilities.get(assignmentKey(project.id, id)) ?? []);
  const isOurs = project.source !== undefined && speaksFor(model, project.source, area);
  for (const { [field]: words, source } of isOurs ? [...below, project] : below) if (words !== undefined) return { words, source };
  return undefined;
}

/** A number to call and whose it is. */
export interface Phone {
  readonly owner: 'site' | 'task' | 'agency' | 'hotline';
  /** Name of the unit, where the number is a unit's. */
  readonly name: string | undefined;
  readonly number: string;
}

/**
 * Whom to call about a task, first choice first: the line of the site, the task's own line, the
 * offices of the units that lead it, and last the hotline that always answers. The one order for
 * pages, signs and the endpoint.
 */
export function phonesFor(model: Model, task: Pick<Task, 'project' | 'area' | 'responsibilities'>, siteHotline?: string): Phone[] {
  const { responsibilities } = answerableFor(model, task);
  const own = responsibilities.flatMap(({ hotline }) => (hotline === undefined ? [] : [hotline]));
  const leads = responsibilities.flatMap(({ area, leadAgencies }) => leadAgencies.flatMap((name) => agencyNamed(model, area, name) ?? []));
  const phones: Phone[] = [
    ...(siteHotline === undefined ? [] : [{ owner: 'site', name: undefined, number: siteHotline } as const]),
    ...own.map((number) => ({ owner: 'task', name: undefined, number }) as const),
    ...leads.flatMap(({ name, phone }) => (phone === undefined ? [] : [{ owner: 'agency', name, number: phone } as const])),
    { owner: 'hotline', name: undefined, number: model.portal.hotline },
  ];
  return phones.filter(({ number }, index) => phones.findIndex((each) => each.number === number) === index);
}

/** The unit that an area's documents call by this name, or by an alias. */
export function agencyNamed(model: Model, area: string, name: string): Agency | undefined {
  return model.agencyByName.get(`${area}/${name}`);
}

/** Whether a document's words hold for an area: it was issued there or by an area above, never by one beside it. */
export function speaksFor(model: Model, source: { readonly document?: string } | object, area: Task['area']): boolean {
  const document = 'document' in source && typeof source.document === 'string' ? model.documents.get(source.document) : undefined;
  return document !== undefined && lineage(area).some(({ id }) => id === document.area);
}

/**
 * The documents that speak of a project itself, of an indicator of it, or of who answers for it, in an
 * area, above it or directly below; another project of the same 件 does not count.
 */
export function documentsQuoting(model: Model, { project, area }: Pick<Task, 'project' | 'area'>): ReadonlySet<string> {
  const around = [...lineage(area), ...(model.children.get(area.id) ?? [])].map(({ id }) => id);
  const perArea = around.flatMap((id) => [
    ...(model.responsibilities.get(assignmentKey(project.id, id)) ?? []),
    ...project.indicators.flatMap((indicator) => [
      ...[model.allocations.get(indicator.id)?.get(id)].flatMap((share) => share ?? []),
      ...(model.reports.get(assignmentKey(indicator.id, id)) ?? []),
    ]),
  ]);
  const quoted = [project, ...project.indicators, ...perArea];
  return new Set(quoted.flatMap(({ source, alsoIn }) => [documentOf(source), ...alsoIn].flatMap((each) => each?.document ?? [])));
}

function concerns(model: Model, { indicators }: Responsibility, area: string): boolean {
  return indicators.length === 0 || indicators.some((id) => model.allocations.get(id)?.has(area) || model.reports.has(assignmentKey(id, area)));
}

/** Whether a record says who answers, and not only what is built. */
export function namesSomebody({ leadAgencies, leadOfficials, responsibleAgencies, responsiblePersons, hotline }: Responsibility): boolean {
  return hotline !== undefined || [leadAgencies, leadOfficials, responsibleAgencies, responsiblePersons].some(({ length }) => length > 0);
}

/** The office to call about a service: its own number, else that of the unit that does it. */
export function servicePhone(model: Model, { phone, area, unit }: Pick<Service, 'phone' | 'area' | 'unit'>): string | undefined {
  return phone ?? agencyNamed(model, area, unit)?.phone;
}
