import type { ComparisonMatrix, MatrixCell, MatrixRow } from './comparison-matrix.ts';

/** What the explorer lists of a matrix for a year, some areas and a status. */
export interface MatrixRows {
  readonly columns: ComparisonMatrix['areas'];
  /** Of which at least two of the areas have something, or the one that was chosen: those with what is behind first. */
  readonly rows: readonly MatrixRow[];
  /** Of which one area alone has something: they cannot be compared. Behind first. */
  readonly alone: readonly MatrixRow[];
  /** Cells of `rows` of which no document speaks. */
  readonly unknown: number;
  /** Whether a cell of `rows` is reported without the number that it has to reach. */
  readonly isWithoutTarget: boolean;
}

/** @param status a status, or `behind` for all that is seen as behind; empty for every row */
export function matrixRows(matrix: ComparisonMatrix, { year, areas, status }: { year: number; areas: readonly string[]; status: string }): MatrixRows {
  const columns = matrix.areas.filter(({ id }) => areas.includes(id));
  const cellsOf = ({ cells }: MatrixRow) => columns.flatMap(({ id }) => cells[id] ?? []);
  const wanted = matrix.rows.filter((row) => row.year === year && cellsOf(row).some((cell) => isWanted(cell, status)));
  const isShared = (row: MatrixRow) => cellsOf(row).length >= Math.min(2, columns.length);
  const isBehindIn = (row: MatrixRow) => cellsOf(row).some(({ isBehind }) => isBehind);
  const ordered = [...wanted.filter(isBehindIn), ...wanted.filter((row) => !isBehindIn(row))];
  const rows = ordered.filter(isShared);
  return {
    columns,
    rows,
    alone: ordered.filter((row) => !isShared(row)),
    unknown: rows.reduce((total, row) => total + columns.length - cellsOf(row).length, 0),
    isWithoutTarget: rows.some((row) => cellsOf(row).some(({ target }) => target === '')),
  };
}

function isWanted(cell: MatrixCell, status: string): boolean {
  return status === '' || cell.status === status || (status === 'behind' && cell.isBehind);
}
