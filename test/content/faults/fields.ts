import { z } from 'zod';
import { recordFiles, valueOf } from './county.ts';

/** One field of one record: where it is, what its schema is, and what stands there; undefined if the record has none. */
export interface Field {
  readonly file: string;
  /** From the top of the file. */
  readonly path: readonly (string | number)[];
  /** The path without positions: names one field of one kind of file. */
  readonly name: string;
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly isRequired: boolean;
  /** A key of a table that staff name themselves, such as an area's share. */
  readonly isEntry: boolean;
}

/** Every field of every record of the county. */
export const allFields: readonly Field[] = recordFiles.flatMap(({ path: file, schema, isList }) => {
  const value = valueOf(file);
  const records = isList && Array.isArray(value) ? value.map((each: unknown, index) => ({ each, path: [index] })) : [{ each: value, path: [] }];
  return records.flatMap(({ each, path }) => fieldsIn(file, schema, each, path, kindOf(file)));
});

function kindOf(file: string): string {
  return file.replace(/^areas\/[^/]+\//, '').replace(/\/.*/, '');
}

function fieldsIn(file: string, schema: z.ZodType, value: unknown, path: readonly (string | number)[], name: string): Field[] {
  const inner = branch(unwrapped(schema), value);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => fieldsIn(file, inner.element as z.ZodType, each, [...path, index], name));
  }
  if (inner instanceof z.ZodRecord && isTable(value)) {
    return Object.entries(value).flatMap(([key, each]) => [
      { file, path: [...path, key], name: `${name}.*`, schema: inner.valueType as z.ZodType, value: each, isRequired: false, isEntry: true },
      ...fieldsIn(file, inner.valueType as z.ZodType, each, [...path, key], `${name}.*`),
    ]);
  }
  if (!(inner instanceof z.ZodObject) || !isTable(value)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) => [
    { file, path: [...path, key], name: `${name}.${key}`, schema: field, value: value[key], isRequired: !field.safeParse(undefined).success, isEntry: false },
    ...fieldsIn(file, field, value[key], [...path, key], `${name}.${key}`),
  ]);
}

/** Of several shapes the one that the value has. */
function branch(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options = schema.options as z.ZodType[];
  return unwrapped(options.find((option) => option.safeParse(value).success) ?? options[0]!);
}

export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap() as z.ZodType;
  return inner;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of the file with another value at the field; `undefined` takes the field away. */
export function changed({ file, path }: Pick<Field, 'file' | 'path'>, value: unknown): unknown {
  const whole = structuredClone(valueOf(file));
  let at = whole as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return whole;
}

/** The value of the file with the field under another name. */
export function renamed({ file, path, value }: Field, to: string): unknown {
  const whole = changed({ file, path }, undefined);
  let at = whole as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[to] = value;
  return whole;
}
