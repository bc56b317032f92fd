import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { FieldPath } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';

/** The record that made an object carry a code, and the field of it. */
export interface CodeOrigin {
  readonly at: object;
  readonly path: FieldPath;
}

/** Where an object that needs a code comes from: the project, the site, the service, or the first record that gives the area a part of the project. */
export function originOf(object: string, model: Model, entries: Entries): CodeOrigin | undefined {
  const [, kind = '', key = ''] = /^(\w+):(.*)$/.exec(object) ?? [];
  const registers: Readonly<Record<string, ReadonlyMap<string, object>>> = { project: model.projects, site: model.sites, service: model.services };
  const record = registers[kind]?.get(key);
  if (record !== undefined) return { at: record, path: [] };
  const [project = '', area = ''] = key.split('@');
  return shareOf(project, area, model, entries) ?? partOf(key, model, entries);
}

/** What residents call an object, and where that stands: of an assignment its project's title. */
export function nameOf(
  object: string,
  { projects, sites, services }: Pick<Model, 'projects' | 'sites' | 'services'>,
): (CodeOrigin & { readonly name: string }) | undefined {
  const [, kind = '', key = ''] = /^(\w+):([^@]*)/.exec(object) ?? [];
  const named = kind === 'site' ? sites.get(key) : kind === 'service' ? services.get(key) : undefined;
  if (named !== undefined) return { at: named, path: ['name'], name: named.name };
  const project = kind === 'site' || kind === 'service' ? undefined : projects.get(key);
  return project && { at: project, path: ['title'], name: project.title };
}

function shareOf(project: string, area: string, { indicators }: Model, { decompositions }: Entries): CodeOrigin | undefined {
  const row = decompositions.find(({ indicator, shares }) => indicators.get(indicator)?.project.id === project && isTask(shares[area]));
  return row && { at: row, path: ['shares', area] };
}

/** `/` says that the area has no task. */
function isTask(cell: unknown): boolean {
  return cell !== undefined && cell !== '/';
}

function partOf(key: string, { indicators }: Model, { responsibilities, reports }: Entries): CodeOrigin | undefined {
  const duty = responsibilities.find(({ project, area }) => assignmentKey(project, area) === key);
  if (duty !== undefined) return { at: duty, path: ['project'] };
  const report = reports.find(({ indicator, area }) => assignmentKey(indicators.get(indicator)?.project.id ?? '', area) === key);
  return report && { at: report, path: ['区域'] };
}
