import type { ContentKind } from '../content/kind.ts';
import { contentKinds } from '../content/kinds.ts';
import { kindNamedBy, type References, registers } from '../content/reference.ts';
import { reportColumns, reportRow } from '../domain/task/report.ts';
import { source } from '../domain/value/source.ts';
import { type DictionaryField, fieldsOf } from './fields.ts';
import { publishedTables } from './tables.ts';

/** A file that is published or kept, with its fields. */
export interface DictionaryFile {
  /** Path as in the download list or below `content/`; `<区域>` stands for a folder's name. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly DictionaryField[];
}

/** Every published table, from the descriptions of its columns. */
export function publishedFiles(): DictionaryFile[] {
  return publishedTables.map(({ name, title, columns }) => ({
    path: `data/${name}.csv`,
    title,
    fields: columns.map((column) => ({ name: column.name, isRequired: true, description: column.description })),
  }));
}

/** Every content file, from the same descriptions that the validation prints. */
export function contentFiles(): DictionaryFile[] {
  return [...contentKinds.map(fileOf), quotedSource];
}

function fileOf({ path, title, schema, references }: ContentKind): DictionaryFile {
  const fields = fieldsOf(schema, '', true).map((field) => withReference(field, references));
  return { path: `content/${path}`, title, fields: schema === reportRow ? progressFields(fields) : fields };
}

function withReference(field: DictionaryField, references: References): DictionaryField {
  const kind = kindNamedBy(references, field.name);
  return kind === undefined ? field : { ...field, refersTo: `content/${registers[kind].path}` };
}

/** The monthly table has its Chinese column titles for field names. */
function progressFields(fields: readonly DictionaryField[]): DictionaryField[] {
  const described = new Map(fields.map((field) => [field.name, field]));
  return Object.entries(reportColumns).flatMap(([title, name]) => {
    const field = described.get(name);
    return field === undefined ? [] : [{ ...field, name: title }];
  });
}

/** Written alike in every file that quotes a document; explained once. */
const quotedSource: DictionaryFile = { path: 'source、alsoIn', title: '来源的写法', fields: fieldsOf(source, '', true) };
