import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { report, reportColumns, type Report } from '../domain/report.ts';
import type { Entries } from './entries.ts';
import type { Problem } from './problem.ts';
import { schemaIssues } from './issue.ts';

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

type Column = keyof typeof reportColumns;

/**
 * Reads one monthly progress table (UTF-8, with or without BOM, RFC 4180) into `entries`.
 * An empty cell is absent, never 0. Every wrong cell of every row is returned.
 */
export function readProgress(text: string, file: string, entries: Entries): Problem[] {
  const rows = parsedRows(text, file);
  if (!Array.isArray(rows)) return [rows];
  const [header, ...body] = rows;
  const titles = header?.record ?? [];
  const wrong = wrongTitles(titles, file);
  if (wrong.length > 0) return wrong;
  return body.flatMap((row) => readRow(row, titles, file, entries));
}

function readRow(row: Row, titles: readonly string[], file: string, entries: Entries): Problem[] {
  const cells = titles.map((title, index) => [fieldOf(title), row.record[index] ?? ''] as const);
  const filled = Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  const { data, error } = report.safeParse(filled);
  const { line } = row;
  if (error) return rowProblems(error, file, line);
  entries.reports.push(data);
  entries.places.set(data, { file, path: [], line });
  return [];
}

function rowProblems(error: z.ZodError, file: string, line: number): Problem[] {
  return schemaIssues(error, report).map(({ path, what, cure }) => ({
    rule: 'schema',
    file,
    line,
    field: titleOf(path[0]) ?? String(path[0]),
    what,
    cure,
    subject: '',
  }));
}

function parsedRows(text: string, file: string): Row[] | Problem {
  const rows: Row[] = [];
  try {
    parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 0;
    const cure = '用表格软件打开，另存为“CSV UTF-8（逗号分隔）”';
    return { rule: 'schema', file, line, field: '表格', what: '不是能读的 CSV：引号没有成对', cure, subject: '' };
  }
}

function wrongTitles(titles: readonly string[], file: string): Problem[] {
  const known = Object.keys(reportColumns).join('、');
  const unknown = titles.filter((title) => !isColumn(title));
  const missing = Object.keys(reportColumns).filter((title) => !titles.includes(title) && isRequired(title));
  const problem = (what: string): Problem => ({ rule: 'schema', file, line: 1, field: '表头', what, cure: `表头用这些列名：${known}`, subject: '' });
  return [
    ...unknown.map((title) => problem(`没有“${title}”这一列`)),
    ...missing.map((title) => problem(`缺少“${title}”这一列`)),
  ];
}

function isRequired(title: string): boolean {
  return ['指标', '区域', '截至日期', '来源文件', '行号'].includes(title);
}

function isColumn(title: string): title is Column {
  return title in reportColumns;
}

function fieldOf(title: string): keyof Report | '' {
  return isColumn(title) ? reportColumns[title] : '';
}

function titleOf(field: PropertyKey | undefined): string | undefined {
  return Object.keys(reportColumns).find((title) => fieldOf(title) === field);
}
