import type { ComparisonMatrix } from './comparison-matrix.ts';

/** The years of which a matrix speaks, newest first. */
export function yearsIn({ rows }: ComparisonMatrix): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((left, right) => right - left);
}

/** The areas that have something in a year: only they can be compared. */
export function areasIn({ areas, rows }: ComparisonMatrix, year: number): ComparisonMatrix['areas'] {
  return areas.filter(({ id }) => rows.some((row) => row.year === year && id in row.cells));
}
