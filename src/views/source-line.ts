import type { OfficialDocument } from '../domain/document.ts';
import type { Source } from '../domain/source.ts';
import { linePath, type Link, relativeHref, type SitePath } from './address.ts';
import type { Edition } from './edition.ts';

/** 岳办函〔2023〕27号, or 《title》 where a document has no number. */
export function documentName(document: Pick<OfficialDocument, 'title' | 'documentNumber'>): string {
  return document.documentNumber ?? `《${document.title}》`;
}

/** A link from the page at `from` to the row of a source's line: 岳办函〔2023〕27号第92行. */
export function sourceLink(edition: Edition, from: SitePath, source: Pick<Source, 'document' | 'line'>): Link {
  const document = edition.model.documents.get(source.document);
  const words = `${document ? documentName(document) : source.document}第${source.line}行`;
  return { words, href: document && relativeHref(from, linePath(source)) };
}
