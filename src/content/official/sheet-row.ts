/** A row of a table as it lies in a file. */
export interface SheetRow {
  /** From 1: the row of the sheet, or the line of the text. */
  readonly line: number;
  /** Every cell as text; where cells are merged the words stand in the first. */
  readonly cells: readonly string[];
  /** Column where a cell over several columns begins → how many it covers. */
  readonly spans: ReadonlyMap<number, number>;
  /** Columns that a cell of a row above reaches down into. */
  readonly covered: ReadonlySet<number>;
}

/** A row without merged cells. */
export function plainRow(line: number, cells: readonly string[]): SheetRow {
  return { line, cells: cells.map((cell) => cell.trim()), spans: new Map(), covered: new Set() };
}
