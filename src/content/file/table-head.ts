import { requiredColumns } from '../../domain/task/report.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import type { CsvLine } from './csv-lines.ts';

/** Titles by position; undefined over a column without one. */
type Titles = readonly (string | undefined)[];

/** Of fewer rows nothing is said of a whole column. */
const fewestRows = 3;

/**
 * The name of the whole table, where it stands above the row of titles.
 *
 * @param isTitle whether a cell is the title of a column
 */
export function nameOfTable({ cells, line }: CsvLine, [next]: readonly CsvLine[], isTitle: (cell: string) => boolean): IssueDraft | undefined {
  const written = cells.filter((cell) => cell.trim() !== '');
  const isHead = next !== undefined && next.cells.filter(isTitle).length >= requiredColumns.length;
  if (written.length > 2 || written.some(isTitle) || !isHead) return undefined;
  return { line, what: `第 ${line} 行“${(written[0] ?? '').trim()}”是表的名称，不是列名`, cure: '删去这一行，让列名做第一行' };
}

/** Titles that do not stand over what they name: too many of them, in another order, or two exchanged. Nothing below is read then. */
export function misplacedColumns(head: CsvLine, titles: Titles, body: readonly CsvLine[]): IssueDraft[] {
  const found = [...tooMany(head, titles, body), ...shifted(head, titles, body)];
  return found.length > 0 ? found : exchanged(head, titles, body);
}

/** Every row ends at the same cell, and the titles go on. */
function tooMany({ line }: CsvLine, titles: Titles, body: readonly CsvLine[]): IssueDraft[] {
  const [width = 0, ...others] = new Set(body.map(({ cells }) => cells.length));
  if (body.length < fewestRows || others.length > 0 || width >= titles.length) return [];
  const what = `下面每一行都是 ${width} 格，表头有 ${titles.length} 格：最后的“${titles.slice(width).join('”“')}”没有内容`;
  return [{ line, what, cure: '表头多写了列名的，删去多的；每一行都漏了格的，从 Git、备份或报来的原表补齐' }];
}

/** What the cells of a column look like, where a table that was put together wrongly shows it. */
const looks: Readonly<Record<string, RegExp>> = {
  指标: /^\d{4}-[\w-]+\/[\w-]+\/[\w-]+$/,
  区域: /^\d{6}(?:-[a-z0-9-]+)?$|^\p{Script=Han}+$/u,
  截至日期: /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?$/,
  完成值: /^[\d０-９.,，]+\s*\D{0,6}$/,
  收到日期: /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?$/,
};

/** A column of which no cell looks like its title: the titles stand in another order than the cells. */
function shifted(head: CsvLine, titles: Titles, body: readonly CsvLine[]): IssueDraft[] {
  const wrong = titles.flatMap((title, index) => {
    const look = looks[title ?? ''];
    const filled = body.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
    return title === undefined || look === undefined || filled.length < fewestRows || filled.some((cell) => look.test(cell)) ? [] : [title];
  });
  if (wrong.length < 2) return [];
  const what = `“${wrong.join('”“')}”这几列的内容都不像列名说的：表头和下面的列错位了`;
  return [{ line: head.line, what, cure: '先照下面各列的内容改正表头的次序，再看其他问题' }];
}

const isNumber = (cell: string) => /^[-\d０-９.,，]+$/.test(cell);
const isPost = (cell: string) => /(?:股|科|处|室|岗|组|中心|专员|窗口)$/u.test(cell);
const isUnit = (cell: string) => /(?:局|委|厅|办|政府|委员会|公司|学校|医院|街道|镇|乡|集团)$/u.test(cell);

/** Two columns, each of which holds what the other's title promises. */
const pairs: ReadonlyArray<readonly [first: string, second: string, isFirst: (cell: string) => boolean, isSecond: (cell: string) => boolean]> = [
  ['完成值', '单位', isNumber, (cell) => !isNumber(cell)],
  ['报送单位', '报送岗位', (cell) => isUnit(cell) && !isPost(cell), (cell) => isPost(cell)],
];

function exchanged(head: CsvLine, titles: Titles, body: readonly CsvLine[]): IssueDraft[] {
  const cellsOf = (title: string) => {
    const index = titles.indexOf(title);
    return index < 0 ? [] : body.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  };
  return pairs.flatMap(([first, second, isFirst, isSecond]) => {
    const [one, other] = [cellsOf(first), cellsOf(second)];
    const isExchanged =
      one.length >= fewestRows &&
      other.length >= fewestRows &&
      one.every((cell) => isSecond(cell) && !isFirst(cell)) &&
      other.every((cell) => isFirst(cell) && !isSecond(cell));
    if (!isExchanged) return [];
    const what = `“${first}”下面都像是${second}，“${second}”下面都像是${first}：这两列的列名写反了`;
    return [{ line: head.line, what, cure: '把这两个列名对换过来，再看其他问题' }];
  });
}
