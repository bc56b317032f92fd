import { type Status, statusNames } from '../../domain/task/status.ts';
import { keysOf } from '../../domain/value/keys.ts';
import type { ComparisonMatrix } from './comparison-matrix.ts';

/** The years of which a matrix speaks, newest first. */
export function yearsIn({ rows }: ComparisonMatrix): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((left, right) => right - left);
}

/** The areas that have something in a year: only they can be compared. */
export function areasIn({ areas, rows }: ComparisonMatrix, year: number): ComparisonMatrix['areas'] {
  return areas.filter(({ id }) => rows.some((row) => row.year === year && id in row.cells));
}

/** The statuses that any area has in a year, in the order of the method. */
export function statusesIn({ rows }: ComparisonMatrix, year: number): Status[] {
  const present = new Set<string>(rows.filter((row) => row.year === year).flatMap(({ cells }) => Object.values(cells).map((cell) => cell?.status ?? '')));
  return keysOf(statusNames).filter((status) => present.has(status));
}
