import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';

/** News of the portal, of an area, a unit or a task, newest first. */
export interface Feed {
  readonly title: string;
  readonly path: SitePath;
  /** The page that it follows. */
  readonly page: SitePath;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  readonly page: SitePath;
  /** Tells news about one page apart; it never changes. */
  readonly id: string;
  /** From the record alone, so that it stays the same in every build. */
  readonly publishedOn: CivilDate;
  /** When something was added to it; missing where nothing was. */
  readonly updatedOn?: CivilDate;
  readonly summary: string;
}

/**
 * The feed as Atom. Ids are addresses on the pages; days become noon in China, so that no time zone moves them.
 *
 * @see RFC 4287
 */
export function formatFeed(feed: Feed, { siteUrl, builtOn, model }: Snapshot): string {
  const updated =
    feed.entries
      .map(({ publishedOn, updatedOn = publishedOn }) => updatedOn)
      .toSorted()
      .at(-1) ?? builtOn;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${escaped(feed.title)}</title>`,
    `<id>${escaped(siteUrl + feed.path)}</id>`,
    `<link rel="self" href="${escaped(siteUrl + feed.path)}"/>`,
    `<link href="${escaped(siteUrl + feed.page)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escaped(model.portal.operator)}</name></author>`,
    ...feed.entries.map((entry) => entryLines(entry, siteUrl)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ id, title, page, publishedOn, updatedOn = publishedOn, summary }: FeedEntry, siteUrl: string): string {
  const address = escaped(siteUrl + page);
  const head = `<title>${escaped(title)}</title><id>${escaped(siteUrl + id)}</id><link href="${address}"/>`;
  return `<entry>${head}<published>${instant(publishedOn)}</published><updated>${instant(updatedOn)}</updated><summary>${escaped(summary)}</summary></entry>`;
}

function instant(day: CivilDate): string {
  return `${day}T12:00:00+08:00`;
}

/** Characters that XML reserves; control characters that it forbids are dropped. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => names[character] ?? character);
}
