import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../../src/content/entries.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import { todayInChina } from '../command/today.ts';
import { registryHistory } from './history.ts';

/** Where a built site lists every code that it has a page for, with its history. */
export const publishedRegistry = 'data/code-registry.csv';

/**
 * What is known to have been published before: by the site built last and by Git's history. The
 * record in the content is read with the content. `notices` are Chinese sentences about what could
 * not be looked at.
 *
 * @param site folder of the site that was built last; there may be none
 */
export function publishedBefore(content: string, site: string | undefined): PublishedBefore {
  const { events, notice, isPartial = false } = registryHistory(content);
  const ofSite = eventsOfSite(site);
  const published = [
    { where: `上次生成的网站（${site}/）`, events: ofSite, isSite: true },
    { where: 'Git 的历史', events, mayBeDrafts: true, isPartial },
  ];
  const known = { published, today: civilDate.parse(todayInChina()) };
  return { known, notices: notice === undefined ? [] : [notice], isCompared: notice === undefined || ofSite.length > 0 };
}

interface PublishedBefore {
  readonly known: Known;
  readonly notices: readonly string[];
  /** Whether all that was published could be looked at: the whole history, or a site. */
  readonly isCompared: boolean;
}

function eventsOfSite(site: string | undefined) {
  const file = site === undefined ? undefined : join(site, publishedRegistry);
  return file !== undefined && existsSync(file) ? parseRegistry(readFileSync(file, 'utf8')).events : [];
}
