import { z } from 'zod';
import { type ContentKind, contentKinds } from '../content/kinds.ts';

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
function schemaOf({ schema, isList, title }: ContentKind): object {
  const record = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { $schema, ...fields } = record;
  return isList ? { $schema, title, type: 'array', items: fields } : { $schema, title, ...fields };
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
