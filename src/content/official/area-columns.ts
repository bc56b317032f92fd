import type { OfficialRow } from './official-rows.ts';

/**
 * Where each area's cell stands in a row. A page may lose or gain a column in its head alone: as many filled cells in a row as there
 * are areas are theirs in order; otherwise the head's columns hold, if none of them is missing.
 *
 * @param own whose number stands under 目标任务, where the table names no areas
 * @returns column and area, left to right; undefined where a cell is missing
 */
export function areaColumns({ head, shift = 0, row: { cells, spans } }: OfficialRow, own: string): (readonly [number, string])[] | undefined {
  if (head.areas.length === 0) {
    const at = (head.target ?? -1) + shift;
    return cells[at] === undefined ? undefined : [[at, own]];
  }
  const first = (head.areas[0]?.[0] ?? 0) + shift;
  const printed = head.areas.map(([column, id]) => [column + shift, id] as const);
  const isWhole = head.areas.every(([column], index) => column === (head.areas[0]?.[0] ?? 0) + index);
  const [left, right] = [head.areas[0]?.[0] ?? 0, head.areas.at(-1)?.[0] ?? 0];
  // A sum among the areas keeps their cells from being counted off one after the other.
  if (head.total !== undefined && left < head.total && head.total < right) return right + shift < cells.length ? printed : undefined;
  const filled = cells.slice(first, first + head.areas.length);
  if (filled.length === head.areas.length && filled.every((cell) => cell !== '')) return head.areas.map(([, id], index) => [first + index, id] as const);
  return isWhole && (spans.size > 0 || (printed.at(-1)?.[0] ?? 0) < cells.length) ? printed : undefined;
}
