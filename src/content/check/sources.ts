import { assignmentKey } from '../../domain/task/assignment.ts';
import { documentOf, type DocumentSource, type Quoted } from '../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { isWithin } from './ownership.ts';
import type { Rule } from '../rule.ts';

/** Whether the place that a record cites can say it at all. */
export const sourceRules: readonly Rule[] = [
  {
    id: 'line-beyond-document',
    sentence: '文件写明文本有几行的，引用的行号不能超过它。',
    find: (model, entries) => placesOf(entries).flatMap((each) => beyond(each, model)),
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

interface CitedPlace {
  readonly at: object;
  readonly path: FieldPath;
  readonly place: Pick<DocumentSource, 'document' | 'line'>;
}

/** Every line that any record cites; a row of a table names its own in the column 行号. */
function placesOf(entries: Entries): CitedPlace[] {
  const { reports, ...others } = entries;
  const records: unknown[] = Object.values(others).filter(Array.isArray).flat();
  const ofRows = reports.flatMap((at) => placesIn(at.source).map(({ place }) => ({ at, path: ['行号'], place })));
  return [...ofRows, ...records.flatMap((at) => (isObject(at) ? placesIn(at).map((found) => ({ at, ...found })) : []))];
}

function placesIn(value: unknown, path: FieldPath = []): Omit<CitedPlace, 'at'>[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => placesIn(each, [...path, index]));
  if (!isObject(value)) return [];
  const { document, line } = value;
  if (typeof document === 'string' && typeof line === 'number') return [{ path: [...path, 'line'], place: { document, line } }];
  return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function beyond({ at, path, place }: CitedPlace, { documents }: Model): IssueDraft[] {
  const { title, lines } = documents.get(place.document) ?? {};
  if (lines === undefined || place.line <= lines) return [];
  return [{ at, path, what: `写的是第 ${place.line} 行，“${title ?? place.document}”的文本只有 ${lines} 行`, cure: '对照文件的文本改正行号' }];
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
