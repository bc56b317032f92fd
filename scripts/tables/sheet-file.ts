import { readFileSync, statSync } from 'node:fs';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { sheetsOf } from '../../src/content/official/table-file.ts';
import { largestFile, tooLarge } from '../../src/content/official/zip-guard.ts';
import { UserError } from '../command.ts';

/**
 * The rows of the first sheet, or of the one that is named.
 *
 * @param path .xlsx, .xls, .csv in UTF-8 or GBK, or .txt: a table pasted from Word or WPS, its cells divided by tabs
 */
export async function sheetRows(path: string, name?: string): Promise<readonly SheetRow[]> {
  const sheets = await sheetsOf(bytesOf(path), path);
  if ('why' in sheets) throw new UserError(sheets.why);
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  if (sheet === undefined) throw new UserError(`${path} 里没有工作表`);
  return sheet.rows;
}

/** A file that somebody gave. @throws {UserError} where there is none, or one that is far too large */
export function bytesOf(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UserError(`没有 ${path}：检查路径`);
  if (size > largestFile) throw new UserError(tooLarge(path, size));
  return readFileSync(path);
}
