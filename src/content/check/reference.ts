import type { FieldPath } from '../../domain/value/issue.ts';

/** What a reference may lead to. */
export type ReferenceKind = 'area' | 'programme' | 'project' | 'indicator' | 'document' | 'agency' | 'official';

/** A place that names another record. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** The id; of a unit or an official `area/name`. */
  readonly id: string;
  readonly at: object;
  readonly path: FieldPath;
}

/** One reference, or none where nothing is written. */
export function optional(kind: ReferenceKind, id: string | undefined, at: object, path: FieldPath): Reference[] {
  return id === undefined ? [] : [{ kind, id, at, path }];
}

/** A unit or an official, by the name that the area's documents use. */
export function named(kind: ReferenceKind, name: string, { area }: { area: string }, at: object, path: FieldPath): Reference {
  return { kind, id: `${area}/${name}`, at, path };
}
