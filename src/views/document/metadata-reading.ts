import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Link } from '../address.ts';
import { listed } from '../words.ts';

/** What a line of a document says of the document itself: its title, its number, its day. */
export function metadataReading(snapshot: Snapshot, document: string, field: string): { kind: string; pieces: Link[] } {
  return { kind: metadataNames[field] ?? field, pieces: [{ words: metadataWords(snapshot, document, field) }] };
}

const metadataNames: Readonly<Record<string, string>> = {
  title: '标题',
  issuers: '发文机关',
  documentNumber: '发文字号',
  issuedOn: '成文日期',
  publishedOn: '发布日期',
  indexNumber: '索引号',
  seal: '用印',
  periodFrom: '统计起始日期',
  periodTo: '统计截止日期',
  period: '统计时段',
};

function metadataWords({ model }: Snapshot, id: string, field: string): string {
  const document = model.documents.get(id);
  if (document === undefined) return '';
  const { title, issuers, documentNumber = '', issuedOn, publishedOn, periodTo, indexNumber = '', seal = '' } = document;
  const day = (date: CivilDate | undefined) => (date === undefined ? '' : formatCivilDate(date));
  const values: Readonly<Record<string, string>> = {
    title,
    issuers: listed(issuers),
    documentNumber,
    issuedOn: day(issuedOn),
    publishedOn: day(publishedOn),
    periodTo: day(periodTo),
    indexNumber,
    seal,
  };
  return values[field] ?? '';
}
