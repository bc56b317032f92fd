import { z } from 'zod';
import type { FieldPath } from './place.ts';

z.config(z.locales.zhCN());

/** A schema error in Chinese: which field, what is wrong, what to do. */
export interface SchemaIssue {
  readonly path: FieldPath;
  readonly what: string;
  readonly cure: string;
}

/** Turns every error of a failed parse into words; unions are unfolded to their closest branch. */
export function schemaIssues(error: z.ZodError, schema: z.ZodType): SchemaIssue[] {
  return error.issues.flatMap((issue) => worded(issue, schema));
}

/** `commitments[2].title`, as a clerk finds it in the file. */
export function formatPath(path: FieldPath): string {
  if (path.length === 0) return '整个文件';
  return path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}

function worded(issue: z.core.$ZodIssue, schema: z.ZodType): SchemaIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      what: `没有“${key}”这个字段`,
      cure: '检查拼写；不需要就删去这一行',
    }));
  }
  if (issue.code === 'invalid_union') {
    const closest = [...issue.errors].sort((left, right) => depth(right) - depth(left))[0];
    const inner = closest?.map((each) => ({ ...each, path: [...issue.path, ...each.path] })) ?? [];
    if (inner.length > 0) return inner.flatMap((each) => worded(each, schema));
  }
  const description = describedAt(schema, issue.path);
  const cure = description === undefined ? '按说明改正' : `应填：${description}`;
  return [{ path: issue.path, what: wordsOf(issue), cure }];
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.input === undefined && /undefined/.test(issue.message)) return '缺少这一项';
  return issue.message;
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** The `.describe()` text nearest to `path` in the schema. */
function describedAt(schema: z.ZodType, path: FieldPath): string | undefined {
  let current: unknown = schema;
  let found: string | undefined;
  for (const key of path) {
    current = childOf(current, key);
    if (current === undefined) break;
    found = descriptionOf(current) ?? found;
  }
  return found;
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(key)];
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
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
