import { CORE_SCHEMA, load, timestampTag, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { formatPath, schemaIssues } from './issue.ts';
import { type FieldPath, lineOfYaml } from './place.ts';
import type { Problem } from './problem.ts';

/** One record of a file, and where it stands there. Plain values only: rows are kept between builds as JSON. */
export interface Row<T> {
  readonly value: T;
  readonly path: FieldPath;
  /** Known for rows of a CSV. */
  readonly line?: number | undefined;
  /** The text after the head of a Markdown file. */
  readonly body?: string | undefined;
}

/** A file's records, or what is wrong with it: with problems the rows are not to be used. */
export interface Parsed<T> {
  readonly rows: readonly Row<T>[];
  readonly problems: readonly Problem[];
}

/** Reads one kind of file. `file` is its path below `content/`, for the problems. */
export type Parse<T> = (text: string, file: string) => Parsed<T>;

/** A YAML file that is one record. */
export function yamlRecord<T>(schema: z.ZodType<T>): Parse<T> {
  return (text, file) => parsedYaml(text, file, schema, (value) => [{ value, path: [] }]);
}

/** A YAML file that is a list of records; an empty file is an empty list. */
export function yamlList<T>(element: z.ZodType<T>): Parse<T> {
  const schema = z.array(element);
  return (text, file) => parsedYaml(text.trim() === '' ? '[]' : text, file, schema, eachRow);
}

/** A Markdown file with a YAML head. */
export function markdown<T>(schema: z.ZodType<T>): Parse<T> {
  return (text, file) => {
    const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
    return parsedYaml(head, file, schema, (value) => [{ value, path: [], body: body.trim() }]);
  };
}

function eachRow<T>(values: readonly T[]): Row<T>[] {
  return values.map((value, index) => ({ value, path: [index] }));
}

function parsedYaml<Whole, T>(text: string, file: string, schema: z.ZodType<Whole>, rowsOf: (whole: Whole) => Row<T>[]): Parsed<T> {
  const { raw, problem } = loadedYaml(text, file);
  if (problem) return { rows: [], problems: [problem] };
  const { data, error } = schema.safeParse(raw);
  if (error === undefined) return { rows: rowsOf(data), problems: [] };
  const problems = schemaIssues(error, schema).map(({ path, what, cure }) => ({
    rule: 'schema',
    file,
    line: lineOfYaml(text, path),
    field: formatPath(path),
    what,
    cure,
    subject: '',
  }));
  return { rows: [], problems };
}

/** Dates without quotes become Date objects here, so that the schema can refuse them. */
const strictYaml = { schema: CORE_SCHEMA.withTags(timestampTag), maxAliases: 0, maxDepth: 40 };

function loadedYaml(text: string, file: string): { raw?: unknown; problem?: Problem } {
  try {
    return { raw: text.trim() === '' ? undefined : load(text, strictYaml) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const cure = '检查这一行的缩进、冒号后的空格和引号';
    return { problem: { rule: 'schema', file, line, field: '格式', what: yamlWords(error.reason), cure, subject: '' } };
  }
}

function yamlWords(reason: string): string {
  if (/duplicated mapping key/.test(reason)) return '同一个字段写了两次';
  if (/alias/i.test(reason)) return '不允许使用 * 和 & 引用';
  if (/depth|nest/i.test(reason)) return '缩进层数太多';
  return `不是能读的 YAML（${reason}）`;
}
