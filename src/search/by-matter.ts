import type { SearchEntry } from './shard.ts';

/**
 * Entries in the order of their best: the tasks of one name stand together where the first of them was found, since
 * twelve areas with the same task are one answer. Everything else stands alone.
 */
export function byMatter(entries: readonly SearchEntry[]): SearchEntry[][] {
  const matters = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const key = entry.kind === 'project' ? entry.title : `${entry.kind} ${entry.page}`;
    const matter = matters.get(key);
    if (matter === undefined) matters.set(key, [entry]);
    else matter.push(entry);
  }
  return [...matters.values()];
}
