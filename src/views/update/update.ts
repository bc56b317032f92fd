import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { keptFilePath, type SitePath, updatePath } from '../../domain/publication/page-path.ts';
import { type Update, updateParts } from '../../domain/publication/update.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { RowMarks } from '../list/list-tools.ts';
import { sourceLink } from '../source-line.ts';
import { updateHtml } from './update-text.ts';

/** One update in full, with its photos. */
export interface UpdateView {
  readonly title: Link;
  readonly day: string;
  /** 清溪县发布 */
  readonly sender: string;
  readonly parts: readonly UpdatePartView[];
  /** The document that it rests on; missing where it names none. */
  readonly source: Link | undefined;
}

/** Paragraphs and lists as HTML, or a photo with its words for those who do not see it. */
export type UpdatePartView = { readonly html: string } | { readonly href: string; readonly alt: string };

/** An update as a line of a list: title, day and area. */
export interface UpdateRow extends Link {
  /** 2025年6月27日，清溪县 */
  readonly note: string;
  /** Where the list can be looked through. */
  readonly marks?: RowMarks;
}

/** An update in full on the page at `from`. */
export function updateView(snapshot: Snapshot, from: SitePath, update: Update): UpdateView {
  const { title, publishedOn, area, document, line } = update;
  return {
    title: { words: title, href: relativeHref(from, updatePath(update)) },
    day: formatCivilDate(publishedOn),
    sender: `${snapshot.model.areas.get(area)?.name ?? area}发布`,
    parts: updateParts(update).map((part) =>
      'text' in part ? { html: updateHtml(part.text, from) } : { href: relativeHref(from, keptFilePath(area, part.file)), alt: part.alt },
    ),
    source: document === undefined || line === undefined ? undefined : sourceLink(snapshot, from, { document, line, text: title }),
  };
}

/** An update as a line that leads to its page. */
export function updateRow({ model }: Snapshot, from: SitePath, update: Update): UpdateRow {
  const { title, publishedOn, area } = update;
  return { words: title, href: relativeHref(from, updatePath(update)), note: `${formatCivilDate(publishedOn)}，${model.areas.get(area)?.name ?? area}` };
}
