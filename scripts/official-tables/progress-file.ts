import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseProgress } from '../../src/content/file/table.ts';
import { formatBreakdown } from '../../src/domain/task/breakdown.ts';
import { basisNames, defaultMeasure, type Report } from '../../src/domain/task/report.ts';
import { stageNames } from '../../src/domain/task/stage.ts';
import type { FilledRow } from '../monthly-form/rows.ts';

/** What becomes of a month's table when filled rows are put into it. */
export interface Merged {
  readonly text: string;
  /** Rows that were new, in their order. */
  readonly added: readonly FilledRow[];
  /** Rows that say what stands there already. */
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

/** The month's table with the rows put behind those that are there; a table that is not there yet begins with its head. */
export function mergedTable(before: string | undefined, rows: readonly FilledRow[]): Merged {
  const table: string[][] = before === undefined ? [] : parse(before, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const head = table[0] ?? standardHead;
  const titles = [...head, ...titlesIn(rows).filter((title) => !head.includes(title))];
  const known = before === undefined ? [] : parseProgress(before.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/u, '')).rows.map(({ value }) => value);
  const added: FilledRow[] = [];
  const conflicts: { row: FilledRow; before: string }[] = [];
  let same = 0;
  for (const row of rows) {
    const there = known.filter((report) => isAbout(report, row));
    if (there.length === 0) added.push(row);
    else if (there.some((report) => isSame(report, row))) same += 1;
    else conflicts.push({ row, before: there.map(told).join('；') });
  }
  const text =
    added.length === 0 && before !== undefined ? before : withRows(titles, table.slice(1), added, before?.includes('\r\n') === false ? '\n' : '\r\n');
  const first = Math.max(table.length, 1) + 1;
  return { text, added, same, conflicts, rowOfLine: new Map(added.map(({ row }, index) => [first + index, row])) };
}

function titlesIn(rows: readonly FilledRow[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => [...cells].flatMap(([title, cell]) => (cell === '' ? [] : [title]))))];
}

function withRows(titles: readonly string[], body: readonly (readonly string[])[], added: readonly FilledRow[], lineEnd: string): string {
  const lines = [titles, ...body, ...added.map(({ cells }) => titles.map((title) => cells.get(title) ?? ''))];
  return `\uFEFF${stringify(
    lines.map((line) => titles.map((_title, index) => line[index] ?? '')),
    // A line break of another kind than the file's has to be quoted too.
    { record_delimiter: lineEnd, quoted_match: /[\n\r]/u },
  )}`;
}

function isAbout({ indicator, area, asOf, measure }: Report, { cells }: FilledRow): boolean {
  return indicator === cells.get('指标') && area === cells.get('区域') && asOf === cells.get('截至日期') && (measure ?? defaultMeasure) === defaultMeasure;
}

/** Whether a row says what a report says, read as the portal reads it: 4,950 is 4950; who received it when may differ. */
function isSame(report: Report, { cells }: FilledRow): boolean {
  const titles = [...cells.keys()];
  const [read] = parseProgress(stringify([titles, titles.map((title) => cells.get(title) ?? '')])).rows;
  return read !== undefined && told(read.value) === told(report);
}

/** 3500人，43%（完成率），原话 */
function told({ value, unit, stage, breakdown, reportedPercent, basis, rank, narrative, reason }: Report): string {
  const words = [
    value === undefined ? '' : `${value}${unit ?? ''}`,
    stage === undefined ? '' : stageNames[stage],
    breakdown === undefined ? '' : formatBreakdown(breakdown),
    reportedPercent === undefined ? '' : `${reportedPercent}%${basis === undefined ? '' : `（${basisNames[basis]}）`}`,
    rank === undefined ? '' : `第${rank}名`,
    narrative.normalize('NFKC').replaceAll(/\s|[。;；]$/gu, ''),
    reason ?? '',
  ];
  return words.filter(Boolean).join('，');
}
