import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { FilledRow } from './rows.ts';

/** What becomes of a month's table when filled rows are put into it. */
export interface Merged {
  readonly text: string;
  /** Rows that were new, in their order. */
  readonly added: readonly FilledRow[];
  /** Rows that stand there already, word for word. */
  readonly same: number;
  /** Rows of an indicator, area and day that was reported otherwise before, with what stands there. */
  readonly conflicts: readonly { readonly row: FilledRow; readonly before: string }[];
  /** Line of the new table → row of the form. */
  readonly rowOfLine: ReadonlyMap<number, number>;
}

const standardHead = [
  '指标',
  '区域',
  '截至日期',
  '完成值',
  '单位',
  '阶段',
  '分阶段',
  '文件百分比',
  '百分比含义',
  '进展情况',
  '减少原因',
  '报送单位',
  '报送岗位',
  '收到日期',
  '录入岗位',
];

/** Cells that say what was reported; who received it when may differ. */
const figures = ['完成值', '单位', '阶段', '分阶段', '文件百分比', '百分比含义', '进展情况', '减少原因'];

/** The month's table with the rows put behind those that are there; a table that is not there yet begins with its head. */
export function mergedTable(before: string | undefined, rows: readonly FilledRow[]): Merged {
  const table: string[][] = before === undefined ? [] : parse(before, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const head = table[0] ?? standardHead;
  const wanted = [...new Set(rows.flatMap(({ cells }) => [...cells].flatMap(([title, cell]) => (cell === '' ? [] : [title]))))].filter(
    (title) => !head.includes(title),
  );
  const titles = [...head, ...wanted];
  const cellIn = (line: readonly string[], title: string) => (line[titles.indexOf(title)] ?? '').trim();
  const known = new Map(
    table
      .slice(1)
      .filter((line) => isUsual(cellIn(line, '口径')))
      .map((line) => [keyOf((title) => cellIn(line, title)), line]),
  );
  const added: FilledRow[] = [];
  const conflicts: { row: FilledRow; before: string }[] = [];
  let same = 0;
  for (const row of rows) {
    const there = known.get(keyOf((title) => row.cells.get(title) ?? ''));
    if (there === undefined) added.push(row);
    else if (figures.every((title) => cellIn(there, title) === (row.cells.get(title) ?? '').trim())) same += 1;
    else
      conflicts.push({
        row,
        before: figures
          .map((title) => cellIn(there, title))
          .filter(Boolean)
          .join('，'),
      });
  }
  const lines = [titles, ...table.slice(1), ...added.map(({ cells }) => titles.map((title) => cells.get(title) ?? ''))];
  const text =
    added.length === 0 && before !== undefined
      ? before
      : `\uFEFF${stringify(
          lines.map((line) => titles.map((_title, index) => line[index] ?? '')),
          { record_delimiter: before?.includes('\r\n') === false ? '\n' : '\r\n' },
        )}`;
  const first = Math.max(table.length, 1) + 1;
  return { text, added, same, conflicts, rowOfLine: new Map(added.map(({ row }, index) => [first + index, row])) };
}

function keyOf(cell: (title: string) => string): string {
  return ['指标', '区域', '截至日期'].map(cell).join(' ');
}

function isUsual(measure: string): boolean {
  return measure === '' || measure === '完成值';
}
