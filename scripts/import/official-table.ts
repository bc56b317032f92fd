import { type Head, type NamedArea, namesTasks, tellsProgress, unreadColumns } from '../../src/content/official/head.ts';
import { otherTables } from '../../src/content/official/other-tables.ts';
import { type OfficialRow, officialRows, sumLines } from '../../src/content/official/official-rows.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { isKnownTitle, isPeriodFigure, isUpToMonth, likeTitle, titleIn, titles } from '../../src/content/official/titles.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';
import { UserError } from '../command/command-line.ts';

/** The rows of an official table, parted by what they tell. */
export interface OfficialTable {
  readonly rows: readonly OfficialRow[];
  readonly status: readonly OfficialRow[];
  readonly tasks: readonly OfficialRow[];
  /** One sentence for what is not read. */
  readonly left: readonly string[];
  /** The same of a draft of a list, which reads 责任单位 and asks 配合单位. */
  readonly leftOfDraft: readonly string[];
}

/** @throws {UserError} where no head is found, with the column that is missing and the words that stand there */
export function officialTable(table: readonly SheetRow[], path: string, areas: readonly NamedArea[], asOf: CivilDate): OfficialTable {
  const rows = officialRows(table, areas, Number(asOf.slice(5, 7)));
  if (rows.length === 0) throw new UserError(`${path} ${whyNoHead(table)}`);
  refuseUnclear(rows, path, asOf);
  const status = rows.filter(({ head }) => tellsProgress(head));
  const numbered = rows.filter(({ head }) => !tellsProgress(head) && (head.areas.length > 0 || head.target !== undefined));
  // A plan of who answers for what beside a table with numbers tells nothing that the other does not.
  const tasks = status.length + numbered.length > 0 ? numbered : rows.filter(({ head }) => namesTasks(head));
  const others = rows.filter((row) => !status.includes(row) && !tasks.includes(row));
  const [first] = others;
  const sums = sumLines(table, areas);
  const further = [
    ...otherTables(table, areas).map(toldOther),
    ...(sums.length === 0 ? [] : [`第 ${sums.join('、')} 行是合计，没有读`]),
    ...(first === undefined ? [] : [unread(others, first, table)]),
    ...(/\.txt$/iu.test(path) ? brokenOff(table, rows) : []),
  ];
  return {
    rows,
    status,
    tasks,
    left: [...columnsLeft([...status, ...tasks]), ...further],
    leftOfDraft: [...columnsLeft([...status, ...tasks], ['责任单位', '配合单位']), ...further],
  };
}

function toldOther({ title, line, to, head }: ReturnType<typeof otherTables>[number]): string {
  return `没有读第二张表${title === '' ? '' : `“${title}”`}（第 ${line}—${to} 行，表头是：${head}）：没有“项目名称”列；要读的另存成一个文件，各下级区域的数用 npm run template 的填报表报`;
}

/** Of pasted text the lines without a tab below a row that was read: a cell with a line break that was pasted without quotes lost its end there. */
function brokenOff(table: readonly SheetRow[], rows: readonly OfficialRow[]): string[] {
  const read = new Set(rows.map(({ line }) => line));
  return table.flatMap(({ line, cells: [words = '', ...others] }) => {
    if (
      others.length > 0 ||
      words === '' ||
      !read.has(line - 1) ||
      /^(?:注|说明|备注|填|审|制|合计|总计|小计|附|[(（]?[一二三四五六七八九十]+[)）、])/u.test(words)
    )
      return [];
    return [`第 ${line} 行“${words}”只有一格，没有读：是第 ${line - 1} 行一格里换了行的话，接回那一格再导入`];
  });
}

/** Columns with words under a title that is not read, each once: one of them may be the figure. */
function columnsLeft(rows: readonly OfficialRow[], read: readonly string[] = []): string[] {
  const titlesOf = rows.flatMap(({ head, row, shift = 0 }) =>
    unreadColumns(head).flatMap((column) => ((row.cells[column + shift] ?? '') === '' ? [] : [(head.printed[column] ?? '').replaceAll(/\s/gu, '')])),
  );
  const found = [...new Set(titlesOf)].filter((title) => !read.includes(title));
  return found.length === 0 ? [] : [`没有读“${found.join('”“')}”${found.length === 1 ? '一' : '这几'}列：有要用的，另外写进去`];
}

function unread(others: readonly OfficialRow[], first: OfficialRow, table: readonly SheetRow[]): string {
  return `第 ${first.line} 行起的 ${others.length} 行没有读：那张表没有“完成情况”“完成数”，也没有“目标任务”或区域的列；${headWords(first.head)}${nearTitles(table)}`;
}

/** A column over which a name stands that no area has would fall under the table without a word; so would one of two that are alike. */
function refuseUnclear(rows: readonly OfficialRow[], path: string, asOf: CivilDate): void {
  const heads = [...new Set(rows.map(({ head }) => head))];
  const strangers = [...new Set(heads.flatMap((head) => head.strangers))];
  if (strangers.length > 0) throw new UserError(`表头的“${strangers.join('”“')}”不是这里登记的区域：名称不同的，写进那个区域 area.yaml 的 aliases`);
  for (const head of heads) {
    if (head.doubles.length > 0)
      throw new UserError(`${path} 有两列都像“完成数”：“${head.doubles.join('”“')}”。一列写成“累计完成数”，或删去一列；${headWords(head)}`);
    const figures = tellsProgress(head) || head.target === undefined ? [] : head.printed.filter((title) => isFigureTitle(titleIn(title).title));
    if (figures.length > head.ofOnePeriod.length || figures.some((title) => isUpToMonth(titleIn(title).title)))
      throw new UserError(
        `${path} 看起来是完成情况表，没有认出哪一列是到 ${asOf} 的完成数（像的有“${figures.join('”“')}”）：那一列的表头写成“累计完成数”；是任务分解表的，删去这几列；${headWords(head)}`,
      );
    const own = head.printed.find((title) => /^[本当]期(?:实际)?完成(?:数|数量|值|量)?$/u.test(titleIn(title).title));
    if (own !== undefined && head.done === undefined && head.progress === undefined)
      throw new UserError(`${path} 的“${own}”没有说是不是从年初累计的数，没有读：是的，表头写成“累计完成数”；不是的，另加一列“累计完成数”；${headWords(head)}`);
    if (head.ofOnePeriod.length > 0 && !tellsProgress(head)) {
      throw new UserError(
        `${path} 没有找到“完成情况”列（或“累计完成数”“完成率”）；${headWords(head)}；“${head.ofOnePeriod.join('”“')}”是一段时间的数，不是从年初累计的数，没有读`,
      );
    }
  }
}

/** 截至10月底, 上月累计, 增加: a title over numbers of what was done, and none of what is to be. */
function isFigureTitle(title: string): boolean {
  return (
    isUpToMonth(title) ||
    (/累计|[上本当][月期]|^\d{1,2}月|季度|完成|进度|同比|增加|增减/u.test(title) && !/目标|任务|计划|时限|时间|节点|要求|标准|单位|责任|投资|资金/u.test(title))
  );
}

/** 表头第 2 行是：序号、项目名称、完成情况 */
function headWords({ line, printed }: Pick<Head, 'line' | 'printed'>): string {
  return `表头第 ${line} 行是：${printed.filter(Boolean).join('、')}`;
}

/** What the row that is most like a head lacks, in the words of the table. */
function whyNoHead(table: readonly SheetRow[]): string {
  const known = (cell: string) => cell !== '' && (isKnownTitle(titleIn(cell).title) || isPeriodFigure(titleIn(cell).title) || likeTitle(cell) !== undefined);
  const [best] = table
    .slice(0, 50)
    .map(({ line, cells }) => ({ line, cells, count: cells.filter(known).length }))
    .toSorted((one, other) => other.count - one.count);
  if (best === undefined || best.count < 2)
    return '里没有认得的表头：要有“序号”“项目（指标、任务）名称”，再有“完成情况”，或“目标任务”，或各区域的名称；填报表的第一行不要改';
  const has = (pattern: RegExp) => best.cells.some((cell) => pattern.test(titleIn(cell).title));
  const missing = [...(has(titles.number) ? [] : ['序号']), ...(has(titles.names) ? [] : ['项目名称'])];
  if (missing.length === 0) return `的表头下面没有读得出的行；${headWords({ line: best.line, printed: best.cells })}`;
  return `没有找到“${missing.join('”列、“')}”列；${headWords({ line: best.line, printed: best.cells })}${nearTitles(table)}`;
}

/** ；“完成请况”最像“完成情况” of titles that are nearly known. */
function nearTitles(rows: readonly SheetRow[]): string {
  const cells = rows.slice(0, 20).flatMap((row) => row.cells);
  const found = cells.map((cell) => ({ cell, title: likeTitle(cell) })).filter(({ title }) => title !== undefined);
  return found.map(({ cell, title }) => `；“${cell}”最像“${title}”，写错了的改正`).join('');
}
