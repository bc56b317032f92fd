import type { DocumentSource } from '../domain/value/source.ts';

/** Every line of a document that a record names, at any depth, in its order; a line that two of its fields quote alike comes once. */
export function linesNamedIn(record: object): DocumentSource[] {
  const places = new Map<string, DocumentSource>();
  collect(record, places);
  return [...places.values()];
}

function collect(value: object, places: Map<string, DocumentSource>): void {
  if (isPlace(value)) places.set(`${value.document}:${value.line}:${value.text}`, value);
  else for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) collect(each, places);
}

function isPlace(value: object): value is DocumentSource {
  return 'document' in value && 'line' in value && 'text' in value;
}
