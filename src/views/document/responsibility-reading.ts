import type { Responsibility } from '../../domain/task/assignment.ts';
import { type DocumentSource, documentOf } from '../../domain/value/source.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { taskHref } from '../task/figure.ts';
import { listed } from '../words.ts';

/** At its own line everything; at a line that only names some of the people and units, only these. */
export function responsibilityPieces(snapshot: Snapshot, from: SitePath, each: Responsibility, source: DocumentSource): Link[] {
  const project = snapshot.model.projects.get(each.project);
  const own = documentOf(each.source);
  const isOwnLine = own !== undefined && source.document === own.document && source.line === own.line;
  const named = (names: readonly string[]) => (isOwnLine ? names : names.filter((name) => unspaced(source.text).includes(unspaced(name))));
  const parts = [
    ['牵头单位', each.leadAgencies],
    ['牵头领导', each.leadOfficials],
    ['责任人', each.responsiblePersons],
    ['责任单位', each.responsibleAgencies],
  ] as const;
  const end = isOwnLine && each.andOthers ? '等' : '';
  const words = parts
    .map(([label, names]) => [label, named(names)] as const)
    .flatMap(([label, names]) => (names.length === 0 ? [] : [`${label} ${listed(names)}${label === '责任单位' ? end : ''}`]));
  const scope = isOwnLine && each.scope !== undefined ? [`建设内容 ${each.scope}`] : [];
  const requirements = isOwnLine && each.requirements !== undefined ? [`建设要求 ${each.requirements}`] : [];
  const detail = [...words, ...scope, ...requirements].join('；');
  const title = { words: project?.title ?? each.project, href: project && taskHref(snapshot, from, project, each.area) };
  return detail === '' ? [title] : [title, { words: `：${detail}` }];
}

/** Tables space two-character names out: 李  良. */
function unspaced(text: string): string {
  return text.replace(/\s/gu, '');
}
