import { z } from 'zod';
import type { Chance } from './chance.ts';
import { county, valueOf, written } from './county.ts';
import { changed, type Field, renamed, unwrapped } from './fields.ts';

/** One wrong value at one field. */
export interface FieldFault {
  readonly name: string;
  readonly file: string;
  readonly content: string;
}

type Make = (field: Field, chance: Chance) => unknown;

/** Takes the field's value away. */
const nothing = Symbol('nothing');
/** This fault does not fit the field. */
const unfit = Symbol('unfit');

const hidden = ['\u0000', '\u000B', '\u202E', '\u200B', '\uFFFD', '\u2066'];

const classes: Readonly<Record<string, Make>> = {
  missing: ({ isRequired, value }) => (isRequired && value !== undefined ? nothing : unfit),
  'nothing after the colon': ({ isEntry, schema }) => (isEntry && takes(schema, '') ? unfit : null),
  'a list or a table': ({ schema }) =>
    unwrapped(schema) instanceof z.ZodRecord ? '文字' : unwrapped(schema) instanceof z.ZodArray ? { 文字: ['文字'] } : [['文字']],
  'a number instead of words': ({ schema }) => (isText(schema) && !(unwrapped(schema) instanceof z.ZodUnion) ? 20250630 : unfit),
  'words instead of a number': ({ schema }) => (takes(schema, 3) ? '三' : takes(schema, true) ? '也许' : unfit),
  empty: ({ schema, value }) => (isString(value) && !takes(schema, '') ? '' : unfit),
  blank: ({ schema, value }) => (isString(value) && !takes(schema, '') ? '   ' : unfit),
  'a hundred thousand characters': ({ value, schema }) => (isString(value) || isText(schema) ? '长'.repeat(100_000) : unfit),
  'a character nobody sees': ({ value }, { one }) => (isString(value) && value.length > 1 ? `${value.slice(0, 1)}${one(hidden)}${value.slice(1)}` : unfit),
  'a mobile number': ({ schema, value }, { one }) =>
    isText(schema) && isString(value) && value.length > 1
      ? `${value}，${one(['13812345678', '＋86 139 1234 5678', '电话137-1234-5678', '身份证11010519491231002X'])}`
      : unfit,
  'a day that does not exist': ({ schema }, { one }) => (isDate(schema) ? one(['2025-02-30', '2025-06-31', '2025-13-01', '2025-00-10']) : unfit),
  'a day without quotes that does not exist': ({ schema }) => (isDate(schema) ? '@bare 2025-02-30' : unfit),
  'a day otherwise written': ({ schema }, { one }) => (isDate(schema) ? one(['30.6.2025', '六月底', '6/30/2025', '昨天']) : unfit),
  'a day of another millennium': ({ schema }, { one }) => (isDate(schema) ? one(['1025-06-30', '2225-06-30', '0001-01-01', '0225-06-30']) : unfit),
  'a day to come': ({ path, schema }) => (isDate(schema) && happened.test(String(path.at(-1))) ? '2027-06-30' : unfit),
  'a number below zero': ({ schema, value }) => (value !== undefined && takes(schema, 3) ? -3 : isDecimal(schema) && value !== undefined ? '-3' : unfit),
  'a number with more': ({ schema, value }, { one }) =>
    value !== undefined && isDecimal(schema) ? one(['5,00', '5e3', '12个', '1２,34', '约12', '1.2.3']) : unfit,
  'half a number': ({ schema }) => (takes(schema, 3) ? 2.5 : unfit),
  'another word of a list': ({ schema }, { one }) => (unwrapped(schema) instanceof z.ZodEnum ? one(['其他', 'others', 'Started']) : unfit),
  'another name': ({ value }) => (isString(value) && ids.has(value) ? `${value.slice(0, -1)}q` : unfit),
};

const happened =
  /^(asOf|correctedOn|receivedOn|issuedOn|publishedOn|periodFrom|periodTo|revisedOn|requestedOn|withdrawnOn|renamedOn|notStartedAsOf|reachedOn|reachedBy|takenOn|installedOn|checkedOn|movedOn|firstRepliedOn|closedOn|countedOn|decidedOn|confirmedOn|handedInOn|reviewedOn|datedOn|doneOn|approvedOn|foundOn|solvedOn|heldOn)$/;

/** Ids and names that records of the county are known by, where another record names them. */
const ids = new Set([
  ...Object.keys(county).flatMap((path) => /^areas\/([^/]+)\/area\.yaml$/.exec(path)?.[1] ?? /\/documents\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []),
  ...['990100', '990101'].flatMap((area) => projectsOf(area)),
]);

function projectsOf(area: string): string[] {
  const { commitments } = valueOf(`areas/${area}/programmes/2025.yaml`) as { commitments: { projects: { id: string; indicators: { id: string }[] }[] }[] };
  return commitments.flatMap(({ projects }) =>
    projects.flatMap(({ id, indicators }) => [`2025-${area}/${id}`, ...indicators.map((each) => `2025-${area}/${id}/${each.id}`)]),
  );
}

/** Every class of fault that fits the field, one of each. */
export function faultsOf(field: Field, chance: Chance): FieldFault[] {
  const values = Object.entries(classes).map(([name, make]) => ({ name, value: make(field, chance) }));
  const wrong = values
    .filter(({ value }) => value !== unfit)
    .map(({ name, value }) => ({ name, whole: changed(field, value === nothing ? undefined : value) }));
  const misspelled =
    field.value === undefined || field.isEntry ? [] : [{ name: 'a misspelled field', whole: renamed(field, slipped(String(field.path.at(-1)), chance)) }];
  const twice =
    Array.isArray(field.value) && typeof field.value[0] === 'object'
      ? [{ name: 'an item twice', whole: changed(field, [...(field.value as unknown[]), field.value[0]]) }]
      : [];
  return [...wrong, ...misspelled, ...twice].map(({ name, whole }) => ({
    name: `${field.name} ${name}`,
    file: field.file,
    content: written(field.file, whole),
  }));
}

/** A key with one slip of the finger. */
function slipped(key: string, { below, one }: Chance): string {
  const at = below(key.length);
  return one([`${key}s`, `${key.slice(0, at)}${key.slice(at)}x`, `${key[0]}${key}`]);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

function isText(schema: z.ZodType): boolean {
  return takes(schema, '一二三四五六七八九');
}

function isDate(schema: z.ZodType): boolean {
  return !isText(schema) && !takes(schema, 'abc') && takes(schema, '2024-02-29');
}

function isDecimal(schema: z.ZodType): boolean {
  return !isText(schema) && !takes(schema, 'abc') && takes(schema, '1.5');
}
