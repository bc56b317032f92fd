import type { CellType } from './column.ts';
import type { PublishedTable, Row } from './table.ts';

/**
 * A table as spreadsheet programs open it without asking: UTF-8 with BOM, CRLF, a header,
 * quotes where RFC 4180 needs them. Text that a spreadsheet would run as a formula gets a
 * leading apostrophe here, and only here: the JSON of the same table has it as it was printed.
 *
 * Written here and not by a package: at a province's size the package took half of a rebuild.
 *
 * @see RFC 4180
 */
export function formatCsv({ columns }: Pick<PublishedTable, 'columns'>, rows: readonly Row[]): string {
  const header = columns.map(({ name }) => name).join(',');
  const lines = rows.map((row) => columns.map(({ name, type }) => quoted(harmless(row[name] ?? '', type))).join(','));
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** The rows as a JSON array in the tables' order; an absent cell is null, every other one a string as printed. */
export function formatJson({ columns }: Pick<PublishedTable, 'columns'>, rows: readonly Row[]): string {
  const records = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] || null]))));
  return `[\n${records.join(',\n')}\n]\n`;
}

function harmless(cell: string, type: CellType): string {
  return type === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
