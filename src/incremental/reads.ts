import type { Notes } from '../findings/notes.ts';
import { type Paths, wholeMap } from './paths.ts';

/** What a page read: the number of each path. A map that was walked or counted is read as a whole. */
export type Reads = Set<number>;

/** Is told the path of a computed value and the paths it was computed from, which may lead to computed values too. */
export type NoteComputed = (path: number, from: readonly number[]) => void;

/** Notes what is looked up for one page after the other. */
export interface Tracker extends Notes {
  /** A branch at the root of the tree for whoever reads most of it: a map that is touched is read as a whole, and gives its entries at once. */
  readonly coarsely: <T extends object>(name: string, branch: T) => T;
  /** Forgets the reads of the page before; those of the next are noted in the set it gives. */
  readonly begin: () => Reads;
  /** The same reads, with a map from which very many entries were taken read as a whole. */
  readonly coarse: (reads: Reads) => Reads;
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
  let reads: Reads | undefined;
  const maps = new Map<number, TrackedMap>();

  const note = (path: number) => {
    if (reads === undefined) throw new Error('content was read while no page is being made: a module must not read it as it is loaded');
    reads.add(path);
  };
  const follow = (value: unknown, path: number): unknown => {
    if (value instanceof Map) {
      const map = maps.get(path) ?? new TrackedMap(value, { note, step: (key) => paths.step(path, key), follow });
      maps.set(path, map);
      return map;
    }
    note(path);
    return value;
  };
  const branch = <T extends object>(tree: T, at: number): T => {
    const branches = new Map<string, object>();
    const get = (holder: T, name: string | symbol) => {
      const [field, value] = [String(name), Reflect.get(holder, name)];
      if (typeof value === 'function') return value;
      const path = paths.step(at, field);
      if (at !== 0 || !isObject(value) || value instanceof Map || Array.isArray(value)) return follow(value, path);
      const inside = branches.get(field) ?? branch(value, path);
      branches.set(field, inside);
      return inside;
    };
    return new Proxy(tree, { get });
  };

  const coarsely = <T extends object>(name: string, tree: T): T => {
    const at = paths.step(0, name);
    const get = (holder: T, field: string | symbol) => {
      const [path, value] = [paths.step(at, String(field)), Reflect.get(holder, field)];
      note(value instanceof Map ? paths.step(path, wholeMap) : path);
      return value;
    };
    return new Proxy(tree, { get });
  };

  /** Map → how many of the reads lie in it, at any depth. */
  const entriesRead = (from: Reads) => {
    const counts = new Map<number, number>();
    for (const path of from) for (let at = paths.parentOf(path); maps.has(at); at = paths.parentOf(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
    return counts;
  };
  const coarse = (from: Reads) => {
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
      const asker = reads;
      const own = new Set<number>();
      reads = own;
      try {
        return { value: compute(...args), path };
      } finally {
        reads = asker;
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
    reads = new Set();
    return reads;
  };
  return { noted: (tree) => branch(tree, 0), remembered, coarsely, begin, coarse };
}

interface Place {
  readonly note: (path: number) => void;
  readonly step: (key: string) => number;
  readonly follow: (value: unknown, path: number) => unknown;
}

/** A read-only map that notes what is asked of it; maps inside it note in their turn. */
class TrackedMap implements ReadonlyMap<string, unknown> {
  readonly #map: ReadonlyMap<string, unknown>;
  readonly #place: Place;

  constructor(map: ReadonlyMap<string, unknown>, place: Place) {
    this.#map = map;
    this.#place = place;
  }

  get(key: string): unknown {
    if (this.#map.size === 0) return this.#whole().get(key);
    return this.#place.follow(this.#map.get(key), this.#place.step(key));
  }

  has(key: string): boolean {
    if (this.#map.size === 0) return this.#whole().has(key);
    this.#place.note(this.#place.step(key));
    return this.#map.has(key);
  }

  get size(): number {
    return this.#whole().size;
  }

  forEach(each: (value: unknown, key: string, map: ReadonlyMap<string, unknown>) => void): void {
    this.#whole().forEach((value, key) => each(value, key, this));
  }

  entries(): MapIterator<[string, unknown]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<string> {
    return this.#whole().keys();
  }

  values(): MapIterator<unknown> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.entries();
  }

  #whole(): ReadonlyMap<string, unknown> {
    this.#place.note(this.#place.step(wholeMap));
    return this.#map;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
