import type { FieldPath } from '../../../domain/value/issue.ts';
import { kindNamed, type Named, type ReferenceKind, type References } from '../../reference.ts';

/** A place that names another record. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The id; of a unit or an official `area/name`. */
  readonly id: string;
  readonly at: object;
  readonly path: FieldPath;
}

/** What the fields of a record name, of those that its kind of file says name something. `folder` is the area whose folder the file is in. */
export function namedBy(at: object, references: References, folder: string): Reference[] {
  return Object.entries(references).flatMap(([field, named]) => namesAt(at, stepsOf(field)).flatMap((name) => referencesOf(name, named, { at, folder })));
}

const steps = new Map<string, readonly string[]>();

/** `commitments[].projects` → its steps; fields are few and asked for a million times. */
function stepsOf(field: string): readonly string[] {
  const known = steps.get(field) ?? field.split(/\.|(?=\[\]|\{\})/);
  steps.set(field, known);
  return known;
}

/** The documents that a record quotes and the units that filed it or a part of it, at any depth. */
export function sourcesOf(at: object, folder: string): Reference[] {
  return sourcesBelow(at, []).map(({ kind, id, path }) => ({ kind, id: kind === 'agency' ? `${folder}/${id}` : id, at, path }));
}

/** A name as it is written, the part of the record it is written in, and the way there. */
interface Name {
  readonly id: string;
  readonly part: object;
  readonly path: FieldPath;
}

function namesAt(part: object, [step = '', ...rest]: readonly string[], path: FieldPath = []): Name[] {
  if (step === '{}') return Object.keys(part).map((id) => ({ id, part, path: [...path, id] }));
  const below: [string | number, unknown][] = step === '[]' && Array.isArray(part) ? [...part.entries()] : [[step, Reflect.get(part, step)]];
  return below.flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return namesAt(value, rest, [...path, key]);
    return typeof value === 'string' && rest.length === 0 ? [{ id: value, part, path: [...path, key] }] : [];
  });
}

function referencesOf({ id, part, path }: Name, named: Named, { at, folder }: { at: object; folder: string }): Reference[] {
  const kind = kindNamed(named);
  switch (named) {
    case 'area of the folder':
      return [{ kind, id, at, path: [] }];
    case 'agency if filed':
      return 'source' in part && isFiling(part.source) ? [{ kind, id: `${folder}/${id}`, at, path }] : [];
    case 'agency of the area':
      return 'area' in at ? [{ kind, id: `${String(at.area)}/${id}`, at, path }] : [];
    case 'indicator@area': {
      const [indicator = '', area] = id.split('@');
      return [{ kind, id: indicator, at, path }, ...(area === undefined ? [] : [{ kind: 'area' as const, id: area, at, path }])];
    }
    case 'agency':
    case 'official':
      return [{ kind, id: `${folder}/${id}`, at, path }];
    default:
      return [{ kind, id, at, path }];
  }
}

function sourcesBelow(value: unknown, path: FieldPath): Omit<Reference, 'at'>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('document' in value && 'line' in value && typeof value.document === 'string') {
    return [{ kind: 'document', id: value.document, path: [...path, 'document'] }];
  }
  if (isFiling(value)) return [{ kind: 'agency', id: value.filedBy, path: [...path, 'filedBy'] }];
  const found: Omit<Reference, 'at'>[] = [];
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'object' && each !== null) found.push(...sourcesBelow(each, [...path, Array.isArray(value) ? Number(key) : key]));
  }
  return found;
}

function isFiling(value: unknown): value is { readonly filedBy: string } {
  return typeof value === 'object' && value !== null && 'filedBy' in value && typeof value.filedBy === 'string';
}
