import type { z } from 'zod';
import { originIssue, type Report, reportOf, reportRow, type ReportRow } from '../../domain/task/report.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import { decimal } from '../../domain/value/quantity.ts';
import { inUnit, isSameUnit, placesAbove } from '../../domain/value/unit.ts';
import { cellReader } from './cell.ts';
import type { CsvLine } from './csv-lines.ts';
import type { Parsed } from './parse.ts';
import { schemaIssues, withInput } from './schema-issue.ts';
import { type Header, columnTitle } from './table-columns.ts';

/** A row that stops before the last column that the rows above it fill: it was cut off, and nobody knows what is missing. */
export function cutOff({ cells, line }: CsvLine, header: Header, isLast: boolean): IssueDraft | undefined {
  if (cells.length >= header.length) return undefined;
  if (cells.flatMap((cell) => cell.split('，')).length === header.length)
    return inTable({ line, what: '这一行用了全角逗号“，”分列', cure: '把分列的“，”改成半角逗号“,”，文字里的不改' });
  const what = `这一行只有 ${cells.length} 格，表头有 ${header.length} 格${isLast ? '，又是最后一行：像是没有写完，或者文件没有传完' : ''}`;
  return inTable({
    line,
    what,
    cure: '从 Git、备份或报来的原表里补齐这一行；后面的格确实都空着的，也要留下逗号（用表格软件另存就有）；后面的格串了列的，是中间少了一个逗号，补在少的那一格',
  });
}

/** One row as a report; every wrong cell of it is an issue. */
export function parseLine(row: CsvLine, header: Header): Parsed<Report> {
  const { cells, line } = row;
  const whole = noRecord(row) ?? exchanged(cells, header, line);
  if (whole !== undefined) return refused([whole]);
  const extra = cells.slice(header.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined)
    return refused([
      inTable({ line, what: `这一行比表头多出一格“${extra.trim()}”`, cure: '文字里有半角逗号的，整格加引号，或换成“，”；用表格软件填就不会错位' }),
    ]);
  const values: Record<string, string> = {};
  const wrong = new Map<string, IssueDraft>();
  const own = withoutOwnUnit(cells, header);
  header.forEach((column, index) => {
    const cell = own[index] ?? '';
    if (column === undefined || cell.trim() === '') return;
    const read = column.read(cell);
    if (read.kind === 'value') values[column.field] = read.value;
    else wrong.set(column.field, { ...read.issue, line, field: column.title });
  });
  const { data, error } = reportRow.safeParse(values, withInput);
  if (data !== undefined && wrong.size === 0) return wholeRow(data, line);
  const [first] = wrong.values();
  if (cells.length > header.length && first !== undefined) return refused([shifted(cells.length, header.length, first)]);
  return refused([...wrong.values(), ...(error ? otherIssues(error, wrong).map((each) => inRow(each, line)) : [])]);
}

/** A row that is no record: the sum below a table, or what is remarked there. */
function noRecord({ cells, line }: CsvLine): IssueDraft | undefined {
  const first = cells.find((cell) => cell.trim() !== '')?.replace(/\s/g, '') ?? '';
  if (/^(?:合计|总计|小计|共计|累计)$/u.test(first)) return inTable({ line, what: '这是合计行，不是一条进展', cure: '删去这一行：合计由各行算出' });
  if (/^(?:注|备注|说明|填表|审核|单位负责人|制表)[:：人说]?/u.test(first))
    return inTable({ line, what: '这是表下的备注，不是一条进展', cure: '删去这一行；要说明的写进有关那一行的“进展情况”' });
  return undefined;
}

/** 人 under 完成值 and 2120 under 单位: the two cells were filled in each other's place. */
function exchanged(cells: readonly string[], header: Header, line: number): IssueDraft | undefined {
  const cellOf = (field: keyof ReportRow) => (cells[header.findIndex((column) => column?.field === field)] ?? '').trim();
  const [value, unit] = [cellOf('value'), cellOf('unit')];
  if (!/^\p{Script=Han}+$/u.test(value) || !/^[\d.,]+$/.test(unit)) return undefined;
  return { line, field: '完成值', what: `“完成值”里是“${value}”，“单位”里是“${unit}”：两格填反了`, cure: '把这两格对换过来' };
}

/** A comma too many moves all that follows by a cell: what is said of the first wrong cell would fill it over. */
function shifted(count: number, titles: number, { line, field, what }: IssueDraft): IssueDraft {
  return inTable({
    line,
    what: `这一行有 ${count} 格，表头有 ${titles} 格，“${field ?? ''}”一列${what}`,
    cure: '前面多了一个逗号，从那里起都右移了一格：删去多的逗号',
  });
}

/** 260人 beside the unit 人, or beside none, is 260 of 人, and so is 0.026万 or 0.026万人; with another unit it stays as it is, and is refused. */
function withoutOwnUnit(cells: readonly string[], header: Header): readonly string[] {
  const [value, unit] = (['value', 'unit'] as const).map((field) => header.findIndex((column) => column?.field === field));
  const [, amount, suffix = ''] = /^\s*([-\d０-９.,，]+)\s*([^\s\d.,，。？?!！]{1,6})\s*$/u.exec(cells[value ?? -1] ?? '') ?? [];
  const written = (cells[unit ?? -1] ?? '').trim();
  if (amount === undefined || unit === undefined || unit < 0) return cells;
  const own = written === '' || isSameUnit(written, suffix) ? amount : multiplied(amount, suffix, written);
  if (own === undefined) return cells;
  return cells.map((cell, index) => (index === value ? own : index === unit ? (written === '' ? suffix : cell) : cell));
}

/** 0.026 of 万 or 万人 beside the unit 人 is 260; undefined for another unit. */
function multiplied(amount: string, suffix: string, unit: string): string | undefined {
  const read = cellReader(decimal)(amount);
  const number = read.kind === 'value' ? decimal.safeParse(read.value).data : undefined;
  return number === undefined || placesAbove(unit, suffix) === undefined ? undefined : inUnit(number, suffix, unit);
}

/** A row whose cells are right, if it also says where its figure comes from. */
function wholeRow(row: ReportRow, line: number): Parsed<Report> {
  const value = reportOf(row);
  if (value !== undefined) return { rows: [{ value, path: [], line }], issues: [] };
  const issue = originIssue(row);
  return refused(issue === undefined ? [] : [inRow(issue, line)]);
}

/** What the schema says of the cells that could be read. */
function otherIssues(error: z.ZodError, told: ReadonlyMap<string, IssueDraft>): IssueDraft[] {
  const issues = schemaIssues(error, reportRow).filter(({ path = [] }) => !told.has(String(path[0])));
  return issues.map((each) => (each.what === '缺少这一项' ? { ...each, what: '这一格空着' } : each));
}

function inRow(draft: IssueDraft, line: number): IssueDraft {
  return { ...draft, line, field: columnTitle(draft.path?.[0]) ?? '整行' };
}

/** Nothing read, for these issues. */
export function refused(issues: readonly IssueDraft[]): Parsed<Report> {
  return { rows: [], issues };
}

/** An issue of the table, not of one column. */
export function inTable(draft: IssueDraft): IssueDraft {
  return { ...draft, field: draft.line === 1 ? '表头' : '表格' };
}
