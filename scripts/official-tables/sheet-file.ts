import { readFileSync, statSync } from 'node:fs';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { columnName, type Sheet, sheetsOf } from '../../src/content/official/table-file.ts';
import { largestFile, tooLarge } from '../../src/content/official/zip-guard.ts';
import { UserError } from '../command/command-line.ts';

/** The sheet that is read, and what of its file is not. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Rows that the sheet does not show; they are read. */
  readonly hiddenLines: readonly number[];
  /** Columns that the sheet does not show, as D（上月完成数）; they are read. */
  readonly hiddenColumns: readonly string[];
  /** The other sheets of the file. */
  readonly others: readonly Sheet[];
  /** Sheets with something in them that are not read. */
  readonly unread: readonly string[];
}

/**
 * The sheet that the command names, else the one that a form has, else the first.
 *
 * @param path .xlsx, .xls, .csv in UTF-8 or GBK, or .txt: a table pasted from Word or WPS, its cells divided by tabs
 */
export async function sheetRead(path: string, { preferred, named }: { readonly preferred: string; readonly named: string | undefined }): Promise<SheetRead> {
  const sheets = await sheetsOf(bytesOf(path), path);
  if ('why' in sheets) throw new UserError(sheets.why);
  const names = sheets.map(({ name }) => name);
  const sheet = named === undefined ? (sheets.find((each) => each.name === preferred) ?? sheets[0]) : sheets.find((each) => each.name === named);
  if (sheet === undefined && named !== undefined) throw new UserError(`${path} 里没有工作表“${named}”，有的是：${names.map((name) => `“${name}”`).join('、')}`);
  if (sheet === undefined) throw new UserError(`${path} 里没有工作表`);
  const [empty] = sheet.empty;
  if (empty !== undefined) throw new UserError(`${path} 的 ${sheet.empty.join('、')} 是公式，没有算出的值：用 WPS 或 Excel 打开，保存一次再导入`);
  const others = sheets.filter((each) => each !== sheet);
  const unread = others
    .filter((each) => each.rows.some(({ cells }) => cells.some(Boolean)))
    .map(({ name, isHidden }) => `“${name}”${isHidden ? '（隐藏的）' : ''}`);
  const { name, rows, hiddenLines } = sheet;
  return { name, rows, hiddenLines, hiddenColumns: sheet.hiddenColumns.map((at) => columnWords(at, rows)), others, unread: name === preferred ? [] : unread };
}

/** What a clerk is told of rows and sheets that do not show, or were not read. */
export function leftOut({ name, hiddenLines, hiddenColumns, unread }: SheetRead): string[] {
  const hidden = hiddenLines.length === 0 ? [] : [`第 ${hiddenLines.join('、')} 行在表里是隐藏的，也读了：不要的，在表里删去`];
  const columns = hiddenColumns.length === 0 ? [] : [`第 ${hiddenColumns.join('、第 ')}在表里是隐藏的，也读了：不要的，在表里删去`];
  return [...(unread.length === 0 ? [] : [`只读了工作表“${name}”，没有读 ${unread.join('、')}：要读的加 --sheet 名称`]), ...hidden, ...columns];
}

/** D 列（上月完成数）: its first words below any title that runs over it. */
function columnWords(at: number, rows: readonly SheetRow[]): string {
  const title = rows.map(({ cells }) => cells[at] ?? '').find((cell) => cell !== '' && !/^\d/u.test(cell));
  return `${columnName(at)} 列${title === undefined ? '' : `（${title}）`}`;
}

/** A file that somebody gave. @throws {UserError} where there is none, or one that is far too large */
export function bytesOf(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UserError(`没有 ${path}：检查路径`);
  if (size > largestFile) throw new UserError(tooLarge(path, size));
  return readFileSync(path);
}
