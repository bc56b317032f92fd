import type { OfficialDocument } from '../domain/publication/document.ts';
import { formatCivilDate } from '../domain/value/civil-date.ts';
import { type DocumentSource, isFiled, type Source } from '../domain/value/source.ts';
import { linePath, type SitePath } from '../domain/publication/page-path.ts';
import { type Link, relativeHref } from './address.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { sourceDay } from '../findings/source-day.ts';

/** 岳办函〔2023〕27号, or 《title》 where a document has no number. */
export function documentName(document: Pick<OfficialDocument, 'title' | 'documentNumber'>): string {
  return document.documentNumber ?? `《${document.title}》`;
}

const kindNames: Readonly<Record<OfficialDocument['kind'], string>> = { policy: '文件', circular: '通报', status: '进展表' };

/**
 * Where a fact comes from, on the page at `from`: a link to the document's line (岳办函〔2023〕27号第92行,
 * 岳阳楼区进展表第11行), or who filed it, when it came and who entered it (县教育局项目股报送，2025年6月21日收到，县实事办统计岗录入).
 */
export function sourceLink(snapshot: Snapshot, from: SitePath, source: Source): Link {
  if (isFiled(source)) return { words: filingWords(source) };
  const document = snapshot.model.documents.get(source.document);
  if (document === undefined) return { words: `${source.document}第${source.line}行` };
  const area = snapshot.model.areas.get(document.area)?.name ?? '';
  const name = document.documentNumber ?? `${area}${kindNames[document.kind]}`;
  return { words: `${name}第${source.line}行`, href: relativeHref(from, linePath(source)) };
}

/**
 * Several places, each once, in their order; lines of a document that follow one another are one link: 隆回县文件第58行至第64行.
 * A document is named once where several of its lines stand together: 邵阳市通报第41行, 第39行.
 */
export function sourceLinks(snapshot: Snapshot, from: SitePath, sources: readonly Source[]): Link[] {
  const runs: Source[][] = [];
  for (const source of sources) {
    const run = runs.find((each) => each.some((other) => isSame(other, source)) || follows(each.at(-1), source));
    if (run === undefined) runs.push([source]);
    else if (!run.some((other) => isSame(other, source))) run.push(source);
  }
  return runs.flatMap(([first, ...rest], index) => {
    if (first === undefined) return [];
    const last = rest.at(-1);
    const link = sourceLink(snapshot, from, first);
    const start = isOfDocument(first, runs[index - 1]?.[0]) ? { ...link, words: `第${first.line}行` } : link;
    return [last === undefined || isFiled(last) ? start : { ...start, words: `${start.words}至第${last.line}行` }];
  });
}

function isSame(left: Source, right: Source): boolean {
  if (isFiled(left) || isFiled(right)) return isFiled(left) && isFiled(right) && filingWords(left) === filingWords(right);
  return left.document === right.document && left.line === right.line;
}

function isOfDocument(source: Source, before: Source | undefined): source is DocumentSource {
  return before !== undefined && !isFiled(source) && !isFiled(before) && source.document === before.document;
}

function follows(before: Source | undefined, source: Source): boolean {
  return before !== undefined && !isFiled(before) && !isFiled(source) && before.document === source.document && before.line + 1 === source.line;
}

/** 通报, 进展表, 文件; 报送 for what was filed. */
export function sourceKind({ model }: Pick<Snapshot, 'model'>, source: Source): string {
  if (isFiled(source)) return '报送';
  return kindNames[model.documents.get(source.document)?.kind ?? 'policy'];
}

/** 2024年10月9日的通报, 2025年6月21日收到的报送; 没有日期的文件. For what the source tells without a day. */
export function datedSource({ model }: Pick<Snapshot, 'model'>, source: Source): string {
  const day = sourceDay(model, source);
  const kind = sourceKind({ model }, source);
  if (day === undefined) return `没有日期的${kind}`;
  return `${formatCivilDate(day)}${isFiled(source) ? '收到' : ''}的${kind}`;
}

function filingWords({ filedBy, post, receivedOn, enteredBy, attachment }: Extract<Source, { filedBy: string }>): string {
  const words = `${filedBy}${post}报送，${formatCivilDate(receivedOn)}收到，${enteredBy}录入`;
  return attachment === undefined ? words : `${words}，附${attachment}`;
}
