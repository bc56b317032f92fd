import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Place } from '../../src/content/file/place.ts';
import type { FieldPath } from '../../src/domain/value/issue.ts';
import { parseProgress } from '../../src/content/file/table.ts';
import { type Report, judgementSource, reportColumns } from '../../src/domain/task/report.ts';
import { documentOf, documentSource } from '../../src/domain/value/source.ts';

/** Words that the content says stand on a line of a document. */
export interface Quotation {
  readonly place: Place;
  readonly document: string;
  /** 1-based line of the document's text. */
  readonly line: number;
  /** Where the words end, if they run over a page; the lines between are blank or belong to them. */
  readonly lastLine?: number;
  /** Missing: the content names the line only, not its words. */
  readonly text: string | undefined;
  /** Figures that the words must contain, by the column they stand in. */
  readonly figures: Readonly<Record<string, string>>;
}

const words = z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)]);
const optionalWords = words.optional().catch(undefined);

/** A record whose own fields repeat cells of the line that its source names. */
const row = z.looseObject({
  source: documentSource,
  text: z.string().optional(),
  shares: z.record(z.string(), optionalWords).optional(),
  total: optionalWords,
  target: optionalWords,
  after: optionalWords,
  note: optionalWords,
});
const cellFields = ['total', 'target', 'after', 'note'] as const;
const statement = z.looseObject({ line: z.int(), lastLine: z.int().optional(), text: z.string() });
const head = z.looseObject({
  statements: z.array(statement).default([]),
  metadataLines: z.record(z.string(), z.int()).default({}),
});

/**
 * Everything that a content folder quotes from documents: sources of every kind of record, `alsoIn` included, cells of
 * tables, statements and lines of metadata of documents, and the narratives of progress tables. The folder must be one
 * that `readContent` can read.
 */
export function quotationsIn(content: string): Quotation[] {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((file) => {
    if (!/\.yaml$|\/progress\/[^/]+\.csv$/.test(file)) return [];
    const text = readFileSync(join(content, file), 'utf8');
    if (text.trim() === '') return [];
    if (file.endsWith('.csv')) return reportQuotations(file, text);
    const value = load(text, { schema: CORE_SCHEMA });
    const own = /\/documents\/[^/]+$/.test(file) ? documentQuotations(file, value) : [];
    return [...own, ...nestedQuotations(file, [], value)];
  });
}

function reportQuotations(file: string, text: string): Quotation[] {
  return parseProgress(text).rows.flatMap(({ value, line }) => {
    const stated = documentOf(value.source);
    if (stated === undefined) return [];
    const at = (column: string) => ({ file, path: [column], ...(line !== undefined && { line }) });
    const judged = value.judgement === undefined ? undefined : documentOf(judgementSource(value));
    return [
      { ...stated, place: at('进展情况'), figures: figuresOf(value) },
      ...(judged === undefined ? [] : [{ ...judged, place: at('文件判断'), figures: {} }]),
    ];
  });
}

function figuresOf(report: Report): Record<string, string> {
  const titles = ['完成值', '文件百分比', '名次', '有任务区域数'] as const;
  const figures = titles.map((title) => [title, report[reportColumns[title]]]);
  return Object.fromEntries(figures.flatMap(([title, figure]) => (figure === undefined ? [] : [[title, String(figure)]])));
}

function documentQuotations(file: string, value: unknown): Quotation[] {
  const document = basename(file, '.yaml');
  const { statements, metadataLines } = head.parse(value);
  return [
    ...Object.entries(metadataLines).map(([name, line]) => quotation(file, ['metadataLines', name], { document, line })),
    ...statements.map(({ line, lastLine, text }, index) => ({
      ...quotation(file, ['statements', index, 'text'], { document, line, text }),
      ...(lastLine !== undefined && { lastLine }),
    })),
  ];
}

function nestedQuotations(file: string, path: FieldPath, value: unknown): Quotation[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = documentSource.safeParse(value);
  if (found.success) return [quotation(file, [...path, 'text'], found.data)];
  const keys = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const below = keys.flatMap(([key, each]) => nestedQuotations(file, [...path, key], each));
  const { success, data } = row.safeParse(value);
  return success ? [...below, ...cellQuotations(file, path, data)] : below;
}

function cellQuotations(file: string, path: FieldPath, record: z.infer<typeof row>): Quotation[] {
  const shares = Object.entries(record.shares ?? {}).map(([area, cell]) => ({ at: ['shares', area], cell }));
  // Only a row of an allocation table copies its text; an indicator's text is its name.
  const name = record.shares === undefined ? [] : [{ at: ['text'], cell: record.text }];
  const cells = [...name, ...shares, ...cellFields.map((field) => ({ at: [field], cell: record[field] }))];
  const { document, line } = record.source;
  return cells.flatMap(({ at, cell: text }) => {
    const isBlank = text === undefined || text === '';
    return isBlank ? [] : [quotation(file, [...path, ...at], { document, line, text })];
  });
}

function quotation(file: string, path: FieldPath, quoted: { document: string; line: number; text?: string }): Quotation {
  const { document, line, text } = quoted;
  return { place: { file, path }, document, line, text, figures: {} };
}
