import type { SheetRow } from './sheet-row.ts';
import { doneColumns, rateIn, secondRow } from './figure-columns.ts';
import { isBesides, isMonth, isPeriodFigure, isUpToMonth, titleIn, titles } from './titles.ts';

/** An area as a head may name it. */
export interface NamedArea {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where the columns of an official table lie, from 0. */
export interface Head {
  readonly line: number;
  /** 序号; -1 where a table of what was done has none. */
  readonly number: number;
  /** The first and the last column of names: 项目名称, 指标任务. */
  readonly names: readonly [number, number];
  readonly unit: number | undefined;
  readonly lead: number | undefined;
  /** 完成情况, 进展情况. */
  readonly progress: number | undefined;
  /** 完成数: a number from the start of the year on. */
  readonly done: number | undefined;
  /** 完成率. */
  readonly rate: number | undefined;
  /** A day of its own for each row: 截至日期. */
  readonly asOf: number | undefined;
  /** 目标任务 of one area. */
  readonly target: number | undefined;
  /** 合计, 全县任务: what the areas together have to reach. */
  readonly total: number | undefined;
  /** Columns of areas with their id, left to right. */
  readonly areas: readonly (readonly [number, string])[];
  /** Names over columns between those of areas that no area here has. */
  readonly strangers: readonly string[];
  readonly note: number | undefined;
  /** What stands over each column, the second row of a head included. */
  readonly printed: readonly string[];
  /** Column → the unit in its title: 完成数（个）. */
  readonly units: ReadonlyMap<number, string>;
  /** Titles over numbers of one month, which are not read: 本月完成数. */
  readonly ofOnePeriod: readonly string[];
  /** Titles of which it is not clear which one is meant. */
  readonly doubles: readonly string[];
  /** The line of the second row of a head: 完成数 and 完成率 under 完成情况. */
  readonly secondLine: number | undefined;
}

/** Whether a table says what was done: in words, as a number or as a rate. */
export function tellsProgress({ progress, done, rate }: Head): boolean {
  return progress !== undefined || done !== undefined || rate !== undefined;
}

/** Whether a table of who answers for what says the task in the words of its names: it has no column for a number. */
export function namesTasks(head: Head): boolean {
  return (
    !tellsProgress(head) &&
    head.areas.length === 0 &&
    head.target === undefined &&
    head.printed.some((title) => /责任单位$/u.test(title.replaceAll(/\s/gu, '')))
  );
}

/** Columns in which no row is read, left to right; the note is read only beside areas. */
export function unreadColumns(head: Head): number[] {
  const { number, names, unit, lead, progress, done, rate, asOf, target, total, areas, note, printed } = head;
  const hasNote = areas.length > 0 ? note : undefined;
  const read = new Set([number, unit, lead, progress, done, rate, asOf, target, total, hasNote, ...areas.map(([column]) => column)]);
  return printed.flatMap((title, column) => (title === '' || read.has(column) || (names[0] <= column && column <= names[1]) ? [] : [column]));
}

/** What stands over the sum of the areas' columns, the surest first. */
const totals = [
  /^(?:全[省市县区州乡镇]|[省市县区州]|任务|指标|目标|年度)?(?:合计|总计|共计|总数|总量)(?:数|任务|目标)?$/u,
  /^全[省市县区州](?:年度)?(?:目标)?(?:任务|目标|计划|指标)?[数值量]?$/u,
  /^(?:总|年度)(?:目标)?(?:任务|目标)[数值量]?$|^(?:目标)?任务总?[数量]$/u,
  titles.target,
  /^小计$/u,
];

/**
 * The columns that a row names; undefined for a row that is no head.
 *
 * @param next the row below, in which a head of two rows names the areas
 * @param month of which the figures are, where one is asked: of 10月底 and 11月底 the one that is meant
 */
export function headIn(row: SheetRow, next: SheetRow | undefined, areas: readonly NamedArea[], month?: number): Head | undefined {
  const second = secondRow(row, next);
  const printed = second ?? row.cells;
  const read = printed.map(titleIn);
  const cells = read.map(({ title }) => title);
  const at = (pattern: RegExp) => indexOf(cells, pattern);
  const number = at(titles.number);
  const first = at(titles.names);
  if (first === undefined) return undefined;
  const [target, progress, done, rate] = [at(titles.target), at(titles.progress), doneColumns(cells, month), rateIn(cells, month)];
  // A table of what was done may do without 序号.
  if (number === undefined && progress === undefined && done.length === 0 && rate === undefined) return undefined;
  const below = next?.cells.map((cell) => titleIn(cell).title) ?? [];
  const [here, under] = [areaColumns(cells, areas), areaColumns(below, areas)];
  const named = under.length >= here.length ? under : here;
  const after = cells.findIndex((cell, column) => column > first && cell !== '' && !titles.names.test(cell));
  const line = named === under ? below : cells;
  const total = named.length === 0 ? undefined : totalIn([cells, below], new Set(named.map(([column]) => column)));
  const [from, to] = [named[0]?.[0] ?? 0, named.at(-1)?.[0] ?? -1];
  return {
    line: row.line,
    number: number ?? -1,
    names: [first, after === -1 ? first : after - 1],
    unit: at(titles.unit),
    lead: at(titles.lead),
    progress,
    done: done[0],
    rate,
    asOf: at(titles.asOf),
    target: named.length === 0 ? target : undefined,
    total,
    areas: named,
    strangers: line.filter(
      (cell, column) =>
        (from <= column && column <= to ? cell !== '' : named.length > 0 && column > to && isLikeArea(cell)) &&
        column !== total &&
        areaNamed(cell, areas) === undefined &&
        !isBesides(cell),
    ),
    note: at(titles.note),
    printed,
    units: new Map(read.flatMap(({ unit }, column) => (unit === undefined ? [] : [[column, unit] as const]))),
    ofOnePeriod: printed.filter((_cell, column) => isPeriodFigure(cells[column] ?? '') || isMonth(cells[column] ?? '') || isUpToMonth(cells[column] ?? '')),
    doubles: done.length > 1 ? done.map((column) => printed[column] ?? '') : [],
    secondLine: second === undefined ? undefined : next?.line,
  };
}

/** Whether a row below a head only names areas, and no task. */
export function isSecondHead(row: SheetRow, { areas }: Head): boolean {
  return areas.length > 0 && areas.every(([column]) => row.cells[column] !== '' && !/\d/u.test(row.cells[column] ?? ''));
}

function areaColumns(cells: readonly string[], areas: readonly NamedArea[]): [number, string][] {
  return cells.flatMap((cell, column): [number, string][] => {
    const area = areaNamed(cell, areas);
    return area === undefined ? [] : [[column, area.id]];
  });
}

/** The column, beside those of areas, that a line of the head calls their sum. */
function totalIn(lines: readonly (readonly string[])[], taken: ReadonlySet<number>): number | undefined {
  const found = totals.flatMap((pattern) => lines.map((cells) => cells.findIndex((cell, column) => !taken.has(column) && pattern.test(cell))));
  return found.find((column) => column !== -1);
}

function areaNamed(cell: string, areas: readonly NamedArea[]): NamedArea | undefined {
  const names = namesMeant(cell);
  const found = areas.filter(({ name, aliases }) => names.some((each) => name === each || aliases.includes(each)));
  return found.length === 1 ? found[0] : undefined;
}

/** 城关街道 of 城关街道办 and 城关街道办事处, 河口镇 of 河口镇人民政府. */
export function namesMeant(cell: string): readonly string[] {
  const own = cell.replace(/(?:人民)?政府$/u, '').replace(/(?<=街道)办(?:事处)?$/u, '');
  return own === cell ? [cell] : [cell, own];
}

/** 高新区 behind the areas of a head: called as an area is, and none that is registered. */
function isLikeArea(cell: string): boolean {
  return /^\p{Script=Han}{1,6}(?:区|镇|乡|街道|街道办|街道办事处)$/u.test(cell) && !/^全|年度|任务|目标|完成/u.test(cell);
}

function indexOf(cells: readonly string[], pattern: RegExp): number | undefined {
  const found = cells.findIndex((cell) => pattern.test(cell));
  return found === -1 ? undefined : found;
}
