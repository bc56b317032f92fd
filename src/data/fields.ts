import { z } from 'zod';

export interface DictionaryField {
  /** `commitments[].title`: from the top of the file down. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly description: string;
  /** The kind of content file where what the field names is registered; missing for a field that names nothing. */
  readonly refersTo?: string;
}

/** Every described field below a schema but the parts of a source; a union has the fields of all its branches. */
export function fieldsOf(schema: z.core.$ZodType, path: string, isRequired: boolean): DictionaryField[] {
  const description = describedBy(schema);
  const own = path === '' || description === undefined ? [] : [{ name: path, isRequired, description }];
  return path !== '' && /(^|\.)(source|alsoIn)$/.test(path) ? own : [...own, ...fieldsBelow(unwrapped(schema), path)];
}

function fieldsBelow(schema: z.core.$ZodType, path: string): DictionaryField[] {
  const prefix = path === '' ? '' : `${path}.`;
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => fieldsOf(field, prefix + key, !isOptional(field)));
  }
  if (schema instanceof z.ZodArray) return fieldsBelow(unwrapped(schema.element), path === '' ? '' : `${path}[]`);
  if (schema instanceof z.ZodUnion) return merged(schema.options.map((option: z.core.$ZodType) => fieldsBelow(unwrapped(option), path)));
  return [];
}

/** The fields of several branches: a field is required only where every branch that has fields requires it. */
function merged(branches: readonly (readonly DictionaryField[])[]): DictionaryField[] {
  const filled = branches.filter(({ length }) => length > 0);
  const names = [...new Set(filled.flat().map(({ name }) => name))];
  return names.map((name) => {
    const found = filled.flatMap((branch) => branch.filter((field) => field.name === name));
    const isRequired = found.length === filled.length && found.every((field) => field.isRequired);
    return { name, isRequired, description: [...new Set(found.map(({ description }) => description))].join('；') };
  });
}

/** A literal names itself: `number 数值目标`. */
function describedBy(schema: z.core.$ZodType): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const inner = unwrapped(schema);
  const description = schema.description ?? (inner instanceof z.ZodType ? inner.description : undefined);
  return inner instanceof z.ZodLiteral && description !== undefined ? `${String(inner.value)} ${description}` : description;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}
