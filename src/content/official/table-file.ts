import { type Cell, EncryptedFileError, type MergeRange, read, type Sheet as ReadSheet } from 'hucre';
import { csvLines } from '../file/csv-lines.ts';
import { decoded } from '../file/decode.ts';
import { rowsOfLines } from './line-table.ts';
import { pastedLines } from './pasted-lines.ts';
import { plainRow, type SheetRow } from './sheet-row.ts';
import { hostileIn, isZip, largestFile, tooLarge } from './zip-guard.ts';

/** The table of a province has a few thousand rows; what is far beyond that is none. */
const limits = { rows: 20_000, columns: 200 };

/** A table of a file. */
export interface Sheet {
  /** The sheet's name; empty for text. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly isHidden: boolean;
  /** Lines that the sheet does not show. */
  readonly hiddenLines: readonly number[];
  /** Columns that the sheet does not show, though something stands in them; from 0. */
  readonly hiddenColumns: readonly number[];
  /** Cells with a formula whose result is not in the file: E3. */
  readonly empty: readonly string[];
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
    if (typeof text !== 'string') return text;
    return [plainSheet(rowsOfLines(text.split(/\r?\n/u)) ?? pastedLines(text).map(({ line, cells }) => plainRow(line, cells)))];
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
  return Array.isArray(lines)
    ? [plainSheet(lines.map(({ cells, line }) => plainRow(line, cells)))]
    : { why: `${file}${lines.line === undefined ? '' : ` 第 ${lines.line} 行`}：${lines.what}。${lines.cure}` };
}

function plainSheet(rows: readonly SheetRow[]): Sheet {
  return { name: '', rows, isHidden: false, hiddenLines: [], hiddenColumns: [], empty: [] };
}

async function workbook(bytes: Uint8Array, file: string): Promise<readonly Sheet[] | NotRead> {
  const sheets = await opened(bytes);
  if (sheets === 'encrypted') return { why: `${file} 有密码，打不开：用 WPS 或 Excel 打开，去掉密码再保存` };
  if (sheets === 'broken') return { why: `${file} 打不开，文件坏了或者不是真的表格：用 WPS 或 Excel 打开，另存为 .xlsx` };
  if (sheets === 'wide') return { why: `${file} 的列太多，不像实事的表` };
  for (const { rows } of sheets) {
    const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
    if (rows.length > limits.rows || widest > limits.columns) return { why: `${file} 有 ${rows.length} 行、最多 ${widest} 列，不像实事的表` };
  }
  return sheets.map((sheet) => ({
    name: sheet.name,
    // Of .xls an empty row or cell is a hole, which map would pass over.
    rows: Array.from(sheet.rows, (row = [], index) => ({
      line: index + 1,
      cells: Array.from(row, (cell, column) => cellText(cell, sheet.cells?.get(`${index},${column}`))),
      ...mergesOf(sheet.merges ?? [], index),
    })),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenLines: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) =>
      hidden === true && sheet.rows[row]?.some((cell) => cell !== null) ? [row + 1] : [],
    ),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) =>
      hidden === true && sheet.rows.some((row) => (row[column] ?? '') !== '') ? [column] : [],
    ),
    empty: [...(sheet.cells ?? [])].flatMap(([place, cell]) =>
      cell.formula !== undefined && (cell.formulaResult ?? cell.value) === null ? [cellName(place)] : [],
    ),
  }));
}

async function opened(bytes: Uint8Array): Promise<readonly ReadSheet[] | 'encrypted' | 'wide' | 'broken'> {
  try {
    return (await read(bytes, { maxRows: limits.rows + 1, readStyles: true })).sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError) return 'encrypted';
    return error instanceof Error && /outside the supported sheet bounds/u.test(error.message) ? 'wide' : 'broken';
  }
}

/** 2,4 counted from 0 is E3. */
function cellName(place: string): string {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return `${columnName(column)}${row + 1}`;
}

/** 3 counted from 0 is D. */
export function columnName(at: number): string {
  return at < 0 ? '' : columnName(Math.floor(at / 26) - 1) + String.fromCodePoint(65 + (at % 26));
}

function mergesOf(merges: readonly MergeRange[], row: number): Pick<SheetRow, 'spans' | 'covered'> {
  const here = merges.filter(({ startRow, endRow }) => startRow <= row && row <= endRow);
  const wide = here.filter(({ startRow, startCol, endCol }) => startRow === row && endCol > startCol);
  return {
    spans: new Map(wide.map(({ startCol, endCol }) => [startCol, endCol - startCol + 1])),
    covered: new Set(here.filter(({ startRow }) => startRow < row).map(({ startCol }) => startCol)),
  };
}

/** A formula counts as its last result; a day as 2025-06-30; 0.9667 that the sheet shows as a percent with one digit as 96.7%. */
function cellText(cell: unknown, styled: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number') return String(cell).trim();
  const [, shown] = /^[^"]*?(?:0(?:\.(0+))?)%/u.exec(styled?.style?.numFmt ?? '') ?? [];
  // What a sheet keeps beyond 15 digits is noise of the machine: 69.30000000000001.
  if (!/^[^"]*%/u.test(styled?.style?.numFmt ?? '')) return String(Number(cell.toPrecision(15)));
  return `${Number(Number((cell * 100).toPrecision(12)).toFixed(shown?.length ?? 0))}%`;
}
