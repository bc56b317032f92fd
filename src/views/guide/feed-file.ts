import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { feedStylePath, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { relativeHref } from '../address.ts';

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
 * The feed as Atom, with a stylesheet and a few lines of XHTML for who opens it in a browser: elements of another
 * namespace, which readers pass over (section 6). Ids are addresses on the pages; days become noon in China, so that no time zone moves them.
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
    `<?xml-stylesheet type="text/css" href="${relativeHref(feed.path, feedStylePath)}"?>`,
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml" xml:lang="zh-CN">',
    '<h:meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escaped(feed.title)}</title>`,
    `<subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${explanation(escaped(siteUrl + feed.page))}</div></subtitle>`,
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

/** For who opens the address in a browser: what it is, how it is followed, and the page for who will not. */
function explanation(page: string): string {
  const lines = [
    '这里是订阅地址，给订阅软件（RSS阅读器）用的。浏览器打开它，不会提醒您有新消息。',
    '想跟着看，先在手机或电脑上装一个订阅软件。再把这一页的网址复制进去，有新消息它会取来。',
    `不装软件，常来<a href="${page}">看网页</a>也一样。`,
  ];
  return lines.map((line) => `<p>${line}</p>`).join('');
}

function entryLines({ id, title, page, publishedOn, updatedOn = publishedOn, summary }: FeedEntry, siteUrl: string): string {
  const address = escaped(siteUrl + page);
  const head = `<title>${escaped(title)}</title><id>${escaped(siteUrl + id)}</id><link href="${address}"/>`;
  const days = `<published>${instant(publishedOn)}</published><updated>${instant(updatedOn)}</updated>`;
  const line = `<h:p>${formatCivilDate(updatedOn)}，<h:a href="${address}">看网页</h:a></h:p>`;
  return `<entry>${head}${days}<summary>${escaped(summary)}</summary>${line}</entry>`;
}

function instant(day: CivilDate): string {
  return `${day}T12:00:00+08:00`;
}

/** Characters that XML reserves; control characters that it forbids are dropped. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => names[character] ?? character);
}
