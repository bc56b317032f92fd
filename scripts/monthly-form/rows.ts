import { UserError } from '../command/command-line.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { formColumns, formIn, tellingColumns } from './form.ts';

/** A filled row of a form, by the column of the progress table. */
export interface FilledRow {
  /** Of the form, from 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface FilledForm {
  readonly area: string;
  readonly asOf: string;
  readonly rows: readonly FilledRow[];
  /** Indicators that nobody said anything of. */
  readonly empty: number;
  /** Rows with words on progress that do not say of which indicator. */
  readonly unnamed: readonly number[];
}

/** Columns of the month's table that a form may have beside its own: those of a draft that was made from an official table. */
const furtherColumns = ['名次', '有任务区域数', '文件判断', '来源文件', '行号'];

/** Whether a table is a monthly form: its first cell says so. */
export function isForm([first]: readonly SheetRow[]): boolean {
  return formIn(first?.cells[0] ?? '') !== undefined;
}

/** What a clerk has filled in; rows without a word on progress are passed over. */
export function filledForm(table: readonly SheetRow[], path: string): FilledForm {
  const form = formIn(table[0]?.cells[0] ?? '');
  if (form === undefined) throw new UserError(`${path} 第一格没有写是哪个区域、截至哪一天：填报表由 npm run template 生成，第一行不要改`);
  const headAt = table.findIndex(({ cells: [first] }) => first === '指标');
  const head = table[headAt]?.cells ?? [];
  const missing = formColumns.filter(({ into, title }) => into !== undefined && !head.includes(title)).map(({ title }) => title);
  if (missing.length > 0) throw new UserError(`${path} 缺少这几列：${missing.join('、')}。列名不要改，列不要删`);
  const body = table.slice(headAt + 1).map(({ line, cells }) => ({ row: line, cells: cellsOf(head, cells, form.asOf) }));
  const rows = body.filter(({ cells }) => (cells.get('指标') ?? '') !== '');
  const told = rows.filter(isTold);
  const unnamed = body.filter((each) => !rows.includes(each) && isTold(each)).map(({ row }) => row);
  return { ...form, rows: told, empty: rows.length - told.length, unnamed };
}

function isTold({ cells }: FilledRow): boolean {
  return tellingColumns.some((title) => (cells.get(title) ?? '') !== '');
}

function cellsOf(head: readonly string[], cells: readonly string[], asOf: string): Map<string, string> {
  const titles = [...formColumns.flatMap(({ title, into }) => (into === undefined ? [] : [title])), ...furtherColumns];
  const found = new Map<string, string>([['截至日期', asOf], ...titles.map((title) => [title, cells[head.indexOf(title)] ?? ''] as const)]);
  // A cell that the sheet shows as a percent is one.
  const shown = [...(found.get('单位') === '%' ? ['完成值'] : []), '文件百分比'];
  for (const title of shown) found.set(title, (found.get(title) ?? '').replace(/\s*%$/u, ''));
  // A unit alone says nothing; with a value it is the value's.
  if ((found.get('完成值') ?? '') === '') found.set('单位', '');
  // What a percent is of stands in the form from last time; without a percent it says nothing.
  if ((found.get('文件百分比') ?? '') === '') found.set('百分比含义', '');
  return found;
}
