import type { Notes } from '../findings/notes.ts';
import { type Paths, wholeMap } from './paths.ts';
import { TrackedMap } from './tracked-map.ts';

/** What a page read: the number of each path. A map that was walked or counted is read as a whole. */
export type Reads = Set<number>;

/** What is read for one page, or for one computed value: paths, some of them twice. */
export interface Reading {
  readonly number: number;
  readonly paths: number[];
}

/** Is told the path of a computed value and the paths it was computed from, which may lead to computed values too. */
export type NoteComputed = (path: number, from: readonly number[]) => void;

/** Notes what is looked up for one page after the other. */
export interface Tracker extends Notes {
  /** A branch at the root of the tree for whoever reads most of it: a map that is touched is read as a whole, and gives its entries at once. */
  readonly coarsely: <T extends object>(name: string, branch: T) => T;
  /** Forgets the reads of the page before; those of the next are noted in what it gives. */
  readonly begin: () => Reading;
  /** What was read, each once, with a map from which very many entries were taken read as a whole. */
  readonly coarse: (reading: Reading) => Reads;
}

/** Whoever takes more entries than this from one map is made anew when anything in that map changes. */
const mostEntries = 500;

/**
 * Maps note the key that is asked for, found or not, so that a page is also redone when something it
 * missed appears; an empty map notes itself as a whole. Objects at the root of the tree are looked into;
 * deeper values are read whole. A computed value is one read; `noteComputed` is told what it was computed from.
 *
 * @throws if the tree is read before the first page is begun
 */
export function tracker(paths: Paths, noteComputed: NoteComputed): Tracker {
  let reading: Reading | undefined;
  let readings = 0;
  /** Path → the last reading that noted it. */
  const readers: number[] = [];
  /** Path → what is handed out for the value there. */
  const found: unknown[] = [];
  const maps = new Map<number, TrackedMap>();

  const newReading = (): Reading => {
    readings += 1;
    return { number: readings, paths: [] };
  };
  const note = (path: number) => {
    if (reading === undefined) throw new Error('content was read while no page is being made: a module must not read it as it is loaded');
    if (readers[path] === reading.number) return;
    while (readers.length < path) readers.push(0);
    readers[path] = reading.number;
    reading.paths.push(path);
  };
  const handedOut = (value: unknown, path: number): unknown => {
    const known = maps.get(path);
    if (known !== undefined) return known;
    while (found.length < path) found.push(undefined);
    found[path] =
      value instanceof Map ? new TrackedMap(value, { note, found, handedOut, steps: paths.stepsFrom(path), step: (key) => paths.step(path, key) }) : value;
    if (found[path] instanceof TrackedMap) maps.set(path, found[path]);
    return found[path];
  };
  const branch = <T extends object>(tree: T, at: number, isCoarse: boolean): T => {
    const view: T = Object.create(null);
    for (const field of Object.keys(tree)) {
      const path = paths.step(at, field);
      let inside: object | undefined;
      const get = () => {
        const value: unknown = Reflect.get(tree, field);
        if (typeof value === 'function') return value;
        if (value instanceof Map && !isCoarse) return handedOut(value, path);
        if (at === 0 && isObject(value) && !Array.isArray(value)) {
          inside ??= branch(value, path, isCoarse);
          return inside;
        }
        note(value instanceof Map ? paths.step(path, wholeMap) : path);
        return value;
      };
      Object.defineProperty(view, field, { enumerable: true, get });
    }
    return view;
  };

  /** Map → how many of the reads lie in it, at any depth. */
  const entriesRead = (from: Reads) => {
    const counts = new Map<number, number>();
    for (const path of from) for (let at = paths.parentOf(path); maps.has(at); at = paths.parentOf(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
    return counts;
  };
  const coarse = ({ paths: read }: Reading): Reads => {
    const from = new Set(read);
    if (from.size <= mostEntries) return from;
    const counts = entriesRead(from);
    const widened = (path: number) => {
      let wide = path;
      for (let at = paths.parentOf(path); maps.has(at); at = paths.parentOf(at)) if ((counts.get(at) ?? 0) > mostEntries) wide = paths.step(at, wholeMap);
      return wide;
    };
    return new Set([...from].map(widened));
  };

  function remembered<A extends readonly unknown[], T>(name: string, keyOf: (...args: A) => string, compute: (...args: A) => T): (...args: A) => T {
    const known = new Map<string, { readonly value: T; readonly path: number }>();
    const root = paths.step(0, name);
    const computedAt = (path: number, args: A) => {
      const asker = reading;
      const own = newReading();
      reading = own;
      try {
        return { value: compute(...args), path };
      } finally {
        reading = asker;
        noteComputed(path, [...coarse(own)]);
      }
    };
    return (...args) => {
      const key = keyOf(...args);
      const found = known.get(key) ?? computedAt(paths.step(root, key), args);
      known.set(key, found);
      note(found.path);
      return found.value;
    };
  }
  const begin = () => {
    reading = newReading();
    return reading;
  };
  return {
    noted: (tree) => branch(tree, 0, false),
    coarsely: (name, tree) => branch(tree, paths.step(0, name), true),
    remembered,
    begin,
    coarse,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
