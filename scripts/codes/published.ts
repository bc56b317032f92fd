import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../../src/content/entries.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import { todayInChina } from '../build/today.ts';
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
export function publishedBefore(content: string, site: string | undefined): { known: Known; notices: readonly string[] } {
  const { events, notice } = registryHistory(content);
  const published = [
    { where: `上次生成的网站（${site}/）`, events: eventsOfSite(site) },
    { where: 'Git 的历史', events },
  ];
  return { known: { published, today: civilDate.parse(todayInChina()) }, notices: notice === undefined ? [] : [notice] };
}

function eventsOfSite(site: string | undefined) {
  const file = site === undefined ? undefined : join(site, publishedRegistry);
  return file !== undefined && existsSync(file) ? parseRegistry(readFileSync(file, 'utf8')).events : [];
}
