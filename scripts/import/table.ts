import { cellsOf, columnIndex, type Texts } from './text.ts';

/** Name or alias of an area, as printed → its id. */
export type AreaNames = ReadonlyMap<string, string>;

/** Where a row of an allocation table stands and, if it is out of column, where its first area's cell is. */
export interface RowPlace {
  readonly document: string;
  readonly line: number;
  /** Column letter of the first area's cell; a correction. Missing: the column of the first area's name. */
  readonly from?: string | undefined;
}

/**
 * One row of an allocation table: area id → cell. The names are those of the nearest header
 * above, in its order; blank header cells are skipped, because the names of the last columns
 * drift to the right while the cells do not. The cells are taken one after another from the
 * first area's column.
 *
 * @throws {RangeError} if there is no header above, a cell under an area's name is neither a
 * figure nor “/”, or one stands left of the first area: the row is then out of column, which a
 * sum cannot tell (see `from`)
 */
export function areaRow(texts: Texts, names: AreaNames, place: RowPlace): Record<string, string> {
  const shares = areaRowByPosition(texts, names, place);
  for (const [area, cell] of Object.entries(shares)) {
    if (!isTask(cell)) {
      throw new RangeError(`line ${place.line}: “${cell}” under the name of ${area}: the row is out of column`);
    }
  }
  const before = cellsOf(texts, place.document, place.line)[firstColumn(texts, names, place) - 1];
  if (before !== undefined && isTask(before)) {
    throw new RangeError(`line ${place.line}: “${before}” left of the first area: the row is out of column`);
  }
  return shares;
}

/** The same cells, whatever they say: what a reader gets who trusts positions. */
export function areaRowByPosition(texts: Texts, names: AreaNames, place: RowPlace): Record<string, string> {
  const cells = cellsOf(texts, place.document, place.line);
  const first = firstColumn(texts, names, place);
  const { areas } = headerAbove(texts, names, place);
  return Object.fromEntries(areas.map((area, index) => [area, cells[first + index] ?? '']));
}

function isTask(cell: string): boolean {
  return /^(\/|\d+(\.\d+)?)$/.test(cell);
}

function firstColumn(texts: Texts, names: AreaNames, place: RowPlace): number {
  return place.from === undefined ? headerAbove(texts, names, place).first : columnIndex(place.from);
}

function headerAbove(texts: Texts, names: AreaNames, { document, line }: RowPlace) {
  for (let above = line - 1; above > 0; above -= 1) {
    const cells = cellsOf(texts, document, above);
    const areas = cells.flatMap((cell) => names.get(cell) ?? []);
    if (areas.length > 2) return { areas, first: cells.findIndex((cell) => names.has(cell)) };
  }
  throw new RangeError(`no line with names of areas above line ${line} of ${document}`);
}
