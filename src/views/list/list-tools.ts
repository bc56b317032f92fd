import { type Status, statusNames } from '../../domain/task/status.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { behindPlaces, placesIn } from '../../findings/furthest-behind.ts';
import { isSeenBehind, type Told } from '../../findings/document-judgement.ts';
import { shownWords } from './shown-words.ts';

/** How a list can be looked through once its script is there; without it the list is complete as it stands. */
export interface ListTools {
  /** 个项目 */
  readonly unit: string;
  readonly total: number;
  /** 共36个项目。 */
  readonly words: string;
  readonly filters: readonly ListFilter[];
  /** The first is the order in which the list stands. */
  readonly sorts: readonly ListOption[];
}

/** What rows can be chosen by; the key is the word in the address. */
export interface ListFilter {
  readonly key: FilterKey;
  readonly label: string;
  readonly options: readonly ListOption[];
}

/** A choice; its value stands in the address and means the same in every year. */
export interface ListOption {
  readonly value: string;
  readonly words: string;
}

export type FilterKey = 'status' | 'unit' | 'area';

/** By what a list is sorted: as its document or the official order of areas has it, furthest behind first, by rank, by name. */
export const sortNames = { list: '原来的顺序', behind: '落后最多的在前', rank: '名次', name: '名称（拼音）' } as const;

export type SortKey = keyof typeof sortNames;

/** What a row is chosen and sorted by, as attributes of its element: values of a filter stand between bars, places count from 0. */
export type RowMarks = Readonly<Partial<Record<`data-${FilterKey}`, string>> & Partial<Record<`data-by-${SortKey}`, number>>>;

/** A row before it is marked. */
export interface ListedRow {
  readonly name: string;
  readonly outcomes?: readonly Told[];
  readonly units?: readonly string[];
  /** Values and words of areas. */
  readonly areas?: readonly ListOption[];
  /** Its place in the document or the official order, where the list stands in another. */
  readonly listPlace?: number;
  /** 1 is best; missing for a row without a rank. */
  readonly rank?: number | undefined;
}

interface ListFacts {
  readonly unit: string;
  /** The first is the order in which the rows are given. */
  readonly sorts: readonly SortKey[];
}

/** A list of fewer rows is seen at a glance: it has no tools. */
const fewestRows = 4;

/** The tools of a list, and the marks of its rows in the order given. A filter with one choice is left out. */
export function listTools(rows: readonly ListedRow[], { unit, sorts }: ListFacts): { readonly tools: ListTools; readonly marks: readonly RowMarks[] } {
  if (rows.length < fewestRows) return { tools: { ...none, unit, total: rows.length }, marks: rows.map(() => ({})) };
  const filters: ListFilter[] = [
    { key: 'status' as const, label: '状态', options: statusOptions(rows, unit) },
    { key: 'unit' as const, label: '牵头单位', options: [...new Set(rows.flatMap(({ units = [] }) => units))].map((value) => ({ value, words: value })) },
    { key: 'area' as const, label: '有任务的区域', options: areaOptions(rows) },
  ].filter(({ options }) => options.length > 1);
  const keys = filters.map(({ key }) => key);
  const places = sorts.slice(1).map((key) => [key, placesBy[key](rows)] as const);
  return {
    tools: {
      unit,
      total: rows.length,
      words: shownWords(rows.length, rows.length, unit),
      filters,
      sorts: sorts.map((value) => ({ value, words: sortNames[value] })),
    },
    marks: rows.map((row, index) => ({
      ...Object.fromEntries(keys.map((key) => [`data-${key}`, `|${valuesOf[key](row).join('|')}|`])),
      ...Object.fromEntries(places.map(([key, each]) => [`data-by-${key}`, each[index]])),
    })),
  };
}

const none = { words: '', filters: [], sorts: [] } as const;

const valuesOf: Readonly<Record<FilterKey, (row: ListedRow) => readonly string[]>> = {
  status: ({ outcomes = [] }) => statusValues(outcomes),
  unit: ({ units = [] }) => units,
  area: ({ areas = [] }) => areas.map(({ value }) => value),
};

const placesBy: Readonly<Record<SortKey, (rows: readonly ListedRow[]) => number[]>> = {
  list: (rows) => rows.map(({ listPlace }, index) => listPlace ?? index),
  behind: (rows) => behindPlaces(rows.map(({ outcomes = [] }) => outcomes)),
  rank: (rows) => placesOf(rows, (left, right) => (left.rank ?? rows.length + 1) - (right.rank ?? rows.length + 1)),
  name: (rows) => placesOf(rows, (left, right) => byPinyin.compare(left.name, right.name)),
};

const byPinyin = new Intl.Collator('zh-Hans-CN');

function placesOf(rows: readonly ListedRow[], order: (left: ListedRow, right: ListedRow) => number): number[] {
  const numbered = rows.map((row, index) => ({ row, index }));
  return placesIn(numbered.toSorted((left, right) => order(left.row, right.row)).map(({ index }) => index));
}

/** The word under which everything that is behind can be asked for, whatever its status is called. */
const behindValue = 'behind';

/** `behind behindSchedule` */
function statusValues(outcomes: readonly Told[]): string[] {
  return [...(outcomes.some(isSeenBehind) ? [behindValue] : []), ...new Set<Status>(outcomes.map(({ standing }) => standing.status))];
}

/** 落后 stands first, also where nothing is: who asks for it learns that. */
function statusOptions(rows: readonly ListedRow[], unit: string): ListOption[] {
  const told = rows.map((row) => valuesOf.status(row)).filter(({ length }) => length > 0);
  if (told.length === 0) return [];
  // A project of several indicators has several statuses: then the counts add up to more than the rows.
  const isSeveral = told.some((values) => values.filter((value) => value !== behindValue).length > 1);
  const option = (value: string, words: string): ListOption => ({
    value,
    words: `${words}（${told.filter((values) => values.includes(value)).length}${unit}${isSeveral ? '有' : ''}）`,
  });
  const present = keysOf(statusNames).filter((status) => told.some((values) => values.includes(status)));
  return [option(behindValue, '落后'), ...present.map((status) => option(status, statusNames[status]))];
}

/** In the order in which rows name them; of several rows each area once. */
function areaOptions(rows: readonly ListedRow[]): ListOption[] {
  return [...new Map(rows.flatMap(({ areas = [] }) => areas.map((area) => [area.value, area] as const))).values()];
}
