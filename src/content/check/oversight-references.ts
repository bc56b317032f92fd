import type { Entries } from '../entries.ts';
import { named, optional, type Reference } from './reference.ts';

/** What work groups, problems and inspections name: areas, projects, units, officials. Sites, answers and problems have a rule of their own. */
export function referencesOfOversight({ workGroups, problems, inspections }: Entries): Reference[] {
  return [
    ...workGroups.flatMap((at) => [
      ...[at.agency].flatMap((name) => (name === undefined ? [] : [named('agency', name, at, at, ['agency'])])),
      ...[at.officeAt].flatMap((name) => (name === undefined ? [] : [named('agency', name, at, at, ['officeAt'])])),
      ...at.members.map((name, index) => named('agency', name, at, at, ['members', index])),
      ...at.posts.map(({ official }, index) => named('official', official, at, at, ['posts', index, 'official'])),
    ]),
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
