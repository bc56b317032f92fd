import { plainRow, type SheetRow } from './sheet-row.ts';

/** So many lines with one cell each make a table that was taken apart. */
const leastLines = 20;

/**
 * A table that came out of Word with each cell on a line of its own: a tab begins a cell, a line without one runs on, an empty line ends
 * the row, and the next row begins with its number or with the empty cell below it. Undefined for text of any other kind.
 */
export function rowsOfLines(lines: readonly string[]): SheetRow[] | undefined {
  const single = lines.filter((line) => /^\t[^\t]*$/u.test(line)).length;
  if (single < leastLines || lines.some((line) => /\S\t+\S/u.test(line))) return undefined;
  const rows: { line: number; cells: string[] }[] = [];
  let isOpen = false;
  for (const [index, text] of lines.entries()) {
    const isCell = text.startsWith('\t');
    const words = text.trim();
    const isBlankBefore = (lines[index - 1] ?? '').trim() === '' && !(lines[index - 1] ?? '').startsWith('\t');
    if (isCell && (!isOpen || (isBlankBefore && /^\d*$/u.test(words)))) rows.push({ line: index + 1, cells: [words] });
    else if (isCell) rows.at(-1)?.cells.push(words);
    else if (isOpen && words !== '' && words.length <= 60) appendTo(rows.at(-1)?.cells, words);
    else if (words !== '') rows.push({ line: index + 1, cells: [words] });
    isOpen = isCell || (isOpen && words.length <= 60);
  }
  return aligned(rows);
}

function appendTo(cells: string[] | undefined, words: string): void {
  if (cells !== undefined) cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${words}`.trim();
}

/**
 * The columns of a head that covers several columns of names, and of rows that leave one of them out: what stands behind the names is
 * counted from the right.
 */
function aligned(rows: readonly { readonly line: number; readonly cells: readonly string[] }[]): SheetRow[] {
  const head = rows.find(({ cells }) => cells[0] === '序号');
  const behind = (head?.cells.length ?? 0) - 2;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (head === undefined || behind < 1) return rows.map(({ line, cells }) => plainRow(line, cells));
  let above: readonly string[] = [];
  return rows.map(({ line, cells }) => {
    if (cells.length <= behind + 1) return plainRow(line, cells);
    const missing = Array.from({ length: width - cells.length }, () => '');
    const own = cells.slice(cells.length - behind);
    // Cells that are merged with those above are empty; a row with a name of its own is never quite empty behind it.
    const last = own.some(Boolean) ? own : above;
    above = last;
    return plainRow(line, [...cells.slice(0, cells.length - behind), ...missing, ...last]);
  });
}
