import type { SheetRow } from './sheet-row.ts';
import { isMonth, isPeriodFigure, isUpToMonth, titleIn, titles } from './titles.ts';

/** Where the number from the start of the year on stands: that of the month asked before others, one that says 累计 before one that only says 完成数. */
export function doneColumns(cells: readonly string[], month: number | undefined): number[] {
  const found = cells.flatMap((cell, column) =>
    (titles.done.test(cell) && !isPeriodFigure(cell)) || (month !== undefined && isUpToMonth(cell)) ? [column] : [],
  );
  const own = ofMonth(found, cells, month);
  const added = own.filter((column) => cells[column]?.includes('累计'));
  return added.length > 0 ? added : own;
}

/** Where 完成率 stands, that of one month left out. */
export function rateIn(cells: readonly string[], month: number | undefined): number | undefined {
  const found = cells.flatMap((cell, column) => (titles.rate.test(cell) && !isPeriodFigure(cell) ? [column] : []));
  return ofMonth(found, cells, month)[0];
}

/** The columns of the month asked, or else those that name none. */
function ofMonth(columns: readonly number[], cells: readonly string[], month: number | undefined): number[] {
  if (month === undefined) return [...columns];
  const own = columns.filter((column) => monthOf(cells[column] ?? '') === month || /[本当][月期]/u.test(cells[column] ?? ''));
  return own.length > 0 ? own : columns.filter((column) => monthOf(cells[column] ?? '') === undefined && !/上[月期]/u.test(cells[column] ?? ''));
}

/** 11 of 截至11月底, 1—11月完成 and 11月累计完成. */
function monthOf(title: string): number | undefined {
  const [last] = /\d{1,2}(?=月)/u.exec(title.replace(/^.*[-—–~～至到](?=\d)/u, '')) ?? [];
  return last === undefined ? undefined : Number(last);
}

/** Titles of a head whose second row parts a column of the first: 完成数 and 完成率 under 完成情况, 本月 and 累计 under 完成数. */
export function secondRow(row: SheetRow, next: SheetRow | undefined): string[] | undefined {
  if (next === undefined || next.cells.every((cell) => cell === '') || next.cells.some((cell) => /^\d/u.test(cell))) return undefined;
  let above = '';
  // 10月 and 11月 over 累计完成 and 完成率: the months part what would be the same twice.
  const isSumOfYear = next.cells.some((cell) => /累计/u.test(cell));
  const joined = next.cells.map((lower, column) => {
    const upper = row.cells[column] ?? '';
    above = upper === '' && lower !== '' ? above : upper;
    if (lower === '') return upper;
    if (isMonth(titleIn(above).title) && isSumOfYear) return `${above}${titles.rate.test(titleIn(lower).title) ? '累计' : ''}${lower}`;
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
