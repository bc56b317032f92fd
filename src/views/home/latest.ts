import { areaPath, feedPath, type SitePath } from '../../domain/publication/page-path.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import type { UpdateRow } from '../update/update.ts';
import { areaFeed } from '../guide/feed.ts';

/** What was made known last in an area: its reports, changes, answers, documents and updates, as its feed tells them. */
export interface LatestNews {
  /** 邵阳市最近的变化 */
  readonly title: string;
  readonly rows: readonly UpdateRow[];
  /** Where the rest stands. */
  readonly links: readonly Link[];
}

const shown = 6;

/** The newest news of an area for the page at `from`; undefined where nothing is on record. */
export function latestNews(snapshot: Snapshot, from: SitePath, area: string): LatestNews | undefined {
  const name = snapshot.model.areas.get(area)?.name ?? area;
  const rows = areaFeed(snapshot, area)
    .entries.slice(0, shown)
    .map(({ title, page, publishedOn, updatedOn = publishedOn }) => ({ words: title, href: relativeHref(from, page), note: formatCivilDate(updatedOn) }));
  if (rows.length === 0) return undefined;
  const links = [
    { words: `${name}的全部情况`, href: relativeHref(from, areaPath(area)) },
    { words: '有新消息提醒我（订阅）', href: relativeHref(from, feedPath(area)) },
  ];
  return { title: `${name}最近的变化`, rows, links };
}
