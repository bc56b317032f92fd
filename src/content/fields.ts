import type { FieldPath } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';

/** A text of a record, at any depth, with the part of the record that holds it. */
export interface TextField {
  /** The record, as it was read from its file. */
  readonly at: object;
  /** Where the text stands in the record. */
  readonly path: FieldPath;
  /** The name of the field by itself: the last of the path. */
  readonly name: string;
  readonly text: string;
  readonly holder: object;
}

/** Every text of these fields in every record, at any depth. Rows of progress are left out: their columns have names of their own. */
export function fieldsNamed({ reports: _rows, ...entries }: Entries, names: ReadonlySet<string>): TextField[] {
  const records: unknown[] = Object.values(entries).flat();
  return records.flatMap((at) => (typeof at === 'object' && at !== null ? fieldsIn(at, at, names) : []));
}

function fieldsIn(at: object, holder: object, names: ReadonlySet<string>, path: FieldPath = []): TextField[] {
  return Object.entries(holder).flatMap(([name, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(holder) ? Number(name) : name];
    if (typeof value === 'object' && value !== null) return fieldsIn(at, value, names, here);
    return typeof value === 'string' && names.has(name) ? [{ at, path: here, name, text: value, holder }] : [];
  });
}
