import type { z } from 'zod';
import { basisNames, originIssue, type Report, reportColumns, reportOf, reportRow, type ReportRow, requiredColumns } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import { decimal } from '../../domain/value/quantity.ts';
import { inUnit, isSameUnit, placesAbove } from '../../domain/value/unit.ts';
import { type CellReader, cellReader, halfWidth } from './cell.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { nearestWords } from './nearest.ts';
import type { Parsed } from './parse.ts';
import { misplacedColumns, nameOfTable } from './table-head.ts';
import { schemaIssues, withInput } from './schema-issue.ts';

interface Column {
  readonly title: string;
  readonly field: keyof ReportRow;
  readonly read: CellReader;
}

/** Columns of a file by position; one without a title and without content is undefined. */
type Header = readonly (Column | undefined)[];

const codeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = { stage: stageNames, basis: basisNames };
const columns: readonly Column[] = Object.entries(reportColumns).map(([title, field]) => ({
  title,
  field,
  read:
    field === 'indicator' || field === 'measure'
      ? (cell) => cellReader(reportRow.shape[field])(halfWidth(cell).replace(/\s/g, ''))
      : field === 'reportedPercent'
        ? percentReader()
        : cellReader(reportRow.shape[field], codeNames[field]),
}));

/**
 * Reads one monthly progress table. Columns may stand in any order; an empty cell is absent, never 0;
 * rows and columns without content are passed over. Every wrong cell of every row is an issue.
 */
export function parseProgress(text: string): Parsed<Report> {
  const lines = csvLines(text);
  if (!Array.isArray(lines)) return refused([inTable(lines)]);
  const [head, ...body] = lines;
  if (head === undefined)
    return refused([{ field: '整个文件', what: '文件是空的', cure: `第一行写列名：${columns.map(({ title }) => title).join(',')}；以下一行一个指标` }]);
  const header = head.cells.map((cell) => columnOf(cell));
  const isWide = columnsIn(head.cells, '，') > columnsIn(head.cells, ',');
  if (isWide)
    return refused([
      inTable({ line: head.line, what: '表头用全角逗号“，”分列', cure: '把每一行分列的“，”都改成半角逗号“,”，文字里的不改；或用表格软件填好，另存为 CSV' }),
    ]);
  const isTitle = (cell: string) => columnOf(cell) !== undefined;
  const named = nameOfTable(head, body, isTitle);
  if (named !== undefined) return refused([inTable(named)]);
  const wrong = headerWords(head, header, body).map((what) => inTable({ line: head.line, what, cure: headerCure }));
  if (wrong.length > 0) return refused(wrong);
  const misplaced = misplacedColumns(
    head,
    header.map((column) => column?.title),
    body,
  );
  if (misplaced.length > 0) return refused(misplaced.map(inTable));
  if (body.length === 0) return refused([{ ...inTable({ line: head.line, what: '只有表头，一行进展也没有', cure: headOnlyCure }), isWarning: true }]);
  const read = body.map((each, index) => {
    const cut = cutOff(each, header, index === body.length - 1);
    return cut === undefined ? parseLine(each, header) : refused([cut]);
  });
  return { rows: read.flatMap(({ rows }) => rows), issues: read.flatMap(({ issues }) => issues) };
}

const headerCure = `表头用这些列名：${columns.map(({ title }) => title).join('、')}`;

const headOnlyCure = '数没有粘进来的，补上；这个月确实没有要报的，删去这个文件';

function refused(issues: readonly IssueDraft[]): Parsed<Report> {
  return { rows: [], issues };
}

/** How many columns a head names if it is parted at `mark` as well. */
function columnsIn(cells: readonly string[], mark: string): number {
  return cells.flatMap((cell) => cell.split(mark)).filter((title) => columnOf(title) !== undefined).length;
}

function columnOf(cell: string): Column | undefined {
  const title = halfWidth(cell).replace(/\s/g, '');
  return columns.find((column) => column.title === title || column.field === title);
}

function headerWords({ cells }: CsvLine, header: Header, body: readonly CsvLine[]): string[] {
  const titles = columns.map(({ title }) => title);
  const unknown = cells.flatMap((cell, index) => {
    if (header[index] !== undefined) return [];
    if (cell.trim() !== '') return [`没有“${cell.trim()}”这一列${nearestWords(cell.trim(), titles)}`];
    return body.some((line) => (line.cells[index] ?? '').trim() !== '') ? [`第 ${index + 1} 列没有列名，下面却有内容`] : [];
  });
  const twice = columns.filter((column) => header.filter((each) => each === column).length > 1);
  const missing = columns.filter((column) => !header.includes(column) && isRequired(column.title));
  return [...unknown, ...twice.map(({ title }) => `“${title}”这一列写了两次`), ...missing.map(({ title }) => `缺少“${title}”这一列`)];
}

function isRequired(title: string): boolean {
  return requiredColumns.some((required) => required === title);
}

/** A row that stops before the last column that the rows above it fill: it was cut off, and nobody knows what is missing. */
function cutOff({ cells, line }: CsvLine, header: Header, isLast: boolean): IssueDraft | undefined {
  if (cells.length >= header.length) return undefined;
  const what = `这一行只有 ${cells.length} 格，表头有 ${header.length} 格${isLast ? '，又是最后一行：像是没有写完，或者文件没有传完' : ''}`;
  return inTable({ line, what, cure: '从 Git、备份或报来的原表里补齐这一行；后面的格确实都空着的，也要留下逗号（用表格软件另存就有）' });
}

function parseLine({ cells, line }: CsvLine, header: Header): Parsed<Report> {
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
  return refused([...wrong.values(), ...(error ? otherIssues(error, wrong).map((each) => inRow(each, line)) : [])]);
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

/** The title of the column that holds a field: 指标 of `indicator`. */
export function columnTitle(field: PropertyKey | undefined): string | undefined {
  return columns.find((column) => column.field === field)?.title;
}

/** A percent with or without its sign. */
function percentReader(): CellReader {
  const read = cellReader(reportRow.shape.reportedPercent);
  return (cell) => read(cell.replace(/\s*[%％]\s*$/, ''));
}

function inTable(draft: IssueDraft): IssueDraft {
  return { ...draft, field: draft.line === 1 ? '表头' : '表格' };
}
