/**
 * What a page read: one path for each map entry, list or value, its steps joined by a tab.
 * A map that was walked or counted as a whole ends with `*`.
 */
export type Reads = Set<string>;

/** What a function of the tree reads when it is called with these arguments, as paths. */
export type CallReads = (...args: readonly unknown[]) => readonly (readonly string[])[];

export interface Tracking {
  /** Fields of the root that are themselves looked into, not read whole. */
  readonly branches: readonly string[];
  /** Functions of the root by name, with what a call of them reads. Others must depend on their arguments alone. */
  readonly calls: Readonly<Record<string, CallReads>>;
}

/**
 * The same tree, noting in `reads` whatever is looked up in it. Maps note the key, found or not,
 * so that a page is also redone when something it missed appears.
 */
export function tracked<T extends object>(root: T, tracking: Tracking, reads: Reads): T {
  return branch(root, [], tracking, reads);
}

/** One string for a path; also the form in which reads are kept. */
export function readPath(steps: readonly string[]): string {
  return steps.join('\t');
}

function branch<T extends object>(target: T, path: readonly string[], tracking: Tracking, reads: Reads): T {
  return new Proxy(target, {
    get: (holder, field) => follow(Reflect.get(holder, field), [...path, String(field)], tracking, reads),
  });
}

function follow(value: unknown, path: readonly string[], tracking: Tracking, reads: Reads): unknown {
  const name = path.at(-1) ?? '';
  if (value instanceof Map) return new TrackedMap(value, readPath(path), reads);
  if (typeof value === 'function') return trackedCall(value, tracking.calls[name], reads);
  if (path.length === 1 && tracking.branches.includes(name) && isObject(value)) return branch(value, path, tracking, reads);
  reads.add(readPath(path));
  return value;
}

function trackedCall(call: Function, readsOf: CallReads | undefined, reads: Reads): (...args: unknown[]) => unknown {
  return (...args) => {
    for (const path of readsOf?.(...args) ?? []) reads.add(readPath(path));
    return Reflect.apply(call, undefined, args);
  };
}

/** A read-only map that notes what is asked of it; maps inside it note in their turn. */
class TrackedMap implements ReadonlyMap<string, unknown> {
  readonly #map: ReadonlyMap<string, unknown>;
  readonly #path: string;
  readonly #reads: Reads;

  constructor(map: ReadonlyMap<string, unknown>, path: string, reads: Reads) {
    this.#map = map;
    this.#path = path;
    this.#reads = reads;
  }

  get(key: string): unknown {
    const value = this.#map.get(key);
    const path = `${this.#path}\t${key}`;
    if (value instanceof Map) return new TrackedMap(value, path, this.#reads);
    this.#reads.add(path);
    return value;
  }

  has(key: string): boolean {
    this.#reads.add(`${this.#path}\t${key}`);
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
    this.#reads.add(`${this.#path}\t*`);
    return this.#map;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
