import { UserError } from '../command.ts';
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
}

/** What a clerk has filled in; rows without a word on progress are passed over. */
export function filledForm(table: readonly (readonly string[])[], path: string): FilledForm {
  const form = formIn(table[0]?.[0] ?? '');
  if (form === undefined) throw new UserError(`${path} 第一格没有写是哪个区域、截至哪一天：填报表由 npm run template 生成，第一行不要改`);
  const headAt = table.findIndex(([first]) => first === '指标');
  const head = table[headAt] ?? [];
  const missing = formColumns.filter(({ into, title }) => into !== undefined && !head.includes(title)).map(({ title }) => title);
  if (missing.length > 0) throw new UserError(`${path} 缺少这几列：${missing.join('、')}。列名不要改，列不要删`);
  const body = table.slice(headAt + 1).map((cells, index) => ({ row: headAt + 2 + index, cells: cellsOf(head, cells, form.asOf) }));
  const rows = body.filter(({ cells }) => (cells.get('指标') ?? '') !== '');
  const told = rows.filter(({ cells }) => tellingColumns.some((title) => (cells.get(title) ?? '') !== ''));
  return { ...form, rows: told, empty: rows.length - told.length };
}

function cellsOf(head: readonly string[], cells: readonly string[], asOf: string): Map<string, string> {
  const found = new Map<string, string>([['截至日期', asOf]]);
  for (const { title, into } of formColumns) if (into !== undefined) found.set(into, cells[head.indexOf(title)] ?? '');
  // A unit alone says nothing; with a value it is the value's.
  if ((found.get('完成值') ?? '') === '') found.set('单位', '');
  return found;
}
