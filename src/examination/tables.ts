import type { SheetRow } from '../content/official/sheet-row.ts';
import { type Decimal, decimal } from '../domain/value/quantity.ts';
import { bare, type Draft } from './draft.ts';

/** A row of a table and which part of the draft it is. */
export interface PlacedRow {
  readonly part: number;
  readonly row: SheetRow;
}

/** Rows that stand together. */
export function tablesIn(draft: Draft): PlacedRow[][] {
  const tables: PlacedRow[][] = [];
  let isOpen = false;
  for (const [part, { row }] of draft.entries()) {
    if (row !== undefined && isOpen) tables.at(-1)?.push({ part, row });
    else if (row !== undefined) tables.push([{ part, row }]);
    isOpen = row !== undefined;
  }
  return tables;
}

/** The number that a cell is; 1,200 is 1200. */
export function numberIn(cell: string): Decimal | undefined {
  return decimal.safeParse(bare(cell).replace(/,(?=\d{3})/gu, '')).data;
}
