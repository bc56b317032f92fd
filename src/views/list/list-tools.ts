import { byText } from '../../domain/value/order.ts';
import { behindPlaces, ranksIn } from '../../findings/furthest-behind.ts';
import { type FilterKey, isSeveral, type ListedRow, type ListFilter, listFilters, type ListOption, valuesOf } from './list-filters.ts';
import { shownWords } from './shown-words.ts';

/** How a list can be looked through once its script is there; without it the list is complete as it stands. */
export interface ListTools {
  /** 个项目 */
  readonly unit: string;
  readonly total: number;
  /** 共36个项目。 */
  readonly words: string;
  /** Said where a row is counted under several choices; else empty. */
  readonly note: string;
  readonly filters: readonly ListFilter[];
  /** The first is the order in which the list stands. */
  readonly sorts: readonly ListOption[];
}

/** By what a list is sorted: as its document or the official order of areas has it, furthest behind first, by rank, by name. */
const sortNames = {
  list: '原来的顺序',
  newest: '最新的在前',
  oldest: '最早的在前',
  behind: '落后最多的在前',
  rank: '名次',
  name: '名称（拼音）',
} as const;

export type SortKey = keyof typeof sortNames;

/** What a row is chosen and sorted by, as attributes of its element: values of a filter stand between bars, places count from 0. */
export type RowMarks = Readonly<Partial<Record<`data-${FilterKey}`, string>> & Partial<Record<`data-by-${SortKey}`, number>>>;

interface ListFacts {
  readonly unit: string;
  /** The first is the order in which the rows are given. */
  readonly sorts: readonly SortKey[];
  /** What a filter is called, where not as usual. */
  readonly labels?: Readonly<Partial<Record<FilterKey, string>>>;
  /** Fewer rows have no tools; six where it is missing. */
  readonly fewest?: number;
}

/** A list of fewer rows is seen at a glance: it has no tools. */
const fewestRows = 6;

/** Of rows that are read one after the other, not held against each other. */
export const fewestTexts = 11;

/** The tools of a list, and the marks of its rows in the order given. A filter with one choice is left out. */
export function listTools(
  rows: readonly ListedRow[],
  { unit, sorts, labels = {}, fewest = fewestRows }: ListFacts,
): { readonly tools: ListTools; readonly marks: readonly RowMarks[] } {
  if (rows.length < fewest) return { tools: { ...none, unit, total: rows.length }, marks: rows.map(() => ({})) };
  const filters = listFilters(rows, unit, labels);
  const keys = filters.map(({ key }) => key);
  const places = sorts.slice(1).map((key) => [key, placesBy[key](rows)] as const);
  return {
    tools: {
      unit,
      total: rows.length,
      words: shownWords(rows.length, rows.length, unit),
      note: filters.some(({ key }) => key === 'status') && rows.some(isSeveral) ? `有的${unit.replace(/^个/u, '')}有几种状态，每种里都数它。` : '',
      filters,
      sorts: sorts.map((value) => ({ value, words: sortNames[value] })),
    },
    marks: rows.map((row, index) => ({
      ...Object.fromEntries(keys.map((key) => [`data-${key}`, `|${valuesOf[key](row).join('|')}|`])),
      ...Object.fromEntries(places.map(([key, each]) => [`data-by-${key}`, each[index]])),
    })),
  };
}

const none = { words: '', note: '', filters: [], sorts: [] } as const;

const placesBy: Readonly<Record<SortKey, (rows: readonly ListedRow[]) => number[]>> = {
  newest: (rows) => placesOf(rows, (left, right) => dayOrder(right, left)),
  // What has no day comes last in both orders.
  oldest: (rows) => placesOf(rows, (left, right) => Number(left.day === undefined) - Number(right.day === undefined) || dayOrder(left, right)),
  list: (rows) => rows.map(({ listPlace }, index) => listPlace ?? index),
  behind: (rows) => behindPlaces(rows.map(({ outcomes = [] }) => outcomes)),
  rank: (rows) => placesOf(rows, (left, right) => (left.rank ?? rows.length + 1) - (right.rank ?? rows.length + 1)),
  name: (rows) => placesOf(rows, (left, right) => byPinyin.compare(left.name, right.name)),
};

function dayOrder(left: ListedRow, right: ListedRow): number {
  return byText(left.day ?? '', right.day ?? '');
}

const byPinyin = new Intl.Collator('zh-Hans-CN');

function placesOf(rows: readonly ListedRow[], order: (left: ListedRow, right: ListedRow) => number): number[] {
  const numbered = rows.map((row, index) => ({ row, index }));
  return ranksIn(numbered.toSorted((left, right) => order(left.row, right.row)).map(({ index }) => index));
}
