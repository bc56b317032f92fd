import { type MergeRange, read } from 'hucre';
import { csvLines } from '../file/csv-lines.ts';
import { decoded } from '../file/decode.ts';
import { plainRow, type SheetRow } from './sheet-row.ts';
import { hostileIn, isZip, largestFile, tooLarge } from './zip-guard.ts';

/** The table of a province has a few thousand rows; what is far beyond that is none. */
const limits = { rows: 20_000, columns: 200 };

/** A table of a file. */
export interface Sheet {
  /** The sheet's name; empty for text. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A file that is not read, and why, in words for whoever gave it. */
export interface NotRead {
  readonly why: string;
}

/**
 * The sheets of a file in memory.
 *
 * @param file its name: .xlsx, .xls, .csv in UTF-8 or GBK, or .txt: a table pasted from Word or WPS, its cells divided by tabs
 */
export async function sheetsOf(bytes: Uint8Array, file: string): Promise<readonly Sheet[] | NotRead> {
  if (bytes.length > largestFile) return { why: tooLarge(file, bytes.length) };
  if (/\.csv$/i.test(file)) return csvSheet(bytes, file);
  if (/\.txt$/i.test(file)) {
    const text = textOf(bytes, file);
    return typeof text === 'string' ? [{ name: '', rows: text.split('\n').map((line, index) => plainRow(index + 1, line.split('\t'))) }] : text;
  }
  if (!/\.(?:xlsx|xls)$/i.test(file)) return { why: `${file} 不是 .xlsx、.xls、.csv 或 .txt` };
  const hostile = isZip(bytes) ? hostileIn(bytes) : undefined;
  return hostile === undefined ? workbook(bytes, file) : { why: `${file} ${hostile}` };
}

/** The text of a file in whichever encoding it is. */
export function textOf(bytes: Uint8Array, file: string): string | NotRead {
  const found = decoded(bytes);
  return found.kind === 'unreadable' ? { why: `${file}：${found.issue.what}。${found.issue.cure}` } : found.text;
}

function csvSheet(bytes: Uint8Array, file: string): readonly Sheet[] | NotRead {
  const text = textOf(bytes, file);
  if (typeof text !== 'string') return text;
  const lines = csvLines(text);
  return Array.isArray(lines) ? [{ name: '', rows: lines.map(({ cells, line }) => plainRow(line, cells)) }] : { why: `${file}：${lines.what}。${lines.cure}` };
}

async function workbook(bytes: Uint8Array, file: string): Promise<readonly Sheet[] | NotRead> {
  const sheets = await opened(bytes);
  if (sheets === undefined) return { why: `${file} 打不开：用 WPS 或 Excel 打开，另存为 .xlsx；有密码的先去掉密码` };
  for (const { rows } of sheets) {
    const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
    if (rows.length > limits.rows || widest > limits.columns) return { why: `${file} 有 ${rows.length} 行、最多 ${widest} 列，不像实事的表` };
  }
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    rows: rows.map((row, index) => ({ line: index + 1, cells: row.map((cell) => cellText(cell)), ...mergesOf(merges, index) })),
  }));
}

async function opened(bytes: Uint8Array) {
  try {
    return (await read(bytes, { maxRows: limits.rows + 1 })).sheets;
  } catch {
    return undefined;
  }
}

function mergesOf(merges: readonly MergeRange[], row: number): Pick<SheetRow, 'spans' | 'covered'> {
  const here = merges.filter(({ startRow, endRow }) => startRow <= row && row <= endRow);
  const wide = here.filter(({ startRow, startCol, endCol }) => startRow === row && endCol > startCol);
  return {
    spans: new Map(wide.map(({ startCol, endCol }) => [startCol, endCol - startCol + 1])),
    covered: new Set(here.filter(({ startRow }) => startRow < row).map(({ startCol }) => startCol)),
  };
}

/** A formula counts as its last result; a day as 2025-06-30. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
