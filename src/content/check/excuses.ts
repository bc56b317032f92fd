import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import { areaOfFile } from '../file/place.ts';
import type { Entries } from '../entries.ts';

/** One exception, or the contradictions that excuse one rule: what it names, and whose folder it stands in. */
interface Excuse {
  readonly at: object;
  readonly path: FieldPath;
  readonly rule: string;
  readonly subjects: readonly string[];
  readonly folder: string | undefined;
  /** An exception holds for one month of a task's rows; a contradiction stands in a document and holds for all that it names. */
  readonly isOfOneMonth: boolean;
}

/**
 * Takes away the issues that an exception or a contradiction of the same folder excuses, and tells
 * the excuses that name no rule or excuse nothing. What stands in no area's folder is excused by the
 * portal's own area. An exception from rows of progress holds for the earliest month that it fits, or
 * for the month behind its subject (`…@430602 2025-06`): what is told of a later month names that month.
 *
 * @param isRule whether a word is a rule's id
 */
export function excused(found: readonly IssueDraft[], entries: Entries, isRule: (id: string) => boolean): IssueDraft[] {
  const excuses = excusesOf(entries);
  const months = new Map<object, string>(entries.reports.map((at) => [at, at.asOf.slice(0, 7)]));
  const used = new Set<object>();
  const firstMonths = new Map<object, string>();
  const matching = ({ rule, at = {}, subject }: IssueDraft): Excuse[] => {
    if (subject === undefined) return [];
    const folder = areaOfFile(entries.places.get(at)?.file) ?? entries.portal?.homeArea;
    const subjects = [subject, `${subject} ${months.get(at) ?? ''}`];
    return excuses.filter((excuse) => excuse.rule === rule && excuse.folder === folder && subjects.some((each) => excuse.subjects.includes(each)));
  };
  for (const issue of found) {
    const month = months.get(issue.at ?? {});
    for (const { at, isOfOneMonth } of matching(issue)) {
      const first = firstMonths.get(at);
      if (isOfOneMonth && month !== undefined && (first === undefined || month < first)) firstMonths.set(at, month);
    }
  }
  const left = found.flatMap((issue) => {
    const month = months.get(issue.at ?? {});
    const matched = matching(issue);
    const own = matched.filter(({ at }) => month === undefined || (firstMonths.get(at) ?? month) === month);
    for (const { at } of own) used.add(at);
    if (own.length > 0) return [];
    return matched.length === 0 ? [issue] : [{ ...issue, subject: `${issue.subject ?? ''} ${month ?? ''}` }];
  });
  return [...left, ...excuses.filter(({ at }) => !used.has(at)).map((excuse) => idle(excuse, isRule))];
}

function excusesOf({ exceptions, contradictions, places }: Entries): Excuse[] {
  const folder = (at: object) => areaOfFile(places.get(at)?.file);
  return [
    ...exceptions.map((at) => ({ at, path: ['rule'], rule: at.rule, subjects: [at.subject], folder: folder(at), isOfOneMonth: true })),
    ...contradictions.flatMap((at) =>
      at.excuses === undefined ? [] : [{ at, path: ['excuses'], rule: at.excuses, subjects: at.about, folder: folder(at), isOfOneMonth: false }],
    ),
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
