import type { Model } from '../content/model.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import { yearOf } from '../domain/value/civil-date.ts';
import { documentOf } from '../domain/value/source.ts';

/** The year that a document speaks of by its own dates: the end of its period, else the day it was made; undefined without either. */
export function yearOfDocument({ periodTo, issuedOn }: Pick<OfficialDocument, 'periodTo' | 'issuedOn'>): number | undefined {
  const day = periodTo ?? issuedOn;
  return day && yearOf(day);
}

/** The year of a document's own date; without one, those of the lists that quote it. */
export function yearsOfDocument({ documents, programmes }: Pick<Model, 'documents' | 'programmes'>, id: string): number[] {
  const own = yearOfDocument(documents.get(id) ?? {});
  if (own !== undefined) return [own];
  const quoting = [...programmes.values()].filter((programme) => [programme, ...programme.projects].some(({ source }) => documentOf(source)?.document === id));
  return quoting.map(({ year }) => year);
}
