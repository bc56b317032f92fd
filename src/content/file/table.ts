import { type Report, requiredColumns } from '../../domain/task/report.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { nearestWords } from './nearest.ts';
import type { Parsed } from './parse.ts';
import { misplacedColumns, nameOfTable } from './table-head.ts';
import { type Header, columns, columnOf } from './table-columns.ts';
import { cutOff, parseLine, refused, inTable } from './table-row.ts';

/**
 * Reads one monthly progress table. Columns may stand in any order; an empty cell is absent, never 0;
 * rows and columns without content are passed over. Every wrong cell of every row is an issue.
 */
export function parseProgress(text: string): Parsed<Report> {
  const lines = csvLines(text);
  if (!Array.isArray(lines)) return refused([inTable(lines)]);
  const [head, ...body] = lines;
  if (head === undefined)
    return refused([{ field: '整个文件', what: '文件是空的', cure: `第一行写列名：${columns.map(({ title }) => title).join(',')}；以下一行一个指标` }]);
  const header = head.cells.map((cell) => columnOf(cell));
  const isWide = columnsIn(head.cells, '，') > columnsIn(head.cells, ',');
  if (isWide)
    return refused([
      inTable({ line: head.line, what: '表头用全角逗号“，”分列', cure: '把每一行分列的“，”都改成半角逗号“,”，文字里的不改；或用表格软件填好，另存为 CSV' }),
    ]);
  const isTitle = (cell: string) => columnOf(cell) !== undefined;
  const named = nameOfTable(head, body, isTitle);
  if (named !== undefined) return refused([inTable(named)]);
  const wrong = headerWords(head, header, body).map((what) => inTable({ line: head.line, what, cure: headerCure }));
  if (wrong.length > 0) return refused(wrong);
  const misplaced = misplacedColumns(
    head,
    header.map((column) => column?.title),
    body,
  );
  if (misplaced.length > 0) return refused(misplaced.map(inTable));
  if (body.length === 0) return refused([{ ...inTable({ line: head.line, what: '只有表头，一行进展也没有', cure: headOnlyCure }), isWarning: true }]);
  const read = body.map((each, index) => {
    const cut = cutOff(each, header, index === body.length - 1);
    return cut === undefined ? parseLine(each, header) : refused([cut]);
  });
  return { rows: read.flatMap(({ rows }) => rows), issues: read.flatMap(({ issues }) => issues) };
}

const headerCure = `表头用这些列名：${columns.map(({ title }) => title).join('、')}`;

const headOnlyCure = '数没有粘进来的，补上；这个月确实没有要报的，删去这个文件';

/** How many columns a head names if it is parted at `mark` as well. */
function columnsIn(cells: readonly string[], mark: string): number {
  return cells.flatMap((cell) => cell.split(mark)).filter((title) => columnOf(title) !== undefined).length;
}

function headerWords({ cells }: CsvLine, header: Header, body: readonly CsvLine[]): string[] {
  const titles = columns.map(({ title }) => title);
  const unknown = cells.flatMap((cell, index) => {
    if (header[index] !== undefined) return [];
    if (cell.trim() !== '') return [`没有“${cell.trim()}”这一列${nearestWords(cell.trim(), titles)}`];
    return body.some((line) => (line.cells[index] ?? '').trim() !== '') ? [`第 ${index + 1} 列没有列名，下面却有内容`] : [];
  });
  const twice = columns.filter((column) => header.filter((each) => each === column).length > 1);
  const missing = columns.filter((column) => !header.includes(column) && isRequired(column.title));
  return [...unknown, ...twice.map(({ title }) => `“${title}”这一列写了两次`), ...missing.map(({ title }) => `缺少“${title}”这一列`)];
}

function isRequired(title: string): boolean {
  return requiredColumns.some((required) => required === title);
}
