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
  return { line, cells: cells.map(oneText), spans: new Map(), covered: new Set() };
}

/** The words of a cell as one text: a line break in it (Alt+Enter) is a space, and nothing beside a punctuation mark. */
export function oneText(cell: string): string {
  return cell.trim().replaceAll(/(?<before>\S?)\s*[\n\r\v\f\u2028\u2029]\s*(?<after>\S)/gu, (_all, before: string, after: string) => {
    const isMarked = /[，。；：、！？,;:（(“《]/u.test(before) || /[，。；：、！？,;）)”》]/u.test(after);
    return `${before}${isMarked ? '' : ' '}${after}`;
  });
}
