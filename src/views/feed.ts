import type { CivilDate } from '../domain/civil-date.ts';
import { documentPath, pageOfCode, type SitePath } from './address.ts';
import type { Edition } from './edition.ts';

/** News of the portal or of one area, newest first. */
export interface Feed {
  readonly title: string;
  readonly path: SitePath;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  readonly page: SitePath;
  readonly publishedOn: CivilDate;
  readonly summary: string;
}

/** Entries that a reader gets; older ones stay on the pages. */
const longest = 50;

export function feedPath(area?: string): SitePath {
  return area === undefined ? 'feed.xml' : `feed/${area}.xml`;
}

/** Updates and dated documents of one area, or of all. A document counts from its publication, else from the day it was made. */
export function feedOf({ model, tasksByArea }: Edition, area?: string): Feed {
  const isWanted = (of: string) => area === undefined || of === area;
  const documents = [...model.documents.values()].flatMap((document): FeedEntry[] => {
    const publishedOn = document.publishedOn ?? document.issuedOn;
    if (publishedOn === undefined || !isWanted(document.area)) return [];
    return [{ title: document.title, page: documentPath(document.id), publishedOn, summary: document.summary ?? document.issuers.join('、') }];
  });
  const news = [...new Set([...model.updates.values()].flat())].flatMap((update): FeedEntry[] => {
    const task = (tasksByArea.get(update.area) ?? []).find(({ project, code }) => code !== undefined && update.projects.includes(project.id));
    if (task?.code === undefined || !isWanted(update.area)) return [];
    return [{ title: update.title, page: pageOfCode(task.code), publishedOn: update.publishedOn, summary: update.body }];
  });
  const entries = [...documents, ...news].toSorted((left, right) => (left.publishedOn < right.publishedOn ? 1 : left.publishedOn > right.publishedOn ? -1 : 0));
  const name = area === undefined ? model.portal.name : `${model.areas.get(area)?.name ?? area} · ${model.portal.name}`;
  return { title: name, path: feedPath(area), entries: entries.slice(0, longest) };
}

/**
 * The feed as Atom. Ids are the pages' addresses; days become noon in China, so that no time zone moves them.
 *
 * @see RFC 4287
 */
export function formatFeed(feed: Feed, { siteUrl, builtOn, model }: Edition): string {
  const updated = feed.entries[0]?.publishedOn ?? builtOn;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${escaped(feed.title)}</title>`,
    `<id>${escaped(siteUrl + feed.path)}</id>`,
    `<link rel="self" href="${escaped(siteUrl + feed.path)}"/>`,
    `<link href="${escaped(siteUrl)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escaped(model.portal.operator)}</name></author>`,
    ...feed.entries.map((entry) => entryLines(entry, feed, siteUrl)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ title, page, publishedOn, summary }: FeedEntry, feed: Feed, siteUrl: string): string {
  const address = escaped(siteUrl + page);
  const twins = feed.entries.filter((each) => each.page === page);
  const id = twins.length > 1 ? `${address}#${publishedOn}` : address;
  const [written, text] = [instant(publishedOn), `<summary>${escaped(summary)}</summary>`];
  return `<entry><title>${escaped(title)}</title><id>${id}</id><link href="${address}"/><published>${written}</published><updated>${written}</updated>${text}</entry>`;
}

function instant(day: CivilDate): string {
  return `${day}T12:00:00+08:00`;
}

/** Characters that XML reserves; control characters that it forbids are dropped. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => names[character] ?? character);
}
