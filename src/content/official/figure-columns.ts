import type { SheetRow } from './sheet-row.ts';
import { isPeriodFigure, titleIn, titles } from './titles.ts';

/** Where the number from the start of the year on stands: one that says 累计 before one that only says 完成数. */
export function doneIn(cells: readonly string[]): number[] {
  const found = cells.flatMap((cell, column) => (titles.done.test(cell) && !isPeriodFigure(cell) ? [column] : []));
  const added = found.filter((column) => cells[column]?.includes('累计'));
  return added.length > 0 ? added : found;
}

/** Where 完成率 stands, that of one month left out. */
export function rateIn(cells: readonly string[]): number | undefined {
  const found = cells.findIndex((cell) => titles.rate.test(cell) && !isPeriodFigure(cell));
  return found === -1 ? undefined : found;
}

/** Titles of a head whose second row parts a column of the first: 完成数 and 完成率 under 完成情况, 本月 and 累计 under 完成数. */
export function secondRow(row: SheetRow, next: SheetRow | undefined): string[] | undefined {
  if (next === undefined || next.cells.every((cell) => cell === '') || next.cells.some((cell) => /^\d/u.test(cell))) return undefined;
  let above = '';
  const joined = next.cells.map((lower, column) => {
    const upper = row.cells[column] ?? '';
    above = upper === '' && lower !== '' ? above : upper;
    if (lower === '') return upper;
    return isFigure(titleIn(lower).title) ? lower : `${lower}${titles.progress.test(titleIn(above).title) ? '完成数' : above}`;
  });
  const isSecond = next.cells.every(
    (lower, column) => lower === '' || isFigure(titleIn(joined[column] ?? '').title) || titles.target.test(titleIn(lower).title),
  );
  return isSecond ? joined : undefined;
}

function isFigure(title: string): boolean {
  return titles.done.test(title) || titles.rate.test(title) || titles.progress.test(title) || isPeriodFigure(title);
}
