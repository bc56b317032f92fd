import { ascending } from '../value/order.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { IssueDraft } from '../value/issue.ts';
import type { RegistryEvent } from './registry-event.ts';
import { eventWords, extraHeader, registryHeader } from './registry-row.ts';

/** A row of the registry by column, and its line. */
interface NumberedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

const columns: readonly string[] = [...registryHeader, ...extraHeader];
const shortRows = { bom: true, relax_column_count: true, skip_empty_lines: true } as const;

/** What makes the file as a whole unreadable: another encoding than UTF-8, or the marks of an unfinished merge. */
export function fileIssues(text: string): IssueDraft[] {
  if (text.includes('\uFFFD')) {
    const cure = '用表格软件重新打开原来的文件，另存为“CSV UTF-8”；已经变成乱码的文件不要再改，换回改动以前的那一份';
    return [{ line: 0, field: '编码', what: '文件不是 UTF-8 编码（多半是表格软件存成了 GBK），汉字读不出来', cure }];
  }
  const lines = text.split(/\r?\n/);
  return lines.flatMap((each, index) => {
    if (!/^<{7}( |$)/.test(each)) return [];
    const cure = '两边的行都是发出的码，一行也不要丢：只删去以 <<<<<<<、|||||||、=======、>>>>>>> 开头的标记行，完全相同的行留一行';
    return [{ line: index + 1, field: '整行', what: '这里有没有合并完的冲突标记', cure }];
  });
}

/**
 * The rows of the file. Rows may end before the extra columns, or in empty cells beyond them; the header may stand
 * anywhere, and again where a merge left it.
 */
export function numberedRows(text: string): { rows: NumberedRow[]; broken: IssueDraft[] } {
  const { read, broken } = rowsRead(text);
  const [head] = read;
  if (head === undefined) return { rows: [], broken };
  const headers = read.filter(isHeader).map(({ record }) => titlesIn(record));
  const titles = headers.reduce((longest, each) => (each.length > longest.length ? each : longest), headers[0] ?? []);
  if (!isComplete(titles)) return { rows: [], broken: [wrongHeader(head.record)] };
  const filled = read.filter((row) => !isHeader(row) && row.record.some((cell) => cell !== ''));
  const isLong = ({ record }: ReadRow) => record.slice(titles.length).some((cell) => cell.trim() !== '');
  return {
    rows: filled.filter((row) => !isLong(row)).map(({ record, line }) => ({ line, cells: cellsOf(record, titles) })),
    broken: filled.filter(isLong).map(({ line }) => longRow(line, titles.length)),
  };
}

interface ReadRow {
  readonly record: readonly string[];
  readonly line: number;
}

function rowsRead(text: string): { read: ReadRow[]; broken: IssueDraft[] } {
  const read: ReadRow[] = [];
  try {
    const onRecord = (record: string[], { lines }: { lines: number }) => {
      read.push({ record, line: lines });
      return null;
    };
    parse(text, { ...shortRows, on_record: onRecord });
    return { read, broken: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    const cure = '检查这一行附近的英文双引号是不是成对；其他行不要动';
    return { read: [], broken: [{ line, field: '整行', what: '读不出表格：引号没有成对', cure }] };
  }
}

/** One event as a line of the file without its end, or the header that these events need. */
export function csvRow(event: RegistryEvent | readonly RegistryEvent[]): string {
  if (!('code' in event)) {
    const longest = Math.max(0, ...event.map((each) => extrasOf(each).length));
    return columns.slice(0, registryHeader.length + (longest === 0 ? 0 : Math.max(2, longest))).join(',');
  }
  const { code, on, kind, object, reason } = event;
  return stringify([[code, on, eventWords[kind], object, reason, ...extrasOf(event)]]).trimEnd();
}

/** The cells of the extra columns, without empty ones at the end. */
function extrasOf({ was = '', ask = '', nth, name = '' }: RegistryEvent): string[] {
  const cells = [was, ask, nth === undefined ? '' : String(nth), name];
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/**
 * The text of the file with these lines added: new codes before the first line of a greater code,
 * later events below the last line of their code. No other line changes or moves, so that two
 * branches that both add lines merge.
 */
export function withLines(text: string, added: readonly RegistryEvent[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [head = '', ...lines] = text === '' ? [csvRow(added)] : text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const isShort = titlesIn(csvRow(added).split(',')).length > titlesIn(head.split(',')).length;
  const header = isShort ? head.slice(0, head.search(/码/)) + csvRow(added) : head;
  const lastLine = new Map(lines.map((line, index) => [line.slice(0, 10), index]));
  const below = new Map<number, RegistryEvent[]>();
  const keep = (index: number, event: RegistryEvent) => below.set(index, [...(below.get(index) ?? []), event]);
  const fresh = added.filter(({ code }) => !lastLine.has(code)).sort(ascending(({ code }) => code));
  for (const event of added) if (lastLine.has(event.code)) keep(lastLine.get(event.code) ?? 0, event);
  let next = 0;
  for (const [index, line] of lines.entries()) {
    for (let event = fresh[next]; event !== undefined && line.slice(0, 10) > event.code; event = fresh[next]) {
      keep(index - 1, event);
      next += 1;
    }
  }
  for (const event of fresh.slice(next)) keep(lines.length - 1, event);
  const rowsBelow = (index: number) => (below.get(index) ?? []).map((event) => csvRow(event));
  return [header, ...rowsBelow(-1), ...lines.flatMap((line, index) => [line, ...rowsBelow(index)])].map((line) => line + end).join('');
}

function isHeader({ record }: ReadRow): boolean {
  const titles = titlesIn(record);
  return registryHeader.some((title) => titles.includes(title)) && !record.some((cell) => /[0-9]/.test(cell));
}

/** The titles of the columns in the order of the file. */
function titlesIn(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(/^\uFEFF/, '').trim()).filter((cell) => cell !== '');
}

function isComplete(titles: readonly string[]): boolean {
  return registryHeader.every((title) => titles.includes(title)) && titles.every((title) => columns.includes(title));
}

function longRow(line: number, length: number): IssueDraft {
  const cure = `原因里有逗号的，整格用英文双引号括起来；写了“原处”“询问”的，把第一行改成“${columns.slice(0, -1).join(',')}”`;
  return { line, field: '整行', what: `这一行超过表头的 ${length} 格`, cure };
}

function wrongHeader(cells: readonly string[]): IssueDraft {
  const isOtherwiseParted = cells.length === 1 && /[;；\t，]/u.test(cells[0] ?? '');
  const cure = isOtherwiseParted
    ? '整个文件不是用半角逗号分列的：从 Git 或备份恢复，或用表格软件打开，另存为“CSV UTF-8（逗号分隔）”'
    : `把第一行改回“${registryHeader.join(',')}”；其他行不要动`;
  return { line: 1, field: '表头', what: `第一行写的是“${cells.join(',')}”`, cure };
}

function cellsOf(record: readonly string[], titles: readonly string[]): Record<string, string> {
  return Object.fromEntries(titles.map((title, index) => [title, record[index] ?? '']));
}
