import type { z } from 'zod';
import type { IssueDraft } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';
import { type Parse, yamlList, yamlRecord } from './file/parse.ts';
import type { FileName } from './file/place.ts';
import type { KeptFiles } from './kept-files.ts';
import type { References } from './reference.ts';

/** A kind of file below `content/`: where it lies, what it is called, what a record of it is, what it names, and where its records go. */
export interface ContentKind {
  /** Path below `content/` as people read it: `areas/<区域>/documents/<名称>.yaml`. */
  readonly path: string;
  /** What the file is, in Chinese; a heading of the dictionary. */
  readonly title: string;
  /** Schema of one record. */
  readonly schema: z.ZodType;
  /** Whether the file is a list of records. */
  readonly isList: boolean;
  /** What its fields name: the check of references, the dictionary and the editors' schemas follow from it. */
  readonly references: References;
  readonly pattern: RegExp;
  /** Reads the file into `entries` and says what is wrong with it. Unchanged files come from `kept`. */
  readonly read: (text: string, file: string, entries: Entries, kept: KeptFiles) => readonly IssueDraft[];
}

/** What may stand for a part of a path in angle brackets. */
const parts: Readonly<Record<string, string>> = {
  区域: '(?<area>[^/]+)',
  名称: '(?<name>[^/]+)',
  年份: '(?<name>\\d{4}(?:-[a-z]+)?)',
  年: '(?<name>\\d{4})',
  '年-月': '(?<name>\\d{4}-\\d{2})',
};

/** Puts a record into its list in `entries`, with what the file's name says of it, and gives back what it put there. */
type Put<T> = (value: T, file: FileName, entries: Entries, body: string) => object;

/** A YAML file that is one record. */
export function one<T>(path: string, title: string, schema: z.ZodType<T>, put: Put<T>, references: References = {}): ContentKind {
  return kind(path, title, { schema, parse: yamlRecord(schema) }, put, references);
}

/** A YAML file that is a list of records. */
export function list<T>(path: string, title: string, schema: z.ZodType<T>, put: Put<T>, references: References = {}): ContentKind {
  return kind(path, title, { schema, parse: yamlList(schema), isList: true }, put, references);
}

interface Written<T> {
  readonly schema: z.ZodType;
  readonly parse: Parse<T>;
  readonly isList?: boolean;
}

/** A file of any other form, by what reads it. */
export function kind<T>(path: string, title: string, { schema, parse, isList = false }: Written<T>, put: Put<T>, references: References = {}): ContentKind {
  const pattern = patternOf(path);
  const read: ContentKind['read'] = (text, file, entries, kept) => {
    const { rows, issues } = kept.parsed(file, text, parse);
    const { area = '', name = '' } = pattern.exec(file)?.groups ?? {};
    for (const { value, path: inFile, line, body = '' } of rows) {
      const record = put(value, { area, name }, entries, body);
      entries.places.set(record, { file, path: inFile, ...(line !== undefined && { line }) });
    }
    return issues;
  };
  return { path, title, schema, isList, references, pattern, read };
}

function patternOf(path: string): RegExp {
  const source = path.replace(/[.]/g, '\\$&').replace(/<([^>]+)>/g, (_whole, part: string) => parts[part] ?? '');
  return new RegExp(`^${source}$`);
}
