import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type OfficialDocument, validityNames } from '../../domain/publication/document.ts';
import { areaPath, documentPath, type SitePath } from '../../domain/publication/page-path.ts';
import { groupBy, type Snapshot } from '../../findings/snapshot.ts';
import type { Fact } from '../../findings/fact.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type ReadingView, readingOf } from './reading.ts';

/** A document: what is known of it, and every fact taken from it in its own order. Not its whole text. */
export interface DocumentPage {
  readonly head: PageHead;
  readonly title: string;
  readonly metadata: readonly { readonly label: string; readonly value: string }[];
  readonly summary: string | undefined;
  readonly partialNote: string | undefined;
  readonly lines: readonly LineView[];
  /** How many facts of how many lines, and how the lines are told. */
  readonly counts: string;
}

/** One line of the document. */
export interface LineView {
  readonly line: number;
  readonly quotes: readonly QuoteView[];
}

/** Words of the line, verbatim, with what we read in them. Facts without words of their own have empty ones. */
export interface QuoteView {
  readonly text: string;
  readonly readings: readonly ReadingView[];
}

/**
 * The page of a document.
 *
 * @throws {RangeError} for a document that is not registered
 */
export function documentPage(snapshot: Snapshot, id: string): DocumentPage {
  const document = snapshot.model.documents.get(id);
  if (document === undefined) throw new RangeError(`no document ${id}`);
  const path = documentPath(document.id);
  const facts = snapshot.factsByDocument.get(document.id) ?? [];
  const area = snapshot.model.areas.get(document.area);
  const lines = linesOf(snapshot, path, facts);
  return {
    head: pageHead(snapshot, {
      path,
      title: document.title,
      description: document.summary ?? `《${document.title}》中与重点民生实事有关的每一处事实及其行号。`,
      article: { publishedOn: document.publishedOn, source: document.issuers.join('、') },
      above: area === undefined ? [] : [[area.name, areaPath(area.id)]],
      ...(area === undefined ? {} : { area: area.id }),
    }),
    title: document.title,
    metadata: metadataOf(document),
    summary: document.summary,
    partialNote: document.isPartial ? (document.partialNote ?? '这里录入的文本不完整。') : undefined,
    lines,
    counts: `共从${lines.length}行中取出${facts.length}处事实。行号是文件文本的行号。每一行先照录文件的原话，再写我们的读法和用在哪里；文件的全文不在这里转载。`,
  };
}

/** The disclosure metadata that is known; what the document does not print is said to be missing. */
function metadataOf(document: OfficialDocument): { label: string; value: string }[] {
  const { indexNumber, issuers, documentNumber, issuedOn, publishedOn, validity, seal, periodFrom, periodTo, cites } = document;
  const period = periodFrom && periodTo && `${formatCivilDate(periodFrom)}至${formatCivilDate(periodTo)}`;
  const rows = [
    { label: '索引号', value: indexNumber ?? '文件未载明' },
    { label: '发文机关', value: issuers.join('、') || '文件未载明' },
    { label: '发文字号', value: documentNumber ?? '文件未载明' },
    { label: '成文日期', value: issuedOn === undefined ? '文件未载明' : formatCivilDate(issuedOn) },
    { label: '发布日期', value: publishedOn === undefined ? '文件未载明' : formatCivilDate(publishedOn) },
    { label: '有效性', value: validityNames[validity] },
    { label: '统计时段', value: period ?? '' },
    { label: '用印', value: seal ?? '' },
    { label: '引用文件', value: cites.join('、') },
  ];
  return rows.filter(({ value }) => value !== '');
}

function linesOf(snapshot: Snapshot, path: SitePath, facts: readonly Fact[]): LineView[] {
  const byLine = new Map<number, Fact[]>();
  for (const fact of facts) {
    const group = byLine.get(fact.source.line);
    if (group === undefined) byLine.set(fact.source.line, [fact]);
    else group.push(fact);
  }
  return [...byLine].map(([line, group]) => ({ line, quotes: quotesOf(snapshot, path, group) }));
}

/**
 * Facts under the words they stand in; words inside longer ones of the same line are not repeated,
 * nor is what the same line has already told. A sentence of which nothing more is known has no reading.
 */
function quotesOf(snapshot: Snapshot, path: SitePath, facts: readonly Fact[]): QuoteView[] {
  const texts = [...new Set(facts.map(({ source }) => source.text))];
  const longest = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text)));
  const holders = new Map(texts.map((text) => [text, longest.find((each) => each.includes(text))]));
  const inside = groupBy(facts, ({ source }) => [holders.get(source.text) ?? '']);
  const told = new Set<string>();
  return longest.map((text) => {
    const readings = (inside.get(text) ?? []).map((fact) => readingOf(snapshot, path, fact)).filter((reading) => isNews(reading, told));
    return { text, readings };
  });
}

/** Whether a reading says anything, and anything that the line has not said; what it says is remembered in `told`. */
function isNews({ kind, pieces }: ReadingView, told: Set<string>): boolean {
  const words = pieces.map((piece) => piece.words).join('');
  const isNew = words !== '' && !told.has(`${kind} ${words}`);
  told.add(`${kind} ${words}`);
  return isNew;
}
