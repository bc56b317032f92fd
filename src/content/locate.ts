import type { ContentFiles } from './content-files.ts';
import { decoded } from './decode.ts';
import type { Entries, Finding } from './entries.ts';
import { formatField } from './schema-fields.ts';
import { type FieldPath, type LineOf, linesOfYaml } from './place.ts';
import type { Issue } from './issue.ts';
import { slots } from './slots.ts';
import { columnTitle } from './table.ts';

/** Looks up where findings stand: file, line, and the field in the words of the file. Each file is read once. */
export function locator(files: ContentFiles, entries: Entries): (finding: Finding) => Issue {
  const lines = new Map<string, LineOf>();
  const lineIn = (file: string, path: FieldPath) => {
    const known = lines.get(file) ?? linesOfYaml(textOf(files, file));
    lines.set(file, known);
    return known(path);
  };
  return ({ rule, at, path: inside = [], what, cure, subject }) => {
    const place = entries.places.get(at);
    if (!place) return { rule, file: '.', line: 0, field: '', what, cure, subject };
    const path = [...place.path, ...inside];
    const line = place.line ?? lineIn(place.file, path);
    return { rule, file: place.file, line, field: fieldName(place.file, path), what, cure, subject };
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
  return formatField(inRecord, slots.find(({ pattern }) => pattern.test(file))?.schema);
}
