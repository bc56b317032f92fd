import { z } from 'zod';
import { codeCell, dateCell, halfWidth } from './cell.ts';
import { codeNames } from './code-names.ts';
import { isWritable } from './schema-fields.ts';

/**
 * A value as its schema wants it, where a person wrote the same otherwise: days and numbers without
 * quotes or with them, 2026/6/10 and 2026年6月10日, the Chinese name of a code, 是 and 否, one item of a
 * list by itself. Whatever is not plainly the same stays as it is, for the schema to refuse.
 *
 * @param plain the value with every scalar as the text that stands in the file
 */
export function fitted(value: unknown, plain: unknown, schema: z.ZodType, isRoot = true, above = ''): unknown {
  const { inner, description: own } = opened(schema);
  const description = own === '' ? above : own;
  if (inner instanceof z.ZodArray) return list(value, plain, inner, isRoot ? 'root' : description);
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return isTable(value) ? table(value, plain, inner) : value;
  if (inner instanceof z.ZodUnion) return branch(value, plain, inner);
  return isScalar(value) ? scalar(value, String(plain ?? ''), inner, description) : value;
}

/** `place` is `root` or the description of the list, which names the codes of its items. */
function list(value: unknown, plain: unknown, { element }: z.ZodArray, place: string): unknown {
  const item = opened(element).inner;
  if (!(item instanceof z.ZodType)) return value;
  if (Array.isArray(value)) return value.map((each: unknown, index) => fitted(each, Array.isArray(plain) ? plain[index] : each, item, false, place));
  const isOne = isTable(value) ? item instanceof z.ZodObject : isScalar(value) && !(item instanceof z.ZodObject) && !/[、，,；;]/u.test(String(plain));
  return isOne && place !== 'root' ? [fitted(value, plain, item, false, place)] : value;
}

function table(value: Readonly<Record<string, unknown>>, plain: unknown, schema: z.ZodObject | z.ZodRecord): unknown {
  const texts = isTable(plain) ? plain : {};
  const fieldOf = (key: string): unknown =>
    schema instanceof z.ZodObject ? (Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined) : schema.valueType;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const field = fieldOf(key);
      return [key, field instanceof z.ZodType ? fitted(each, texts[key], field, false) : each];
    }),
  );
}

/** A table goes to the branch of its kind, or to the one that knows most of its fields; a scalar to a branch that takes it. */
function branch(value: unknown, plain: unknown, { options }: z.ZodUnion): unknown {
  const branches = options.flatMap((option) => (option instanceof z.ZodType ? (option instanceof z.ZodUnion ? branchesOf(option) : [option]) : []));
  if (!isTable(value)) {
    const scalars = branches.filter((option) => !(option instanceof z.ZodObject));
    const text = scalars.find((option) => option instanceof z.ZodString);
    if (text !== undefined && typeof value === 'number') return String(plain);
    const fits = scalars.map((option) => fitted(value, plain, option, false)).find((read) => scalars.some((option) => option.safeParse(read).success));
    return fits ?? value;
  }
  const objects = branches.filter((option) => option instanceof z.ZodObject);
  const named = { ...value, ...kindOf(value, objects) };
  const [best] = [...objects].sort((left, right) => known(named, right) - known(named, left));
  return best === undefined ? value : table(named, plain, best);
}

function branchesOf({ options }: z.ZodUnion): z.ZodType[] {
  return options.flatMap((option) => (option instanceof z.ZodType ? [option] : []));
}

/** `kind: 数值` as the code of the branch with that name. */
function kindOf({ kind }: Readonly<Record<string, unknown>>, objects: readonly z.ZodObject[]): { kind?: string } {
  if (typeof kind !== 'string') return {};
  const kinds = objects.flatMap(({ shape }) =>
    shape['kind'] instanceof z.ZodLiteral ? [{ code: String(shape['kind'].value), name: shape['kind'].description ?? '' }] : [],
  );
  const found = kinds.find(({ code, name }) => code === kind || name === kind);
  return found === undefined ? {} : { kind: found.code };
}

function known(value: Readonly<Record<string, unknown>>, { shape }: z.ZodObject): number {
  const kind: unknown = shape['kind'];
  const isOfKind = kind instanceof z.ZodLiteral && kind.value === value['kind'];
  return Object.keys(value).filter((key) => Object.hasOwn(shape, key)).length + (isOfKind ? 100 : 0);
}

function scalar(value: unknown, plain: string, schema: z.ZodType, description: string): unknown {
  if (schema.safeParse(value).success) return value;
  if (schema instanceof z.ZodEnum) return named(plain, schema.options.map(String), description) ?? value;
  if (schema instanceof z.ZodBoolean) return /^(?:是|yes|y|true|对)$/i.test(plain) ? true : /^(?:否|不是|no|n|false)$/i.test(plain) ? false : value;
  const takes = (text: unknown) => schema.safeParse(text).success;
  if (takes('2024-02-29') && !takes('一二三四五六七八九')) return day(plain, takes) ?? value;
  if (typeof value === 'string') return loosely(plain, takes, description) ?? value;
  return isWritable(schema) && takes(plain) ? plain : value;
}

/** １０５０, 8,600 and 8600万元 of a field in 万元, 第5行 of a line, 2025年 of a year, （2025）第 6 号 of a document's number. */
function loosely(plain: string, takes: (text: unknown) => boolean, description: string): unknown {
  const amount = plain
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  const unit = /(?<=\d)\s*(万元|亿元|元|%)$/u.exec(amount)?.[1];
  const own = /万元|亿元|元|%/u.exec(description)?.[0];
  const bare = unit !== undefined && unit === own ? amount.slice(0, -unit.length).trim() : amount;
  const line = (/^第?\s*(\d+)\s*行$/u.exec(amount) ?? /^(\d{4})\s*年$/u.exec(amount))?.[1];
  const bracketed = plain.normalize('NFKC').replace(/\s*[[(【〔]\s*(\d{4})\s*[\])】〕]\s*第?\s*(\d+)\s*号$/u, '〔$1〕$2号');
  return [bare, bracketed, ...[bare, line].flatMap((text) => (text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? [Number(text)] : []))].find(takes);
}

function day(plain: string, takes: (text: unknown) => boolean): string | undefined {
  const [, year, month = ''] = /^\s*(\d{4})[-/.年](\d{1,2})月?\s*$/.exec(halfWidth(plain).replace(/[—―]+/g, '-')) ?? [];
  const read = dateCell(plain);
  const text = year === undefined ? (read.kind === 'value' ? read.value : undefined) : `${year}-${month.padStart(2, '0')}`;
  return text !== undefined && takes(text) ? text : undefined;
}

/** The code whose Chinese name, or its beginning where no other begins so, was written. */
function named(plain: string, codes: readonly string[], description: string): string | undefined {
  if (!/\p{Script=Han}/u.test(plain)) return undefined;
  const names = codeNames(codes, description);
  const word = plain.trim();
  const part = codes.find((code) => (names[code] ?? '').split('、').includes(word));
  if (part !== undefined) return part;
  const read = codeCell(word, codes, names);
  if (read.kind === 'value') return read.value;
  const beginning = codes.filter((code) => word.length > 1 && names[code]?.startsWith(word));
  return beginning.length === 1 ? beginning[0] : undefined;
}

/** The schema without what makes it optional, and every description on the way to it. */
function opened(schema: unknown): { readonly inner: z.ZodType; readonly description: string } {
  const descriptions: string[] = [];
  let inner: unknown = schema;
  while (inner instanceof z.ZodType) {
    descriptions.push(inner.description ?? '');
    if (!(inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)) break;
    inner = inner.unwrap();
  }
  return { inner: inner instanceof z.ZodType ? inner : z.unknown(), description: descriptions.join('；') };
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
