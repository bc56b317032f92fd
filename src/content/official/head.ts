import { nearest } from '../file/nearest.ts';
import type { SheetRow } from './sheet-row.ts';

/** An area as a head may name it. */
export interface NamedArea {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where the columns of an official table lie, from 0. */
export interface Head {
  readonly number: number;
  /** The first and the last column of names: 项目名称, 指标任务. */
  readonly names: readonly [number, number];
  readonly unit: number | undefined;
  readonly lead: number | undefined;
  /** 完成情况, 进展情况. */
  readonly progress: number | undefined;
  /** 目标任务 of one area. */
  readonly target: number | undefined;
  /** 合计, 全县任务: what the areas together have to reach. */
  readonly total: number | undefined;
  /** Columns of areas with their id, left to right. */
  readonly areas: readonly (readonly [number, string])[];
  /** Names over columns between those of areas that no area here has. */
  readonly strangers: readonly string[];
  readonly note: number | undefined;
}

/** Titles as the tables print them, spaces left out. */
const titles = {
  number: /^序号$/u,
  names: /^(?:重点民生)?(?:项目|实事|指标|任务)(?:名称|内容|指标|任务|及|、)*$/u,
  unit: /^(?:计量)?单位$/u,
  lead: /^牵头(?:责任)?单位$/u,
  progress: /^(?:完成|进展|推进|工作进展)情况$/u,
  target: /^(?:年度)?目标(?:任务|值)?$/u,
  note: /^备注$/u,
} as const;

/** What stands over the sum of the areas' columns, the surest first. */
const totals = [
  /^(?:全[省市县区州乡镇]|[省市县区州]|任务|指标|目标|年度)?(?:合计|总计|共计|总数|总量)(?:数|任务|目标)?$/u,
  /^全[省市县区州](?:年度)?(?:目标)?(?:任务|目标|计划|指标)?[数值量]?$/u,
  /^(?:总|年度)(?:目标)?(?:任务|目标)[数值量]?$|^(?:目标)?任务总?[数量]$/u,
  titles.target,
  /^小计$/u,
];

/** How the tables write what they have a column for, to name the one that a misspelt title is most like. */
const knownTitles = [
  '序号',
  '项目名称',
  '指标任务',
  '实事名称',
  '计量单位',
  '目标任务',
  '牵头单位',
  '牵头责任单位',
  '完成情况',
  '进展情况',
  '推进情况',
  '备注',
];

/** The known title that one that is not known is most like; undefined for one that is known or like none. */
export function likeTitle(cell: string): string | undefined {
  const title = bare(cell);
  const isKnown = Object.values(titles).some((pattern) => pattern.test(title)) || others.test(title);
  return isKnown || title.length < 3 || title.length > 8 ? undefined : nearest(title, knownTitles);
}

const others = /^(?:牵头领导|责任领导|责任人|责任单位|配合单位)$/u;

/**
 * The columns that a row names; undefined for a row that is no head.
 *
 * @param next the row below, in which a head of two rows names the areas
 */
export function headIn(row: SheetRow, next: SheetRow | undefined, areas: readonly NamedArea[]): Head | undefined {
  const cells = row.cells.map(bare);
  const at = (pattern: RegExp) => indexOf(cells, pattern);
  const number = at(titles.number);
  const first = at(titles.names);
  if (number === undefined || first === undefined) return undefined;
  const [target, progress] = [at(titles.target), at(titles.progress)];
  const below = next?.cells.map(bare) ?? [];
  const [here, under] = [areaColumns(cells, areas), areaColumns(below, areas)];
  const named = under.length >= here.length ? under : here;
  const after = cells.findIndex((cell, column) => column > first && cell !== '' && !titles.names.test(cell));
  const line = named === under ? below : cells;
  const total = named.length === 0 ? undefined : totalIn([cells, below], new Set(named.map(([column]) => column)));
  const [from, to] = [named[0]?.[0] ?? 0, named.at(-1)?.[0] ?? -1];
  return {
    number,
    names: [first, after === -1 ? first : after - 1],
    unit: at(titles.unit),
    lead: at(titles.lead),
    progress,
    target: named.length === 0 ? target : undefined,
    total,
    areas: named,
    strangers: line.slice(from, to + 1).filter((cell, at) => cell !== '' && from + at !== total && areaNamed(cell, areas) === undefined && !others.test(cell)),
    note: at(titles.note),
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
  const found = areas.filter(({ name, aliases }) => name === cell || aliases.includes(cell));
  return found.length === 1 ? found[0] : undefined;
}

function indexOf(cells: readonly string[], pattern: RegExp): number | undefined {
  const found = cells.findIndex((cell) => pattern.test(cell));
  return found === -1 ? undefined : found;
}

/** 牵 头 单 位 is 牵头单位. */
function bare(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/gu, '');
}
