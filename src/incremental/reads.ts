import { type Paths, wholeMap } from './paths.ts';

/** What a page read: the number of each path. A map that was walked or counted is read as a whole. */
export type Reads = Set<number>;

/** What a function of the tree reads when it is called with these arguments, as steps. */
export type CallReads = (...args: readonly unknown[]) => readonly (readonly string[])[];

export interface Tracking {
  /** Fields of the root that are themselves looked into, not read whole. */
  readonly branches: readonly string[];
  /** Functions of the root by name, with what a call of them reads. Others must depend on their arguments alone. */
  readonly calls: Readonly<Record<string, CallReads>>;
}

/** Whether a map notes each key that is asked of it, or, for a page that reads most of the content, itself as a whole. */
export type Grain = 'entry' | 'map';

/** Where the reads of one page are noted. */
export interface Notebook {
  readonly paths: Paths;
  readonly reads: Reads;
  readonly tracking: Tracking;
  readonly grain: Grain;
}

/**
 * The same tree, noting in the notebook whatever is looked up in it. Maps note the key, found or not,
 * so that a page is also redone when something it missed appears.
 */
export function tracked<T extends object>(root: T, notebook: Notebook): T {
  return branch(root, 0, notebook);
}

function branch<T extends object>(target: T, path: number, notebook: Notebook): T {
  return new Proxy(target, {
    get: (holder, field) => follow(Reflect.get(holder, field), path, String(field), notebook),
  });
}

function follow(value: unknown, from: number, field: string, notebook: Notebook): unknown {
  const { paths, reads, tracking } = notebook;
  if (typeof value === 'function') return trackedCall(value, tracking.calls[field], notebook);
  const path = paths.step(from, field);
  if (value instanceof Map) return new TrackedMap(value, path, notebook);
  if (from === 0 && tracking.branches.includes(field) && isObject(value)) return branch(value, path, notebook);
  reads.add(path);
  return value;
}

function trackedCall(call: Function, readsOf: CallReads | undefined, { paths, reads }: Notebook): (...args: unknown[]) => unknown {
  return (...args) => {
    for (const steps of readsOf?.(...args) ?? []) reads.add(steps.reduce(paths.step, 0));
    return Reflect.apply(call, undefined, args);
  };
}

/** A read-only map that notes what is asked of it; maps inside it note in their turn. */
class TrackedMap implements ReadonlyMap<string, unknown> {
  readonly #map: ReadonlyMap<string, unknown>;
  readonly #path: number;
  readonly #notebook: Notebook;

  constructor(map: ReadonlyMap<string, unknown>, path: number, notebook: Notebook) {
    this.#map = map;
    this.#path = path;
    this.#notebook = notebook;
  }

  get(key: string): unknown {
    const { paths, reads, grain } = this.#notebook;
    if (grain === 'map') return this.#whole().get(key);
    const value = this.#map.get(key);
    const path = paths.step(this.#path, key);
    if (value instanceof Map) return new TrackedMap(value, path, this.#notebook);
    reads.add(path);
    return value;
  }

  has(key: string): boolean {
    const { paths, reads, grain } = this.#notebook;
    if (grain === 'map') return this.#whole().has(key);
    reads.add(paths.step(this.#path, key));
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
    const { paths, reads } = this.#notebook;
    reads.add(paths.step(this.#path, wholeMap));
    return this.#map;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
