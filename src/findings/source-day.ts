import type { Model } from '../content/model.ts';
import { isFiled, type Source } from '../domain/value/source.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';

/** The day on which something was filed, or its document published or else made; missing where the document has no date. */
export function sourceDay(model: Pick<Model, 'documents'>, source: Source): CivilDate | undefined {
  return isFiled(source) ? source.receivedOn : documentDay(model, source.document);
}

/** The day on which a document was published or else made; missing where it has no date. */
export function documentDay({ documents }: Pick<Model, 'documents'>, id: string): CivilDate | undefined {
  const document = documents.get(id);
  return document?.publishedOn ?? document?.issuedOn;
}
