import { type NamedArea, namesMeant } from './head.ts';
import type { SheetRow } from './sheet-row.ts';
import { isKnownTitle, isPeriodFigure, titleIn } from './titles.ts';

/** A table that has a row for each area: its head, and where the names stand. */
export interface AreaRows {
  readonly head: SheetRow;
  /** The column of the areas' names. */
  readonly at: number;
  readonly rows: readonly SheetRow[];
  /** Columns behind the names that have a title. */
  readonly columns: readonly number[];
  /** Whether a title is one of figures, 完成数 or 任务数, and names no indicator. */
  readonly isOfOne: boolean;
}

const overNames =
  /^(?:(?:各|所属)?(?:乡镇|镇街|乡镇街道|镇办|镇|街道|县市区|县区|区县|县区市|市州|市县|区域|地区|辖区|单位)(?:\((?:街道|乡镇|园区|单位|办事处|名称)\))?(?:名称)?)$/u;
const sums = /^\(?(?:合计|总计|小计|共计|全[省市县区])\)?$/u;

/** Where a table has areas as its rows; undefined for any other table. */
export function areaRowsIn(table: readonly SheetRow[], areas: readonly NamedArea[]): AreaRows | undefined {
  for (const [index, head] of table.entries()) {
    const at = head.cells.findIndex((cell) => overNames.test(bare(cell)));
    if (at === -1 || head.cells.filter(Boolean).length < 2) continue;
    const rows = table.slice(index + 1).filter(({ cells }) => cells.filter(Boolean).length > 1);
    if (rows.filter((row) => areaOf(row, at, areas) !== undefined).length < 2) continue;
    const columns = head.cells.flatMap((cell, column) => (column > at && cell !== '' ? [column] : []));
    const titles = columns.map((column) => titleIn(head.cells[column] ?? '').title);
    return { head, at, rows, columns, isOfOne: titles.some((title) => title !== '备注' && (isKnownTitle(title) || isPeriodFigure(title))) };
  }
  return undefined;
}

/** The area that a row is of. */
function areaOf({ cells }: SheetRow, at: number, areas: readonly NamedArea[]): NamedArea | undefined {
  const name = bare(cells[at] ?? '');
  const names = namesMeant(name);
  const found = areas.filter((area) => names.some((each) => area.name === each || area.aliases.includes(each)));
  return found.length === 1 ? found[0] : undefined;
}

/** Names of rows that are no area's and no sum's. */
export function strangersIn({ rows, at }: AreaRows, areas: readonly NamedArea[]): string[] {
  return rows.flatMap((row) => {
    const [name, first] = [row.cells[at] ?? '', row.cells.find(Boolean) ?? ''];
    return areaOf(row, at, areas) !== undefined || isSumRow(row, at) || /[:：]/u.test(first) ? [] : [name || first];
  });
}

/**
 * The same table as tables of tasks usually are: a row for each indicator, a column for each area. All its rows stand on the line of the head.
 */
export function turned({ head, at, rows, columns }: AreaRows, areas: readonly NamedArea[]): SheetRow[] {
  const row = (cells: readonly string[]): SheetRow => ({ line: head.line, cells, spans: new Map(), covered: new Set() });
  const named = rows.filter((each) => areaOf(each, at, areas) !== undefined);
  const sum = rows.find((each) => isSumRow(each, at));
  const total = sum === undefined ? [] : ['合计'];
  const tasks = columns.filter((column) => titleIn(head.cells[column] ?? '').title !== '备注');
  return [
    row(['序号', '指标任务', '计量单位', ...total, ...named.map(({ cells }) => bare(cells[at] ?? ''))]),
    ...tasks.map((column, index) => {
      const { title, unit = '' } = titleIn(head.cells[column] ?? '');
      const cellAt = (each: SheetRow) => each.cells[column] ?? '';
      return row([String(index + 1), title, unit, ...(sum === undefined ? [] : [cellAt(sum)]), ...named.map(cellAt)]);
    }),
  ];
}

function isSumRow({ cells }: SheetRow, at: number): boolean {
  return cells.slice(0, at + 1).some((cell) => sums.test(bare(cell)));
}

function bare(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/gu, '');
}
