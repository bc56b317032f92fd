import { type Head, headIn, isSecondHead, type NamedArea } from './head.ts';
import { isOtherHead } from './other-tables.ts';
import type { SheetRow } from './sheet-row.ts';
import { isMeasure, isUnit, unitOfTable } from './unit-cell.ts';

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
  /** The unit that a line above gives to the whole table: 单位：个. */
  readonly tableUnit: string;
  /** How many columns the row lies to the right of its head (negative: to the left); undefined where its unit is not found. */
  readonly shift: number | undefined;
  /** Whether what stands under 序号 is no number: the row slipped. */
  readonly isSlipped: boolean;
  readonly row: SheetRow;
}

/**
 * The rows that name a task, below the heads of every page of the table. An empty cell of a name or of a lead unit means what stands
 * above (a merged cell, or one that lost its merge when it was pasted); a number printed again over a page keeps the item. A unit is
 * only taken from above where its cell is merged.
 *
 * @param month of which the figures are, where one is asked
 */
export function officialRows(rows: readonly SheetRow[], areas: readonly NamedArea[], month?: number): OfficialRow[] {
  const found: OfficialRow[] = [];
  let head: Head | undefined;
  let above: readonly string[] = [];
  let [lead, unit, tableUnit] = ['', '', ''];
  for (const [index, row] of rows.entries()) {
    tableUnit = unitOfTable(row.cells) ?? tableUnit;
    const next = headIn(row, rows[index + 1], areas, month);
    if (next !== undefined) {
      head = next;
      continue;
    }
    if (head !== undefined && row.line !== head.secondLine && !isSecondHead(row, head) && isOtherHead(row)) head = undefined;
    if (head === undefined || row.line === head.secondLine || isSecondHead(row, head) || !isTaskRow(row, head)) continue;
    const unitAt = unitColumn(row, head);
    const own = namesOf(row, head, unitAt);
    const number = row.cells[head.number] ?? '';
    if (own.every((name) => name === '') && isNumber(number) && !isFilled(row, head)) continue;
    const isNew = number !== '';
    const words = isNew ? own : own.map((name, column) => name || (own.slice(0, column).some(Boolean) ? '' : (above[column] ?? '')));
    above = own.map((name, column) => name || (isNew ? '' : (above[column] ?? '')));
    const isSlipped = !isNumber(number);
    const isUnitMerged = head.unit !== undefined && row.covered.has(head.unit);
    unit = isUnitMerged ? unit : (row.cells[unitAt ?? -1] ?? '');
    const isInPlace = isUnitMerged || head.unit === undefined || (unitAt === undefined && isUnitBlank(row, head));
    const shift = isSlipped || (unitAt === undefined && !isInPlace) ? undefined : isInPlace ? 0 : (unitAt ?? 0) - (head.unit ?? 0);
    const printed = head.lead === undefined ? '' : (row.cells[head.lead] ?? '');
    lead = printed || (isNew ? '' : lead);
    const named = own.some(Boolean) ? words.filter(Boolean) : [isNumber(number) ? '没有名称' : number];
    found.push({
      line: row.line,
      head,
      words: named,
      isPart: named.length > 1,
      lead,
      unit,
      tableUnit,
      shift,
      isSlipped,
      row,
    });
  }
  return found;
}

/** Lines of 合计 and 小计 below the tasks of a table, which name no task. */
export function sumLines(rows: readonly SheetRow[], areas: readonly NamedArea[]): number[] {
  let head: Head | undefined;
  return rows.flatMap((row, index) => {
    const next = headIn(row, rows[index + 1], areas);
    head = next ?? head;
    return next === undefined && head !== undefined && row.line !== head.secondLine && isSum(row, head) ? [row.line] : [];
  });
}

/** 1, 1., ①, 一、, (二), 其中: what stands under 序号. */
function isNumber(cell: string): boolean {
  const plain = cell.normalize('NFKC').replaceAll(/\s/gu, '');
  return (
    /^(?:第?(?:\d+(?:[.-]\d+)*|[一二三四五六七八九十]+)[件项]?[、.,)]?|\((?:\d+|[一二三四五六七八九十]+)\)|其中:?|[①-㊿])?$/u.test(plain) ||
    /^[①-㊿]$/u.test(cell)
  );
}

/** Titles, notes, sums, signatures and page ends: what stands in one cell, before any column of figures, or names no task. */
function isTaskRow(row: SheetRow, head: Head): boolean {
  const { cells } = row;
  return cells.length > head.names[0] && cells.filter((cell) => cell !== '').length > 1 && !isSum(row, head) && !isSignature(row);
}

/** Whether a row without a name says what was done: then a person has to tell of what. */
function isFilled({ cells }: SheetRow, { progress, done }: Head): boolean {
  return [progress, done].some((column) => column !== undefined && (cells[column] ?? '') !== '');
}

/** 合计 under 序号, or as the first name of a row without a number: what stands beside it, 8个项目, is no task either. */
function isSum({ cells }: SheetRow, { number, names: [first, last] }: Head): boolean {
  const [name = ''] = [cells[Math.max(number, 0)], ...cells.slice(first, last + 1)].map((cell) => plainCell(cell ?? '')).filter(Boolean);
  return /^\(?(?:合计|总计|小计|共计)\)?:?$/u.test(name);
}

function plainCell(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** 填报人：… 审核人：…, below a table; its names are read nowhere. */
function isSignature({ cells }: SheetRow): boolean {
  const first = (cells.find((cell) => cell !== '') ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
  return /^(?:(?:填报|填表|制表|审核|审批|复核|报送|经办|分管|主要|单位)*(?:人|领导|负责人|日期|时间|单位)|联系人|联系电话|电话|注|说明|备注)(?:\([^)]*\))?:/u.test(
    first,
  );
}

/** The names of a row: as many columns as its head has, more or fewer where its unit stands beside its place. */
function namesOf({ cells }: SheetRow, { names: [first, last], unit }: Head, unitAt: number | undefined): string[] {
  const end = last + 1 + (unitAt === undefined || unit === undefined ? 0 : unitAt - unit);
  return Array.from({ length: Math.max(0, end - first) }, (_each, index) => cells[first + index] ?? '');
}

/**
 * Where the unit of a row stands: under the head, or one column beside it where the page lost or gained a column of names. Beside it only
 * what is surely a unit counts: a row whose own cell is blank is not pushed over because 新建 stands next to it.
 */
function unitColumn({ cells, covered }: SheetRow, { unit }: Head): number | undefined {
  if (unit === undefined || covered.has(unit)) return undefined;
  const sure = [unit, unit + 1, unit - 1].find((column) => isMeasure(cells[column] ?? ''));
  return sure ?? (isUnit(cells[unit] ?? '') ? unit : undefined);
}

/** Whether a row lies as its head does and only leaves its unit out: nothing stands to the right of the last title. */
function isUnitBlank({ cells }: SheetRow, { unit, printed }: Head): boolean {
  const width = printed.findLastIndex((cell) => cell !== '') + 1;
  return unit !== undefined && (cells[unit] ?? '') === '' && cells.slice(width).every((cell) => cell === '');
}
