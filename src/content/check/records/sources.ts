import { assignmentKey } from '../../../domain/task/assignment.ts';
import { documentOf, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { type Citation, citationsOf } from '../../citations.ts';
import type { Model } from '../../model.ts';
import { isWithin } from '../../../domain/task/area.ts';
import type { Rule } from '../../rule.ts';

/** Whether the place that a record cites can say it at all. */
export const sourceRules: readonly Rule[] = [
  {
    id: 'line-beyond-document',
    sentence: '文件写明文本有几行的，引用的行号不能超过它。',
    find: (model, entries) => citationsOf(entries).flatMap((each) => beyond(each, model)),
  },
  {
    id: 'source-elsewhere',
    sentence: '进展、责任和调整引用别处（不是本区域，也不是上级、下级）的文件，原文又没有写到本区域的，提出提醒；确实如此的，写明理由登记为例外。',
    isWarning: true,
    find: (model, { reports, responsibilities, revisions }) => [
      ...reports.flatMap((at) => elsewhere(at, ['来源文件'], { ...at, subject: assignmentKey(at.indicator, at.area) }, model)),
      ...responsibilities.flatMap((at) => elsewhere(at, ['source', 'document'], { ...at, subject: assignmentKey(at.project, at.area) }, model)),
      ...revisions.flatMap((at) => elsewhere(at, ['source', 'document'], { ...at, subject: assignmentKey(at.indicator, at.area) }, model)),
    ],
  },
];

function beyond({ at, path, document, line }: Citation, { documents }: Model): IssueDraft[] {
  const { title, lines } = documents.get(document) ?? {};
  if (lines === undefined || line <= lines) return [];
  return [{ at, path, what: `写的是第 ${line} 行，“${title ?? document}”的文本只有 ${lines} 行`, cure: '对照文件的文本改正行号' }];
}

function elsewhere(
  at: object,
  path: FieldPath,
  { area, source, alsoIn, subject }: Pick<Quoted, 'source'> & { area: string; alsoIn: readonly object[]; subject: string },
  model: Model,
): IssueDraft[] {
  const cited = documentOf(source);
  const document = cited && model.documents.get(cited.document);
  const own = model.areas.get(area);
  if (cited === undefined || document === undefined || own === undefined || alsoIn.length > 0) return [];
  if (isWithin(model, area, document.area) || isWithin(model, document.area, area)) return [];
  if ([own.name, ...own.aliases].some((name) => cited.text.includes(name))) return [];
  const what = `${own.name}的记录引用的是${model.areas.get(document.area)?.name ?? document.area}的“${document.title}”，原文没有写到${own.name}`;
  return [{ at, path, what, cure: '改成本区域、上级或下级的文件；确实如此的登记例外', subject }];
}
