import type { FieldPath, IssueDraft } from '../domain/value/issue.ts';
import { areaOfFile } from './file/place.ts';
import type { Entries } from './entries.ts';

/** One exception, or the contradictions that excuse one rule: what it names, and whose folder it stands in. */
interface Excuse {
  readonly at: object;
  readonly path: FieldPath;
  readonly rule: string;
  readonly subjects: readonly string[];
  readonly folder: string | undefined;
}

/**
 * Takes away the issues that an exception or a contradiction of the same folder excuses, and tells
 * the excuses that name no rule or excuse nothing. What stands in no area's folder is excused by the
 * portal's own area.
 *
 * @param isRule whether a word is a rule's id
 */
export function excused(found: readonly IssueDraft[], entries: Entries, isRule: (id: string) => boolean): IssueDraft[] {
  const excuses = excusesOf(entries);
  const used = new Set<object>();
  const left = found.filter(({ rule, at = {}, subject }) => {
    if (subject === undefined) return true;
    const folder = areaOfFile(entries.places.get(at)?.file) ?? entries.portal?.homeArea;
    const own = excuses.filter((excuse) => excuse.rule === rule && excuse.folder === folder && excuse.subjects.includes(subject));
    for (const { at } of own) used.add(at);
    return own.length === 0;
  });
  return [...left, ...excuses.filter(({ at }) => !used.has(at)).map((excuse) => idle(excuse, isRule))];
}

function excusesOf({ exceptions, contradictions, places }: Entries): Excuse[] {
  const folder = (at: object) => areaOfFile(places.get(at)?.file);
  return [
    ...exceptions.map((at) => ({ at, path: ['rule'], rule: at.rule, subjects: [at.subject], folder: folder(at) })),
    ...contradictions.flatMap((at) => (at.excuses === undefined ? [] : [{ at, path: ['excuses'], rule: at.excuses, subjects: at.about, folder: folder(at) }])),
  ];
}

/** How the sentence of an excuse without anything to excuse begins; it is not told while files are unread. */
export const excusesNothing = '没有可豁免的问题';

function idle({ at, path, rule, subjects }: Excuse, isRule: (id: string) => boolean): IssueDraft {
  const what = isRule(rule) ? `${excusesNothing}：${subjects.join('、')} 现在没有 ${rule} 这个问题，或者问题不在本区域的文件夹里` : `没有“${rule}”这条规则`;
  const cure = isRule(rule)
    ? '问题已经改好的，删去这一条；写错的，照出错信息里 rule: 和 subject: 后面的词抄'
    : '照出错信息里 rule: 后面的词抄；没有出错信息的，删去这一条';
  return { rule: 'idle-exception', at, path, what, cure };
}
