import type { FieldPath } from '../../domain/value/issue.ts';
import { filing, isFiled } from '../../domain/value/source.ts';
import type { Entries } from '../entries.ts';
import { named, optional, type Reference } from './reference.ts';

/** What the records of the year name: lists, projects, areas, units, and the units that filed them. Quoted documents are found with all others. */
export function referencesOfYear({ acceptanceRules, evidence, acceptances, publicNotices, yearResults, funds, surveyResults }: Entries): Reference[] {
  const ofTasks = [...evidence, ...acceptances, ...funds].flatMap((at) => [
    ...optional('project', at.project, at, ['project']),
    ...optional('area', at.area, at, ['area']),
  ]);
  return [
    ...ofTasks,
    ...evidence.flatMap((at) => [
      ...at.agencies.map((name, index) => named('agency', name, { area: at.by }, at, ['agencies', index])),
      ...(at.review === undefined ? [] : [named('agency', at.review.reviewer, { area: at.by }, at, ['review', 'reviewer'])]),
    ]),
    // A document may name a level alone (县级); who files a step names a unit.
    ...acceptances.flatMap((at) =>
      at.steps.flatMap(({ by, source }, index) => (isFiled(source) ? [named('agency', by, { area: at.by }, at, ['steps', index, 'by'])] : [])),
    ),
    ...acceptanceRules.flatMap((at) => [
      ...at.standards.flatMap(({ lists, projects }, index) => [
        ...lists.flatMap((id, place) => optional('programme', id, at, ['standards', index, 'lists', place])),
        ...projects.flatMap((id, place) => optional('project', id, at, ['standards', index, 'projects', place])),
      ]),
      ...at.recordsKept.flatMap((id, index) => optional('programme', id, at, ['recordsKept', index])),
    ]),
    ...publicNotices.flatMap((at) => [
      ...at.projects.flatMap((id, index) => optional('project', id, at, ['projects', index])),
      ...optional('area', at.area, at, ['area']),
    ]),
    ...yearResults.flatMap((at) => [
      ...optional('programme', at.list, at, ['list']),
      ...optional('area', at.area, at, ['area']),
      ...at.outcomes.flatMap(({ project }, index) => optional('project', project, at, ['outcomes', index, 'project'])),
    ]),
    ...acceptanceRules.flatMap((at) => filingsIn(at, at.area)),
    ...surveyResults.flatMap((at) => filingsIn(at, at.area)),
    ...[...evidence, ...acceptances, ...publicNotices, ...yearResults, ...funds].flatMap((at) => filingsIn(at, at.by)),
  ];
}

/** The units that filed a record or a part of it, at any depth. */
function filingsIn(at: object, area: string): Reference[] {
  return filedUnits(at).map(({ unit, path }) => named('agency', unit, { area }, at, path));
}

function filedUnits(value: unknown, path: FieldPath = []): { unit: string; path: FieldPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = filing.safeParse(value);
  if (success) return [{ unit: data.filedBy, path: [...path, 'filedBy'] }];
  return Object.entries(value).flatMap(([key, each]) => filedUnits(each, [...path, Array.isArray(value) ? Number(key) : key]));
}
