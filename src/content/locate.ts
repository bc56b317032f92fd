import { type FieldPath, type Issue, type IssueDraft, issueIn } from '../domain/value/issue.ts';
import type { ContentFiles } from './content-files.ts';
import { decoded } from './file/decode.ts';
import type { Entries } from './entries.ts';
import { formatField } from './file/schema-fields.ts';
import { type LineOf, linesOfYaml } from './file/place.ts';
import { contentKinds } from './kinds.ts';
import { columnTitle } from './file/table.ts';

/** Looks up where issues stand: file, line, and the field in the words of the file. Each file is read once. */
export function locator(files: ContentFiles, entries: Entries): (draft: IssueDraft) => Issue {
  const lines = new Map<string, LineOf>();
  const lineIn = (file: string, path: FieldPath) => {
    const known = lines.get(file) ?? linesOfYaml(textOf(files, file));
    lines.set(file, known);
    return known(path);
  };
  return ({ at = {}, path: inside = [], ...known }) => {
    const place = entries.places.get(at);
    if (!place) return issueIn('.', known);
    const path = [...place.path, ...inside];
    return issueIn(place.file, { ...known, line: place.line ?? lineIn(place.file, path), field: fieldName(place.file, path) });
  };
}

function textOf(files: ContentFiles, file: string): string {
  const read = decoded(files.bytes(file));
  return read.kind === 'text' ? read.text : '';
}

/** A column by its title, a field with its Chinese title. A list's records are described one by one, without their number. */
function fieldName(file: string, path: FieldPath): string {
  if (file.endsWith('.csv')) return columnTitle(path[0]) ?? formatField(path);
  const inRecord = typeof path[0] === 'number' && path.length > 1 ? path.slice(1) : path;
  return formatField(inRecord, contentKinds.find(({ pattern }) => pattern.test(file))?.schema);
}
