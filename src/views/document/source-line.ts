import type { OfficialDocument } from '../../domain/publication/document.ts';
import type { Source } from '../../domain/value/source.ts';
import { linePath, type Link, relativeHref, type SitePath } from '../address.ts';
import type { Edition } from '../edition.ts';

/** 岳办函〔2023〕27号, or 《title》 where a document has no number. */
export function documentName(document: Pick<OfficialDocument, 'title' | 'documentNumber'>): string {
  return document.documentNumber ?? `《${document.title}》`;
}

const kindNames: Readonly<Record<OfficialDocument['kind'], string>> = { policy: '文件', circular: '通报', status: '进展表' };

/** A link from the page at `from` to the row of a source's line: 岳办函〔2023〕27号第92行, 岳阳楼区进展表第11行. */
export function sourceLink(edition: Edition, from: SitePath, source: Pick<Source, 'document' | 'line'>): Link {
  const document = edition.model.documents.get(source.document);
  if (document === undefined) return { words: `${source.document}第${source.line}行` };
  const area = edition.model.areas.get(document.area)?.name ?? '';
  const name = document.documentNumber ?? `${area}${kindNames[document.kind]}`;
  return { words: `${name}第${source.line}行`, href: relativeHref(from, linePath(source)) };
}
