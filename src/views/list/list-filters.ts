import { descending } from '../../domain/value/order.ts';
import { isBehind, type Status, statusNames } from '../../domain/task/status.ts';
import { type CivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { isSeenBehind, type Told } from '../../findings/document-judgement.ts';

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

export type FilterKey = 'status' | 'unit' | 'area' | 'kind' | 'year';

/** A row before it is marked. */
export interface ListedRow {
  readonly name: string;
  readonly outcomes?: readonly Told[];
  readonly units?: readonly string[];
  /** Values and words of areas. */
  readonly areas?: readonly ListOption[];
  /** Its place in the document or the official order, where the list stands in another. */
  readonly listPlace?: number;
  readonly kind?: string;
  /** Missing for a row without a date: it comes last. */
  readonly day?: CivilDate | undefined;
  /** 1 is best; missing for a row without a rank. */
  readonly rank?: number | undefined;
}

const labelsOf: Readonly<Record<FilterKey, string>> = { status: '状态', unit: '牵头单位', area: '有任务的区域', kind: '种类', year: '年份' };

/** The filters of a list: those with more than one choice. */
export function listFilters(rows: readonly ListedRow[], unit: string, labels: Readonly<Partial<Record<FilterKey, string>>>): ListFilter[] {
  return keysOf(labelsOf)
    .map((key) => ({ key, label: labels[key] ?? labelsOf[key], options: optionsOf[key](rows, unit) }))
    .filter(({ options }) => options.length > 1);
}

/** What a row is found by. */
export const valuesOf: Readonly<Record<FilterKey, (row: ListedRow) => readonly string[]>> = {
  status: ({ outcomes = [] }) => statusValues(outcomes),
  unit: ({ units = [] }) => units,
  area: ({ areas = [] }) => areas.map(({ value }) => value),
  kind: ({ kind }) => (kind === undefined ? [] : [kind]),
  year: ({ day }) => (day === undefined ? [] : [String(yearOf(day))]),
};

/** The word under which everything that is behind can be asked for, whatever its status is called. */
const behindValue = 'behind';

/** `behind behindSchedule` */
function statusValues(outcomes: readonly Told[]): string[] {
  return [...(outcomes.some(isSeenBehind) ? [behindValue] : []), ...new Set<Status>(outcomes.map(({ standing }) => standing.status))];
}

/** The choices of each filter: only what occurs. */
const optionsOf: Readonly<Record<FilterKey, (rows: readonly ListedRow[], unit: string) => readonly ListOption[]>> = {
  status: statusOptions,
  unit: (rows) => asTheyCome(rows, 'unit'),
  area: areaOptions,
  kind: (rows) => asTheyCome(rows, 'kind'),
  year: (rows) => asTheyCome(rows, 'year').toSorted(descending(({ value }) => value)),
};

/** Whether a row has several statuses: counts of them add up to more than the rows. */
export function isSeveral(row: ListedRow): boolean {
  return valuesOf.status(row).filter((value) => value !== behindValue).length > 1;
}

/** 落后 stands first where something is; the kinds of it stand below, and one that is all of it is not said twice. */
function statusOptions(rows: readonly ListedRow[], unit: string): ListOption[] {
  const told = rows.map((row) => valuesOf.status(row)).filter(({ length }) => length > 0);
  const countOf = (value: string) => told.filter((values) => values.includes(value)).length;
  const option = (value: string, words: string): ListOption => ({ value, words: `${words}（${countOf(value)}${unit}）` });
  const present = keysOf(statusNames).filter((status) => countOf(status) > 0);
  const [late, others] = [present.filter(isBehind), present.filter((status) => !isBehind(status))];
  const isOne = late.length === 1 && late.every((status) => countOf(status) === countOf(behindValue));
  return [
    ...(countOf(behindValue) === 0 ? [] : [option(behindValue, '落后')]),
    ...(isOne ? [] : late.map((status) => option(status, `其中${statusNames[status]}`))),
    ...others.map((status) => option(status, statusNames[status])),
  ];
}

function asTheyCome(rows: readonly ListedRow[], key: FilterKey): ListOption[] {
  return [...new Set(rows.flatMap((row) => valuesOf[key](row)))].map((value) => ({ value, words: value }));
}

/** In the order in which rows name them; of several rows each area once. */
function areaOptions(rows: readonly ListedRow[]): ListOption[] {
  return [...new Map(rows.flatMap(({ areas = [] }) => areas.map((area) => [area.value, area] as const))).values()];
}
