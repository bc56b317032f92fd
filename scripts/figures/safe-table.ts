import { readFileSync, statSync } from 'node:fs';
import { read } from 'hucre';
import { csvLines } from '../../src/content/file/csv-lines.ts';
import { decoded } from '../../src/content/file/decode.ts';
import { UserError } from '../command.ts';
import { sheetName } from './form.ts';

/** A form of a province's county has a few hundred rows; what is far beyond that is no form. */
const limits = { file: 5_000_000, unpacked: 60_000_000, rows: 20_000, columns: 200 };

/** The cells of a filled form, every one as text, with the row it stands in counted from 1. */
export async function tableIn(path: string): Promise<string[][]> {
  const bytes = bytesOf(path);
  if (/\.csv$/i.test(path)) return csvTable(bytes, path);
  if (!/\.(?:xlsx|xls)$/i.test(path)) throw new UserError(`${path} 不是 .xlsx、.xls 或 .csv`);
  if (isZip(bytes)) refuseHostile(bytes, path);
  const { sheets } = await opened(bytes, path);
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0];
  if (sheet === undefined) throw new UserError(`${path} 里没有工作表`);
  const { rows } = sheet;
  if (rows.length > limits.rows || rows.some(({ length }) => length > limits.columns)) {
    throw new UserError(`${path} 有 ${rows.length} 行、最多 ${Math.max(...rows.map(({ length }) => length))} 列，不是填报表`);
  }
  return rows.map((row) => row.map((cell) => cellText(cell)));
}

function bytesOf(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UserError(`没有 ${path}：检查路径`);
  if (size > limits.file) throw new UserError(`${path} 有 ${Math.round(size / 1_000_000)} MB，填报表没有这么大`);
  return readFileSync(path);
}

function csvTable(bytes: Uint8Array, path: string): string[][] {
  const text = decoded(bytes);
  if (text.kind === 'unreadable') throw new UserError(`${path}：${text.issue.what}。${text.issue.cure}`);
  const lines = csvLines(text.text);
  if (!Array.isArray(lines)) throw new UserError(`${path}：${lines.what}。${lines.cure}`);
  const table: string[][] = [];
  for (const { cells, line } of lines) table[line - 1] = [...cells];
  return Array.from(table, (row) => row ?? []);
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
  if (unpacked > limits.unpacked) throw new UserError(`${path} 解开有 ${Math.round(unpacked / 1_000_000)} MB，不是填报表，不打开`);
}
