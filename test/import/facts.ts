import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { z } from 'zod';
import { quotation, type Texts } from '../../scripts/import/text.ts';
import { source } from '../../src/domain/value/source.ts';
import { content } from './sources.ts';

/** Words that the content says stand on a line of a document. */
export interface Fact {
  readonly file: string;
  readonly document: string;
  readonly line: number;
  readonly text: string;
}

const row = z.looseObject({
  source,
  shares: z.record(z.string(), z.unknown()).default({}),
  total: z.unknown().optional(),
  target: z.unknown().optional(),
  note: z.unknown().optional(),
});
const head = z.looseObject({
  statements: z.array(z.looseObject({ line: z.int(), text: z.string() })).default([]),
  metadataLines: z.record(z.string(), z.int()).default({}),
});
const report = z.looseObject({ 来源文件: z.string(), 行号: z.coerce.number(), 进展情况: z.string() });

/** Every quotation in `content/`: sources, cells of tables, statements, reports and lines of metadata. */
export function facts(texts: Texts): Fact[] {
  const files = readdirSync(join(content, 'areas'), { recursive: true, encoding: 'utf8' });
  return files.sort().flatMap((file) => {
    if (file.includes('/progress/') && file.endsWith('.csv')) return reportFacts(file);
    if (!file.endsWith('.yaml')) return [];
    const value: unknown = parse(readFileSync(join(content, 'areas', file), 'utf8'));
    const own = file.includes('/documents/') ? documentFacts(file, value, texts) : [];
    return [...own, ...quotations(file, value)];
  });
}

function reportFacts(file: string): Fact[] {
  const rows: unknown[] = parseCsv(readFileSync(join(content, 'areas', file)), { bom: true, columns: true });
  return rows.map((each) => {
    const { 来源文件: document, 行号: line, 进展情况: text } = report.parse(each);
    return { file, document, line, text };
  });
}

function documentFacts(file: string, value: unknown, texts: Texts): Fact[] {
  const document = basename(file, '.yaml');
  const { statements, metadataLines } = head.parse(value);
  const lines = Object.values(metadataLines).map((line) => ({ file, ...quotation(texts, document, String(line)) }));
  return [...lines, ...statements.map(({ line, text }) => ({ file, document, line, text }))];
}

function quotations(file: string, value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = source.safeParse(value);
  if (found.success) return [{ file, ...found.data }];
  const cells = row.safeParse(value);
  const below = Object.values(value).flatMap((each) => quotations(file, each));
  return cells.success ? [...below, ...cellFacts(file, cells.data)] : below;
}

function cellFacts(file: string, { source: { document, line }, shares, total, target, note }: z.infer<typeof row>): Fact[] {
  const cells = [...Object.values(shares), total, target, note].filter((cell) => typeof cell === 'string');
  return cells.map((text) => ({ file, document, line, text }));
}
