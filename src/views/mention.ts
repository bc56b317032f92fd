import { areaColumnNames } from '../domain/publication/document.ts';
import type { SitePath } from '../domain/publication/page-path.ts';
import type { Area } from '../domain/task/area.ts';
import { columnMentions, type Mention } from '../findings/mentions.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import type { Link } from './address.ts';
import { sourceLink } from './source-line.ts';

/** What a document says, and the line it says it on. */
export interface MentionView {
  readonly text: string;
  readonly source: Link;
}

/** Sentences under the column where readers look for them. */
export interface MentionColumn {
  /** 绩效考核、督查激励 */
  readonly title: string;
  readonly mentions: readonly MentionView[];
}

/**
 * A sentence on the page at `from`. One that speaks of an area below the reader's, which it does not name (全市、全县), says whose it is.
 *
 * @param reader the area whose page it is
 */
export function mentionView(snapshot: Snapshot, from: SitePath, { document, statement }: Mention, reader: string): MentionView {
  const { line, text, correctedText, area } = statement;
  const name = area === undefined || area === reader ? undefined : snapshot.model.areas.get(area)?.name;
  const whose = name === undefined || text.includes(name) ? '' : `${name}：`;
  return {
    text: whose + (correctedText === undefined ? text : `${text}（更正读法：${correctedText}）`),
    source: sourceLink(snapshot, from, { document: document.id, line, text }),
  };
}

/** An area's assessment, supervision and incentives in its documents' words, of one year or of all. */
export function mentionColumns(snapshot: Snapshot, from: SitePath, area: Area, year?: number): MentionColumn[] {
  return columnMentions(snapshot.model, area, year).map(({ column, mentions }) => ({
    title: areaColumnNames[column],
    mentions: mentions.map((mention) => mentionView(snapshot, from, mention, area.id)),
  }));
}
