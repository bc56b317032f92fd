import { bare, type Draft } from './draft.ts';

/** A table of a draft that ranks areas: by its column 排名, or by its one column of figures. */
export interface RankedTable {
  /** Area → its rank; with two ways to go on after a tie, the one that skips first. */
  readonly ranks: ReadonlyMap<string, readonly number[]>;
  /** 附件的排名一栏, 表里按完成率排. */
  readonly where: string;
}

const rankHead = /^(?:排名|名次|位次)$/u;
const figureHead = /^(?:任务)?(?:完成率|完成比例|得分|总分|综合得分|形象进度|进度)(?:[（(][%分％][）)])?$/u;

/** 乡镇 and 县市区 are not ranked with one another: the row of the whole county is none of its towns. */
export function kindOf(name: string): 'town' | 'county' | undefined {
  if (/(?:街道|镇|乡)$/u.test(name)) return 'town';
  return /(?:县|市|区)$/u.test(name) ? 'county' : undefined;
}

/** Every table with one column of ranks, or else one of figures, and areas in its first two columns. */
export function rankedTables(draft: Draft): RankedTable[] {
  return tablesIn(draft).flatMap(({ head, rows }): RankedTable[] => {
    const [ranks, figures] = [rankHead, figureHead].map((title) => head.flatMap((cell, column) => (title.test(cell) ? [column] : [])));
    const [column, other] = ranks ?? [];
    if (column !== undefined && other === undefined) {
      const printed = rows.flatMap(({ name, cells }) => (/^\d{1,3}$/u.test(cells[column] ?? '') ? [[name, [Number(cells[column])]] as const] : []));
      return printed.length < 2 ? [] : [{ ranks: new Map(printed), where: '表里的排名' }];
    }
    const [figure, second] = figures ?? [];
    if (figure === undefined || second !== undefined || column !== undefined) return [];
    const values = rows.flatMap(({ name, cells }) => {
      const [, digits] = /^(\d+(?:\.\d+)?)(?:%|分)?$/u.exec(cells[figure] ?? '') ?? [];
      return digits === undefined ? [] : [{ name, value: Number(digits) }];
    });
    return values.length < 3 ? [] : [{ ranks: byFigure(values), where: `表里按${head[figure] ?? ''}排` }];
  });
}

function byFigure(values: readonly { readonly name: string; readonly value: number }[]): Map<string, number[]> {
  return new Map(
    values.map(({ name, value }) => {
      const better = values.filter((other) => other.value > value && kindOf(other.name) === kindOf(name)).map((other) => other.value);
      return [name, [better.length + 1, new Set(better).size + 1]];
    }),
  );
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

function tablesIn(draft: Draft): Table[] {
  const tables: { head: readonly string[]; rows: { name: string; cells: readonly string[] }[] }[] = [];
  let isInside = false;
  for (const { row } of draft) {
    const cells = (row?.cells ?? []).map(bare);
    if (row === undefined) isInside = false;
    else if (cells.some((cell) => rankHead.test(cell) || figureHead.test(cell))) {
      tables.push({ head: cells, rows: [] });
      isInside = true;
    } else if (isInside) {
      const name = cells.slice(0, 2).find((cell) => kindOf(cell) !== undefined && !/^(?:全|合计|总计)/u.test(cell));
      if (name !== undefined) tables.at(-1)?.rows.push({ name, cells });
    }
  }
  return tables;
}
