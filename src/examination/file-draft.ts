import type { SheetRow } from '../content/official/sheet-row.ts';
import { type NotRead, sheetsOf, textOf } from '../content/official/table-file.ts';
import { hostileIn, isZip, largestFile, tooLarge } from '../content/official/zip-guard.ts';
import { type Draft, type DraftPart, draftOfText } from './draft.ts';
import { draftOfHtml } from './word-draft.ts';

/**
 * The draft in a file: .docx, .xlsx, .xls, .csv, or text in UTF-8 or GBK. Hostile files are refused before they are unpacked.
 *
 * @param wordHtml makes HTML of a .docx; it differs between Node and a browser
 */
export async function draftOfFile(bytes: Uint8Array, file: string, wordHtml: (bytes: Uint8Array) => Promise<string>): Promise<Draft | NotRead> {
  if (bytes.length > largestFile) return { why: tooLarge(file, bytes.length) };
  if (/\.(?:xlsx|xls|csv)$/iu.test(file)) {
    const sheets = await sheetsOf(bytes, file);
    return 'why' in sheets ? sheets : sheets.flatMap(({ name, rows }) => rows.map((row) => ({ row, sheet: sheets.length > 1 ? `“${name}”` : '' }))).map(placed);
  }
  if (/\.docx$/iu.test(file)) return wordDraft(bytes, file, wordHtml);
  if (/\.(?:doc|wps|pdf|ofd|et)$/iu.test(file)) return { why: `${file} 读不了：用 WPS 或 Word 打开，另存为 .docx（表格另存为 .xlsx），或者把文字复制过来` };
  const text = textOf(bytes, file);
  return typeof text === 'string' ? draftOfText(text) : text;
}

function placed({ row, sheet }: { readonly row: SheetRow; readonly sheet: string }, index: number): DraftPart {
  return { place: `${sheet}第 ${row.line} 行`, text: row.cells.join('\t'), row: { ...row, line: index + 1 } };
}

async function wordDraft(bytes: Uint8Array, file: string, wordHtml: (bytes: Uint8Array) => Promise<string>): Promise<Draft | NotRead> {
  const unreadable = { why: `${file} 打不开：用 WPS 或 Word 打开，另存为 .docx；有密码的先去掉密码` };
  if (!isZip(bytes)) return unreadable;
  const hostile = hostileIn(bytes);
  if (hostile !== undefined) return { why: `${file} ${hostile}` };
  try {
    return draftOfHtml(await wordHtml(bytes));
  } catch {
    return unreadable;
  }
}
