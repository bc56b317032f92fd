import type { FieldPath } from '../../domain/value/issue.ts';
import { z } from 'zod';
import { ids } from '../../domain/value/text.ts';

/** The `.describe()` text nearest to `path` in the schema. */
export function describedAt(schema: z.ZodType, path: FieldPath): string | undefined {
  let found: string | undefined;
  for (const each of schemasAlong(schema, path)) found = descriptionOf(each) ?? found;
  return found;
}

/** Field → Chinese title, of the record at `path`; empty if there is none. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): Map<string, string> {
  const inner = unwrapped(schemasAlong(schema, path).at(-1) ?? schema);
  const shapes = inner instanceof z.ZodObject ? [inner.shape] : [];
  return new Map(shapes.flatMap((shape) => Object.entries(shape).map(([name, field]) => [name, titleOf(field) ?? ''] as const)));
}

/**
 * A field as a person finds it in the file, after its Chinese title: `成文日期 issuedOn`,
 * `各个阶段 stages 第 2 项`, `各区域的任务 shares · 430602`. Only the last name: the line says the rest.
 */
export function formatField(path: FieldPath, schema?: z.ZodType): string {
  const last = path.at(-1);
  if (last === undefined) return '整个文件';
  if (typeof last === 'number') return path.length > 1 ? `${formatField(path.slice(0, -1), schema)} 第 ${last + 1} 项` : `第 ${last + 1} 项`;
  const along = schema === undefined ? [] : schemasAlong(schema, path);
  // What stands in a table of names, an area's share, is called by the table: its own name is an id.
  const above = unwrapped(along.at(-2)) instanceof z.ZodRecord ? `${formatField(path.slice(0, -1), schema)} · ` : '';
  const title = along.length === path.length && above === '' ? titleOf(along.at(-1)) : undefined;
  return title === undefined ? `${above}${String(last)}` : `${title} ${String(last)}`;
}

/** The least a file of this schema holds, for one who has none: a line for each field that must be there. */
export function exampleOf(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return `- ${recordLines(inner.element).join('\n  ')}`;
  return recordLines(inner).join('\n');
}

function recordLines(schema: unknown): string[] {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  const required = Object.entries(inner.shape).filter(([, field]) => !isOptional(field));
  return required.map(([name, field]) => `${name}: ${exampleValue(field)}`);
}

function isOptional(field: unknown): boolean {
  return field instanceof z.ZodType && field.safeParse(undefined).success;
}

function exampleValue(field: unknown): string {
  const inner = unwrapped(field);
  const [, example] = /如 ?([^；，。、]+)/.exec(descriptionOf(field) ?? '') ?? [];
  if (example !== undefined) return example;
  return inner instanceof z.ZodEnum ? String(inner.options[0]) : '…';
}

/** The schemas of the values on the way down `path`; shorter than the path where it leaves the schema. */
function schemasAlong(schema: z.ZodType, path: FieldPath): unknown[] {
  const along: unknown[] = [];
  let current: unknown = schema;
  for (const key of path) {
    current = childOf(current, key);
    if (current === undefined) break;
    along.push(current);
  }
  return along;
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(key)];
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => childOf(option, key)).find((child) => child !== undefined);
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

function descriptionOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  return schema.description ?? (unwrapped(schema) === schema ? undefined : descriptionOf(unwrapped(schema)));
}

/** The first words of a description, if they are a short name in Chinese. */
function titleOf(schema: unknown): string | undefined {
  const [title = ''] = (descriptionOf(schema) ?? '').split(/[，。：；（“]/);
  return /^[\u4E00-\u9FFF、]{2,10}$/.test(title) ? title : undefined;
}

/** Whether a text of digits may stand here without quotes: an id or a number, never words or a name. */
export function isWritable(schema: z.ZodType): boolean {
  return ids.get(schema)?.isId === true || !schema.safeParse('一二三四五六七八九').success;
}
