import { compareDecimals, type Decimal, sum } from '../domain/value/quantity.ts';
import { bare, type Draft, type Find } from './draft.ts';
import type { Registry } from './registry.ts';
import { numberIn, type PlacedRow, tablesIn } from './tables.ts';

const titled = /^(?:合计|总计|共计|小计)(?:[（(][^）)]*[）)]|数)?$/u;
/** What a total of areas is called too, where no column is called 合计. */
const titledOfAreas = /^(?:总任务|任务总数|任务总量|总数|总量|全[省市县区](?:任务|总数)?)数?$/u;
/** Columns that are no part of a total. */
const noPart = /^$|[%％率比]|序号|排名|名次|位次|备注|单位|名称|合计|总计|共计|小计|其中|标准|均|得分|目标|任务|日期|时间/u;
/** A row of rates or standards has no sum. */
const noSum = /[%％]|率|标准|均/u;
const place = /^(?:[\p{Script=Han}]{1,8}(?:镇|乡|街道|县|市|区|自治县)|[省市县区]?本级)$/u;

/** A total and the columns that make it, by their places. */
interface Layout {
  readonly total: number;
  readonly parts: readonly number[];
  /** The parts are areas: nothing else can be meant. */
  readonly isSure: boolean;
}

/**
 * A column 合计, or 总任务 beside areas, against the columns beside it, on its right or its left, up to the next that is no part. Told where the parts are areas,
 * or where most of the other rows of the table add up. The names of areas may stand below a title that spans them.
 */
export function totalColumnFinds(draft: Draft, { areas }: Registry): Find[] {
  return tablesIn(draft).flatMap((rows) => {
    const head = rows.findIndex(({ row }, index) => layoutsIn(titlesOf(row.cells, rows[index + 1])).length > 0);
    const first = rows[head];
    if (first === undefined) return [];
    const titles = titlesOf(first.row.cells, rows[head + 1]);
    return layoutsIn(titles).flatMap((layout) => {
      const named = layout.parts.map((column) => titles[column] ?? '');
      const parents = [...new Set(areas.flatMap(({ parent }) => parent ?? []))];
      const isWhole = parents.some((parent) => areas.filter((area) => area.parent === parent).every(({ name }) => named.includes(name)));
      return wrongRows({ ...layout, isWhole: layout.isSure && isWhole }, rows.slice(head + 1), titles);
    });
  });
}

/** The titles of a table whose second row may name the areas below 各乡镇任务数. */
function titlesOf(cells: readonly string[], next: PlacedRow | undefined): string[] {
  const titles = cells.map(bare);
  const below = (next?.row.cells ?? []).map(bare);
  const isHead = below.filter((cell) => place.test(cell)).length >= 2 && !below.some((cell) => /\d/u.test(cell));
  if (!isHead) return titles;
  return Array.from({ length: Math.max(titles.length, below.length) }, (_each, column) => {
    const own = below[column] ?? '';
    return place.test(own) ? own : (titles[column] ?? '');
  });
}

function layoutsIn(titles: readonly string[]): Layout[] {
  const isTitled = titles.some((title) => titled.test(title));
  return titles.flatMap((title, total) => {
    if (!(isTitled ? titled : titledOfAreas).test(title)) return [];
    const sides = [run(titles, total, 1), run(titles, total, -1)].filter((parts) => parts.length >= 2);
    const sure = sides.filter((parts) => parts.every((column) => place.test(titles[column] ?? '')));
    if (!isTitled && sure.length === 0) return [];
    return (sure.length > 0 ? sure : sides).map((parts) => ({ total, parts, isSure: sure.length > 0 && sides.length === 1 }));
  });
}

/** The columns on one side of a total; beside an area only areas. */
function run(titles: readonly string[], total: number, step: 1 | -1): number[] {
  const isOfAreas = place.test(titles[total + step] ?? '');
  const isPart = (title: string) => (isOfAreas ? place.test(title) : !noPart.test(title));
  const columns: number[] = [];
  for (let column = total + step; column >= 0 && column < titles.length && isPart(titles[column] ?? ''); column += step) columns.push(column);
  return columns;
}

function wrongRows({ total, parts, isSure, isWhole }: Layout & { readonly isWhole: boolean }, rows: readonly PlacedRow[], titles: readonly string[]): Find[] {
  const compared = rows.flatMap(({ part, row }) => {
    const declared = numberIn(row.cells[total] ?? '');
    const values = parts.map((column) => valueOf(row.cells[column] ?? ''));
    const numbers = values.flatMap((value) => (value === undefined || value === 'none' ? [] : [value]));
    if (declared === undefined || row.cells.some((cell) => noSum.test(cell)) || values.includes(undefined) || numbers.length < 2) return [];
    return [{ part, declared, added: sum(numbers), cells: row.cells }];
  });
  const wrong = compared.filter(({ declared, added }) => compareDecimals(declared, added) !== 0);
  const right = compared.length - wrong.length;
  if (wrong.length === 0 || (!isSure && (right < 2 || wrong.length > right / 2)) || (isSure && !isWhole && wrong.length > Math.max(1, right))) return [];
  return wrong.map(({ part, declared, added, cells }) => ({
    part,
    text: cells.slice(0, 3).map(bare).filter(Boolean).join(' '),
    what: `“${titles[total] ?? ''}”写的是 ${declared}，${titles[parts[0] ?? 0] ?? ''}等 ${parts.length} 列相加是 ${added}`,
    cure: '逐格核对：有没有错位、漏列、抄错',
  }));
}

/** `none` for a cell without a task; undefined for words, which make the row none that adds up. */
function valueOf(cell: string): Decimal | 'none' | undefined {
  return /^(?:[/／—–-]|)$/u.test(bare(cell)) ? 'none' : numberIn(cell);
}
