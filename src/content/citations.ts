import { documentOf } from '../domain/value/source.ts';
import type { FieldPath } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';

/** A line of a document that a record names, and the words there; a further place of a row of progress has none of its own. */
export interface Citation {
  readonly at: object;
  /** The field or column that names the line. */
  readonly path: FieldPath;
  readonly document: string;
  readonly line: number;
  readonly text: string | undefined;
}

const known = new WeakMap<Entries, readonly Citation[]>();

/** Every line that any record cites, documents' own sentences first; a row of a table names its own in the column 行号. Found once for several rules. */
export function citationsOf(entries: Entries): readonly Citation[] {
  const citations = known.get(entries) ?? found(entries);
  known.set(entries, citations);
  return citations;
}

function found(entries: Entries): Citation[] {
  const { reports, documents, ...others } = entries;
  const records: unknown[] = Object.values(others).filter(Array.isArray).flat();
  return [
    ...documents.flatMap((at) => at.statements.map(({ line, text }, index) => ({ at, path: ['statements', index, 'line'], document: at.id, line, text }))),
    ...reports.flatMap((at) => [
      ...[documentOf(at.source) ?? []].flat().map((cited) => ({ at, path: ['行号'], ...cited })),
      ...at.alsoIn.map((cited) => ({ at, path: ['行号'], ...cited, text: undefined })),
    ]),
    ...[...records, ...documents].flatMap((at) => (isObject(at) ? citedIn(at).map((found) => ({ ...found, at })) : [])),
  ];
}

function citedIn(value: unknown, path: FieldPath = []): Omit<Citation, 'at'>[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => citedIn(each, [...path, index]));
  if (!isObject(value)) return [];
  const { document, line, text } = value;
  if (typeof document === 'string' && typeof line === 'number') {
    return [{ path: [...path, 'line'], document, line, text: typeof text === 'string' ? text : undefined }];
  }
  return Object.entries(value).flatMap(([key, each]) => citedIn(each, [...path, key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
