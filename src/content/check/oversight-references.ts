import type { Entries } from '../entries.ts';
import { named, optional, type Reference } from './reference.ts';

/** What problems and inspections name: areas, projects, units. Sites, answers and problems have a rule of their own. */
export function referencesOfOversight({ problems, inspections }: Entries): Reference[] {
  return [
    ...problems.flatMap((at) => [
      ...optional('area', at.area, at, ['area']),
      ...optional('project', at.project, at, ['project']),
      ...(at.foundBy === undefined ? [] : [named('agency', at.foundBy, { area: at.by }, at, ['foundBy'])]),
      ...at.owners.map((name, index) => named('agency', name, { area: at.by }, at, ['owners', index])),
    ]),
    ...inspections.flatMap((at) => [
      ...optional('area', at.area, at, ['area']),
      ...at.projects.flatMap((id, index) => optional('project', id, at, ['projects', index])),
    ]),
  ];
}
