import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { originFault, type Report, reportColumns, reportOf, reportRow, type ReportRow, requiredColumns } from '../domain/task/report.ts';
import type { Parsed } from './parse.ts';
import type { Problem } from './problem.ts';
import { schemaIssues } from './issue.ts';

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

type Column = keyof typeof reportColumns;

/**
 * Reads one monthly progress table (UTF-8, with or without BOM, RFC 4180). An empty cell is
 * absent, never 0. Every wrong cell of every row is a problem.
 */
export function parseProgress(text: string, file: string): Parsed<Report> {
  const lines = tableLines(text, file);
  if (!Array.isArray(lines)) return { rows: [], problems: [lines] };
  const [header, ...body] = lines;
  const titles = header?.cells ?? [];
  const wrong = wrongTitles(titles, file);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  const read = body.map((each) => parseLine(each, titles, file));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

function parseLine({ cells, line }: Line, titles: readonly string[], file: string): Parsed<Report> {
  const named = titles.map((title, index) => [fieldOf(title), cells[index] ?? ''] as const);
  const { data, error } = reportRow.safeParse(Object.fromEntries(named.filter(([, cell]) => cell !== '')));
  if (error) return { rows: [], problems: rowProblems(error, file, line) };
  const value = reportOf(data);
  return value === undefined ? { rows: [], problems: originProblems(data, file, line) } : { rows: [{ value, path: [], line }], problems: [] };
}

function originProblems(row: ReportRow, file: string, line: number): Problem[] {
  const fault = originFault(row);
  if (fault === undefined) return [];
  const cure = '每一行都要说明出处：公开文件的文件和行号，或者报送的单位、岗位、日期';
  return [{ rule: 'schema', file, line, field: titleOf(fault.field) ?? fault.field, what: fault.what, cure, subject: '' }];
}

function rowProblems(error: z.ZodError, file: string, line: number): Problem[] {
  return schemaIssues(error, reportRow).map(({ path, what, cure }) => ({
    rule: 'schema',
    file,
    line,
    field: titleOf(path[0]) ?? String(path[0]),
    what,
    cure,
    subject: '',
  }));
}

function tableLines(text: string, file: string): Line[] | Problem {
  const found: Line[] = [];
  try {
    parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        found.push({ cells, line: lines });
        return null;
      },
    });
    return found;
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
  return requiredColumns.some((required) => required === title);
}

function isColumn(title: string): title is Column {
  return title in reportColumns;
}

function fieldOf(title: string): keyof ReportRow | '' {
  return isColumn(title) ? reportColumns[title] : '';
}

function titleOf(field: PropertyKey | undefined): string | undefined {
  return Object.keys(reportColumns).find((title) => fieldOf(title) === field);
}
