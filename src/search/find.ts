import Fuse, { type Expression } from 'fuse.js';
import { fieldWords } from './people-words.ts';
import type { SearchCore, SearchEntry } from './shard.ts';

/** What was found. Near matches are offered only where nothing has every term. */
export interface Found {
  readonly entries: readonly SearchEntry[];
  readonly isExact: boolean;
  /** How many of them, the first, have what was typed. */
  readonly ownCount: number;
  /** The field's words by which more was found than by what was typed: neighbours (路灯 → 背街小巷) as well as other names. */
  readonly otherWords: readonly string[];
}

/** Near matches offered where not one entry is near to all that was typed. */
const fewNear = 3;

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
    if (terms.length === 0) return { entries: [], isExact: true, ownCount: 0, otherWords: [] };
    const found = exact.search(all(terms, holds)).map(({ item }) => item);
    const other = otherThan(found, exact, terms);
    if (found.length + other.entries.length > 0)
      return { entries: [...found, ...other.entries], isExact: true, ownCount: found.length, otherWords: other.words };
    const entries = near
      .search(
        all(terms, (term) => term),
        { limit: mostNear },
      )
      .map(({ item }) => item);
    return { entries: entries.length > 0 ? entries : nearest(exact, terms), isExact: false, ownCount: 0, otherWords: [] };
  };
}

/** What the field's words for the terms find beside `found`, and those words. */
function otherThan(found: readonly SearchEntry[], exact: Fuse<SearchEntry>, terms: readonly string[]): { entries: SearchEntry[]; words: string[] } {
  const words = [...new Set(terms.flatMap(fieldWords))];
  if (words.length === 0) return { entries: [], words };
  const known = new Set(found);
  const widened = exact.search({ $and: terms.map((term) => ({ $or: [term, ...fieldWords(term)].flatMap((word) => inSomeField(holds(word))) })) });
  const entries = widened.map(({ item }) => item).filter((item) => !known.has(item));
  return { entries, words: words.filter((word) => entries.some((entry) => [entry.title, entry.place, entry.words].some((field) => field?.includes(word)))) };
}

/** Projects that have two signs in a row of what was typed. */
function nearest(exact: Fuse<SearchEntry>, terms: readonly string[]): SearchEntry[] {
  const pairs = terms.flatMap((term) => [...term].slice(1).map((sign, index) => [...term][index] + sign));
  if (pairs.length === 0) return [];
  const found = exact.search({ $or: pairs.flatMap((pair) => inSomeField(holds(pair))) });
  return found.flatMap(({ item }) => (item.kind === 'project' ? [item] : [])).slice(0, fewNear);
}

/** The pattern of Fuse's for a field that has the words as they stand. */
function holds(words: string): string {
  return `'"${words.replace(/"/g, '')}"`;
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
  return { $and: terms.map((term) => ({ $or: inSomeField(pattern(term)) })) };
}

function inSomeField(pattern: string): Expression[] {
  return keys.map(({ name }) => ({ [name]: pattern }));
}
