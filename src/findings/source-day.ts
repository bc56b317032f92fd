import type { Model } from '../content/model.ts';
import { isFiled, type Source } from '../domain/value/source.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';

/** The day on which something was filed, or its document published or else made; missing where the document has no date. */
export function sourceDay({ documents }: Pick<Model, 'documents'>, source: Source): CivilDate | undefined {
  if (isFiled(source)) return source.receivedOn;
  const document = documents.get(source.document);
  return document?.publishedOn ?? document?.issuedOn;
}
