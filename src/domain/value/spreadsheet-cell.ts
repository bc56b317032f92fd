/** What a spreadsheet program takes for the beginning of a formula, in half and in full width; `|` calls another program (DDE). */
const formula = /^[=+\-@|%＝＋－＠｜％]/;

/** What programs skip before they look: blanks, controls and characters without width. */
const skipped = /^[\s\0-\x1F\x7F-\x9F\xAD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/;

/** How nearly every cell begins; asked first, because a province's tables have millions. */
const usual = /^(?:[0-9A-Za-z\u4E00-\u9FFF]|%?$)/;

/**
 * A cell of words that no spreadsheet program computes: one that begins as a formula, with or without
 * hidden characters before, or with a tab or line break, gets a leading apostrophe, which the
 * programs show as text. Numbers are not words: give this no cell that is a number by its column.
 *
 * @see OWASP, CSV Injection
 */
export function spreadsheetText(cell: string): string {
  if (usual.test(cell)) return cell;
  return /^[\t\r\n]/.test(cell) || formula.test(cell.replace(skipped, '')) ? `'${cell}` : cell;
}
