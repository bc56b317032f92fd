import Fuse, { type Expression } from 'fuse.js';
import type { SearchCore, SearchEntry } from './shard.ts';

/** What was found. Near matches are offered only where nothing has every term. */
export interface Found {
  readonly entries: readonly SearchEntry[];
  readonly isExact: boolean;
}

/** Near matches that are offered: more are a list of everything that shares a letter. */
const mostNear = 10;

const keys = [
  { name: 'title', weight: 4 },
  { name: 'place', weight: 2 },
  { name: 'words', weight: 2 },
  { name: 'pinyin', weight: 1 },
];

/** Makes a search over `entries`; preparing it costs about a millisecond per thousand entries. */
export function finder(entries: readonly SearchEntry[]): (terms: readonly string[]) => Found {
  const exact = new Fuse(entries, { keys, useExtendedSearch: true, ignoreLocation: true, threshold: 0 });
  const near = new Fuse(entries, { keys, ignoreLocation: true, threshold: 0.35, minMatchCharLength: 2 });
  return (terms) => {
    if (terms.length === 0) return { entries: [], isExact: true };
    const found = exact.search(all(terms, (term) => `'"${term.replace(/"/g, '')}"`));
    if (found.length > 0) return { entries: found.map(({ item }) => item), isExact: true };
    return {
      entries: near
        .search(
          all(terms, (term) => term),
          { limit: mostNear },
        )
        .map(({ item }) => item),
      isExact: false,
    };
  };
}

/** The shards that hold an area one of the terms names, by its name, an alias or their pinyin. */
export function shardsNamed({ areas }: Pick<SearchCore, 'areas'>, terms: readonly string[]): string[] {
  const named = areas.filter(({ name, aliases, pinyin }) =>
    terms.some((term) => term.length >= 2 && (`${name} ${aliases}`.includes(term) || pinyin.split(' ').some((word) => word.startsWith(term)))),
  );
  return [...new Set(named.flatMap(({ shard }) => (shard === undefined ? [] : [shard])))];
}

/** Every term in some field: terms may be spread over title, area and aliases. */
function all(terms: readonly string[], pattern: (term: string) => string): Expression {
  return { $and: terms.map((term) => ({ $or: keys.map(({ name }) => ({ [name]: pattern(term) })) })) };
}
