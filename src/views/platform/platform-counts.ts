import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { documentOf } from '../../domain/value/source.ts';
import { type PlatformCount, type PlatformMeasure, platformMeasureNames } from '../../domain/year/platform-count.ts';
import { type OwnCounts, ownCountsWithin } from '../../findings/own-counts.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';
import { quoted, statedAmount } from '../words.ts';

/** The printed figures of one of the duties 宣传、使用、见效, or of the steering; the grouping is the portal's own. */
export interface PlatformGroup {
  readonly title: string;
  readonly rows: readonly PlatformRow[];
}

/** A figure as a document prints it. */
export interface PlatformRow {
  readonly name: string;
  /** 280余篇 */
  readonly figure: string;
  /** 截至2024年9月30日（原文“截至目前”） */
  readonly period: string;
  /** The document's own words, in quotation marks; empty for a figure that a unit filed. */
  readonly quote: string;
  readonly source: Link;
}

const groups: readonly { readonly title: string; readonly measures: readonly PlatformMeasure[] }[] = [
  { title: '宣传', measures: ['mediaPieces'] },
  { title: '使用', measures: ['policyDocuments', 'localUpdates', 'updates', 'opinions', 'codeUses', 'serviceUses'] },
  { title: '见效', measures: ['handlingRate', 'problemsSolved'] },
  { title: '调度', measures: ['meetings', 'circulars', 'letters', 'inspections'] },
];

/** The figures that documents print of an area's platform, group by group; of one measure the oldest first, so that a series reads on. */
export function platformGroups(snapshot: Snapshot, from: SitePath, area: string): PlatformGroup[] {
  const counts = snapshot.model.platformCounts.get(area) ?? [];
  return groups.flatMap(({ title, measures }) => {
    const rows = measures.flatMap((measure) => counts.filter((count) => count.measure === measure).map((count) => rowOf(snapshot, from, count)));
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

/** What the record here holds of the kinds that documents count of an area, a sentence each, in the order of the page: 本站录入邵阳市和下级区域的政策文件1份。 */
export function ownSentences({ model }: Snapshot, area: string): string[] {
  const counted = new Set((model.platformCounts.get(area) ?? []).map(({ measure }) => measure));
  const own = ownCountsWithin(model, area);
  const name = model.areas.get(area)?.name ?? area;
  return groups.flatMap(({ measures }) => measures.filter((measure) => counted.has(measure)).flatMap((measure) => ownWords(measure, own, name) ?? []));
}

/** 1.3万余条 */
export function platformFigure(count: PlatformCount): string {
  return statedAmount(count, documentOf(count.source)?.text ?? '');
}

function rowOf(snapshot: Snapshot, from: SitePath, count: PlatformCount): PlatformRow {
  const words = documentOf(count.source)?.text;
  return {
    name: platformMeasureNames[count.measure],
    figure: platformFigure(count),
    period: periodWords(count, snapshot.model),
    quote: words === undefined ? '' : quoted(words),
    source: sourceLink(snapshot, from, count.source),
  };
}

/** The day of the document stands for 截至目前, and for no word at all; both are said. */
function periodWords({ from, asOf, periodText, source }: PlatformCount, { documents }: Snapshot['model']): string {
  const days = from === undefined ? `截至${formatCivilDate(asOf)}` : `${formatCivilDate(from)}至${formatCivilDate(asOf)}`;
  const isOfDocument = documents.get(documentOf(source)?.document ?? '')?.issuedOn === asOf;
  const notes = [
    ...(periodText === undefined ? (isOfDocument ? ['文件没有写时段'] : []) : [`原文${quoted(periodText)}`]),
    ...(isOfDocument ? ['按文件的日期记'] : []),
  ];
  return notes.length === 0 ? days : `${days}（${notes.join('，')}）`;
}

/** What the record here has of the same kind. The two are counted by different people of different things: neither is taken from the other. */
function ownWords(measure: PlatformMeasure, own: OwnCounts, area: string): string | undefined {
  const here = `本站录入${area}和下级区域的`;
  const words: Partial<Record<PlatformMeasure, string>> = {
    policyDocuments: `${here}政策文件${own.policyDocuments}份（各年合计）`,
    localUpdates: `${here}本地建设内容、要求${own.localContents}处（各年合计）`,
    updates: `${here}工作动态${own.updates}条（各年合计）`,
    opinions: own.opinions === 0 ? undefined : `本站收到${area}和下级区域的意见${own.opinions}件`,
    handlingRate: own.opinions === 0 ? undefined : `本站收到的${own.opinions}件意见里办结了${own.finishedOpinions}件`,
    circulars: `${here}通报、进展表${own.otherDocuments}份（各年合计）`,
  };
  const text = words[measure];
  return text && `${text}。`;
}
