import type { CsvLine } from '../file/csv-lines.ts';

/**
 * The rows of a table as WPS, Excel or Word put it on the clipboard: cells divided by tabs. A cell with a line break, a tab or a quote in
 * it stands between quotes; a quote that does not close before the end of a cell is one of the text.
 */
export function pastedLines(text: string): CsvLine[] {
  const rows: CsvLine[] = [];
  let [at, line] = [0, 1];
  while (at <= text.length) {
    const begun = line;
    const cells: string[] = [];
    let end = '\t';
    while (end === '\t') {
      quoted.lastIndex = at;
      plain.lastIndex = at;
      const [whole = '', inside] = quoted.exec(text) ?? plain.exec(text) ?? [];
      cells.push(inside === undefined ? whole : inside.replaceAll('""', '"'));
      line += whole.split('\n').length - 1;
      at += whole.length;
      end = text[at] ?? '';
      at += 1;
    }
    line += 1;
    rows.push({ line: begun, cells });
  }
  return rows;
}

const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
const plain = /[^\t\n]*/uy;
