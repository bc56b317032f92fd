import { type Head, headIn, isSecondHead, type NamedArea } from './head.ts';
import type { SheetRow } from './sheet-row.ts';

/** A row of an official table, with what it leaves out because the row above says it. */
export interface OfficialRow {
  readonly line: number;
  readonly head: Head;
  /** Names from the widest to the narrowest: 项目, 指标. */
  readonly words: readonly string[];
  /** Whether the row names an indicator of its own beside the project. */
  readonly isPart: boolean;
  readonly lead: string;
  readonly unit: string;
  /** How many columns the row lies to the right of its head (negative: to the left); undefined where its unit is not found. */
  readonly shift: number | undefined;
  readonly row: SheetRow;
}

/**
 * The rows that name a task, below the heads of every page of the table. An empty cell of a name or of a lead unit means what stands
 * above (a merged cell, or one that lost its merge when it was pasted); a number printed again over a page keeps the item.
 */
export function officialRows(rows: readonly SheetRow[], areas: readonly NamedArea[]): OfficialRow[] {
  const found: OfficialRow[] = [];
  let head: Head | undefined;
  let above: readonly string[] = [];
  let lead = '';
  for (const [index, row] of rows.entries()) {
    const next = headIn(row, rows[index + 1], areas);
    if (next !== undefined) {
      head = next;
      continue;
    }
    if (head === undefined || isSecondHead(row, head) || !isTaskRow(row, head)) continue;
    const unitAt = unitColumn(row, head);
    const own = namesOf(row, head, unitAt);
    if (own.every((name) => name === '')) continue;
    const isNew = (row.cells[head.number] ?? '') !== '';
    const words = isNew ? own : own.map((name, column) => name || (own.slice(0, column).some(Boolean) ? '' : (above[column] ?? '')));
    above = own.map((name, column) => name || (isNew ? '' : (above[column] ?? '')));
    const isShifted = !/^(?:\d+|[①-㊿])?$/u.test(row.cells[head.number] ?? '');
    const shift = isShifted || (head.unit !== undefined && unitAt === undefined) ? undefined : (unitAt ?? 0) - (head.unit ?? 0);
    const printed = head.lead === undefined ? '' : (row.cells[head.lead] ?? '');
    lead = printed || (isNew ? '' : lead);
    const named = words.filter(Boolean);
    found.push({ line: row.line, head, words: named, isPart: named.length > 1, lead, unit: row.cells[unitAt ?? -1] ?? '', shift, row });
  }
  return found;
}

/** Titles, notes and page ends stand in one cell, or before any column of figures. */
function isTaskRow({ cells }: SheetRow, { names: [first] }: Head): boolean {
  return cells.length > first && cells.filter((cell) => cell !== '').length > 1;
}

function namesOf({ cells }: SheetRow, { names: [first, last] }: Head, unitAt: number | undefined): string[] {
  const end = unitAt ?? last + 1;
  return Array.from({ length: Math.max(0, end - first) }, (_each, index) => cells[first + index] ?? '');
}

/** Where the unit of a row stands: under the head, or one column beside it where the page lost or gained a column of names. */
function unitColumn({ cells }: SheetRow, { unit }: Head): number | undefined {
  if (unit === undefined) return undefined;
  return [unit, unit + 1, unit - 1].find((column) => isUnit(cells[column] ?? ''));
}

/** 人, 元/月·人, 万亩, %; not / and not a number. */
function isUnit(cell: string): boolean {
  return /^(?:%|\p{Script=Han}{1,4}(?:[/·]\p{Script=Han}{1,2}){0,2})$/u.test(cell);
}
