import { spreadsheetText } from '../domain/value/spreadsheet-cell.ts';
import type { CellType } from './table/column.ts';
import type { PublishedTable, Row } from './table/table.ts';

/**
 * A table as spreadsheet programs open it without asking, line by line, each with its end: a province's table is too
 * long for one string. UTF-8 with BOM, CRLF, a header, quotes where RFC 4180 needs them. Text that a spreadsheet would
 * run as a formula gets a leading apostrophe here, and only here: the JSON of the same table has it as it was printed.
 *
 * Written here and not by a package: at a province's size the package took half of a rebuild.
 *
 * @see RFC 4180
 */
export function* csvLines({ columns }: Pick<PublishedTable, 'columns'>, rows: Iterable<Row>): Generator<string> {
  yield `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${columns.map(({ name, type }) => quoted(harmless(row[name] ?? '', type))).join(',')}\r\n`;
}

/** The rows as a JSON array in the table's order, line by line; an absent cell is null, every other one a string as printed. */
export function* jsonLines({ columns }: Pick<PublishedTable, 'columns'>, rows: readonly Row[]): Generator<string> {
  const keys = columns.map(({ name }) => ({ name, key: JSON.stringify(name) }));
  yield '[\n';
  for (const [index, row] of rows.entries()) {
    const cells = keys.map(({ name, key }) => `${key}:${row[name] ? JSON.stringify(row[name]) : 'null'}`);
    yield `{${cells.join(',')}}${index < rows.length - 1 ? ',' : ''}\n`;
  }
  yield ']\n';
}

function harmless(cell: string, type: CellType): string {
  return type === 'string' ? spreadsheetText(cell) : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
