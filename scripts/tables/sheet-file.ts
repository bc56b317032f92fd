import { readFileSync, statSync } from 'node:fs';
import { type MergeRange, read } from 'hucre';
import { csvLines } from '../../src/content/file/csv-lines.ts';
import { decoded } from '../../src/content/file/decode.ts';
import { plainRow, type SheetRow } from '../../src/content/official/sheet-row.ts';
import { UserError } from '../command.ts';

/** The table of a province has a few thousand rows; what is far beyond that is none. */
const limits = { file: 5_000_000, unpacked: 60_000_000, rows: 20_000, columns: 200 };

/**
 * The rows of the first sheet, or of the one that is named.
 *
 * @param path .xlsx, .xls, .csv in UTF-8 or GBK, or .txt: a table pasted from Word or WPS, its cells divided by tabs
 */
export async function sheetRows(path: string, name?: string): Promise<SheetRow[]> {
  const bytes = bytesOf(path);
  if (/\.csv$/i.test(path)) return csvTable(textOf(bytes, path), path);
  if (/\.txt$/i.test(path)) return plainRows(textOf(bytes, path).split('\n'));
  if (!/\.(?:xlsx|xls)$/i.test(path)) throw new UserError(`${path} 不是 .xlsx、.xls、.csv 或 .txt`);
  if (isZip(bytes)) refuseHostile(bytes, path);
  const { sheets } = await opened(bytes, path);
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  if (sheet === undefined) throw new UserError(`${path} 里没有工作表`);
  const { rows, merges = [] } = sheet;
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (rows.length > limits.rows || widest > limits.columns) throw new UserError(`${path} 有 ${rows.length} 行、最多 ${widest} 列，不像实事的表`);
  return rows.map((row, index) => ({ line: index + 1, cells: row.map((cell) => cellText(cell)), ...mergesOf(merges, index) }));
}

function mergesOf(merges: readonly MergeRange[], row: number): Pick<SheetRow, 'spans' | 'covered'> {
  const here = merges.filter(({ startRow, endRow }) => startRow <= row && row <= endRow);
  const wide = here.filter(({ startRow, startCol, endCol }) => startRow === row && endCol > startCol);
  return {
    spans: new Map(wide.map(({ startCol, endCol }) => [startCol, endCol - startCol + 1])),
    covered: new Set(here.filter(({ startRow }) => startRow < row).map(({ startCol }) => startCol)),
  };
}

function plainRows(lines: readonly string[]): SheetRow[] {
  return lines.map((line, index) => plainRow(index + 1, line.split('\t')));
}

function bytesOf(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UserError(`没有 ${path}：检查路径`);
  if (size > limits.file) throw new UserError(`${path} 有 ${Math.round(size / 1_000_000)} MB，实事的表没有这么大`);
  return readFileSync(path);
}

function textOf(bytes: Uint8Array, path: string): string {
  const read = decoded(bytes);
  if (read.kind === 'unreadable') throw new UserError(`${path}：${read.issue.what}。${read.issue.cure}`);
  return read.text;
}

function csvTable(text: string, path: string): SheetRow[] {
  const lines = csvLines(text);
  if (!Array.isArray(lines)) throw new UserError(`${path}：${lines.what}。${lines.cure}`);
  return lines.map(({ cells, line }) => plainRow(line, cells));
}

async function opened(bytes: Uint8Array, path: string) {
  try {
    return await read(bytes, { maxRows: limits.rows + 1 });
  } catch {
    throw new UserError(`${path} 打不开：用 WPS 或 Excel 打开，另存为 .xlsx；有密码的先去掉密码`);
  }
}

/** A formula counts as its last result; a day as 2025-06-30. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Refuses, from the list of contents alone, before anything is unpacked: macros, links to other files, and what would unpack to
 * more than a form can be.
 *
 * @see APPNOTE 4.3.12: the central directory, signature 0x02014b50
 */
function refuseHostile(bytes: Uint8Array, path: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (view.getUint32(at, true) !== 0x02014b50) {
      at += 1;
      continue;
    }
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    unpacked += view.getUint32(at + 24, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (/vbaProject|\.bin$|macrosheets/i.test(name) && !/printerSettings/i.test(name)) throw new UserError(`${path} 里有宏，不打开：另存为不带宏的 .xlsx`);
    if (/externalLinks\//i.test(name)) throw new UserError(`${path} 里有引用别的文件的公式，不打开：把这些格复制、选择性粘贴为数值，再另存`);
    at += 46 + nameLength + extra + comment;
  }
  if (unpacked > limits.unpacked) throw new UserError(`${path} 解开有 ${Math.round(unpacked / 1_000_000)} MB，不像实事的表，不打开`);
}
