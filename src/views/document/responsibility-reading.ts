import type { Responsibility } from '../../domain/task/assignment.ts';
import { type DocumentSource, documentOf } from '../../domain/value/source.ts';
import { namedAt, names } from '../../findings/named-at.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { taskHref } from '../task/figure.ts';
import { listed } from '../words.ts';

/** At its own line everything that no other line of the record names; at a line that names some of the people and units, these. */
export function responsibilityPieces(snapshot: Snapshot, from: SitePath, each: Responsibility, source: DocumentSource): Link[] {
  const project = snapshot.model.projects.get(each.project);
  const own = documentOf(each.source);
  const isOwnLine = own !== undefined && source.document === own.document && source.line === own.line;
  const named = (list: readonly string[]) => list.filter((name) => (isOwnLine ? namedAt(each, name) === each.source : names(source.text, name)));
  const parts = [
    ['牵头单位', each.leadAgencies],
    ['牵头领导', each.leadOfficials],
    ['责任人', each.responsiblePersons],
    ['责任单位', each.responsibleAgencies],
  ] as const;
  const end = isOwnLine && each.andOthers ? '等' : '';
  const words = parts
    .map(([label, list]) => [label, named(list)] as const)
    .flatMap(([label, list]) => (list.length === 0 ? [] : [`${label} ${listed(list)}${label === '责任单位' ? end : ''}`]));
  const scope = isOwnLine && each.scope !== undefined ? [`建设内容 ${each.scope}`] : [];
  const requirements = isOwnLine && each.requirements !== undefined ? [`建设要求 ${each.requirements}`] : [];
  const detail = [...words, ...scope, ...requirements].join('；');
  const title = { words: project?.title ?? each.project, href: project && taskHref(snapshot, from, project, each.area) };
  return detail === '' ? [title] : [title, { words: `：${detail}` }];
}
