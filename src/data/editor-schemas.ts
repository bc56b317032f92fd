import { z } from 'zod';
import type { ContentKind } from '../content/kind.ts';
import { contentKinds } from '../content/kinds.ts';
import { kindNamedBy, type ReferenceKind, type References, registers } from '../content/reference.ts';

/** A file that editors read: the schemas of the content and which file each is for. */
export interface EditorFile {
  /** Path below the project's root. */
  readonly path: string;
  readonly text: string;
}

const folder = '.vscode';

/**
 * JSON Schemas of the YAML files of `content/`, and the settings that tell VS Code's YAML extension
 * which is for which: fields are completed, and their Chinese descriptions shown, while a clerk types.
 * Rules across files are told by `npm run validate` alone.
 */
export function editorFiles(): EditorFile[] {
  const written = contentKinds.filter(({ path }) => path.endsWith('.yaml'));
  const schemas = written.map((kind) => ({ path: `${folder}/${schemaName(kind)}`, text: json(schemaOf(kind)) }));
  const settings = {
    'yaml.schemas': Object.fromEntries(written.map((kind) => [`./${folder}/${schemaName(kind)}`, `content/${kind.path.replace(/<[^>]+>/g, '*')}`])),
    'files.associations': { '*.csv': 'csv' },
    'editor.tabSize': 2,
  };
  return [
    ...schemas,
    { path: `${folder}/settings.json`, text: json(settings) },
    { path: `${folder}/extensions.json`, text: json({ recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode'] }) },
  ];
}

/** What a file holds before it is read; a value that JSON Schema has no word for may be anything. */
function schemaOf({ schema, isList, title, references }: ContentKind): object {
  const record = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { $schema, ...fields } = withHints(record, references, '');
  return isList ? { $schema, title, type: 'array', items: fields } : { $schema, title, ...fields };
}

/** Says with each field that names another record where that record is registered. */
function withHints(schema: z.core.JSONSchema.BaseSchema, references: References, field: string): z.core.JSONSchema.BaseSchema {
  const { description, properties, items } = schema;
  const kind = kindNamedBy(references, field);
  const below = (name: string) => (field === '' ? name : `${field}.${name}`);
  const hinted = (part: z.core.JSONSchema._JSONSchema, name: string) => (typeof part === 'object' ? withHints(part, references, name) : part);
  return {
    ...schema,
    ...(description !== undefined && kind !== undefined && { description: `${description}\n（${hintOf(kind)}）` }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, hinted(part, below(name))])) }),
    ...(items !== undefined && !Array.isArray(items) && { items: hinted(items, `${field}[]`) }),
  };
}

function hintOf(kind: ReferenceKind): string {
  const { title, path } = registers[kind];
  return `指已登记的${title}：content/${path}`;
}

/** `areas/<区域>/documents/<名称>.yaml` → `schemas/documents.json`. */
function schemaName({ path }: ContentKind): string {
  const words = path
    .replace(/\/?<[^>]+>/g, '')
    .replace(/^areas\//, '')
    .replace(/\.yaml$/, '');
  return `schemas/${words.replaceAll('/', '-')}.json`;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
