import { wholeMap } from './paths.ts';

interface Place {
  readonly note: (path: number) => void;
  /** The keys of this map that have paths already. */
  readonly steps: ReadonlyMap<string, number>;
  readonly step: (key: string) => number;
  /** Path → what was handed out before. */
  readonly found: readonly unknown[];
  readonly handedOut: (value: unknown, path: number) => unknown;
}

/** A read-only map that notes what is asked of it; maps inside it note in their turn. Asked a million times, it looks a key up once. */
export class TrackedMap implements ReadonlyMap<string, unknown> {
  readonly #map: ReadonlyMap<string, unknown>;
  readonly #place: Place;

  constructor(map: ReadonlyMap<string, unknown>, place: Place) {
    this.#map = map;
    this.#place = place;
  }

  get(key: string): unknown {
    if (this.#map.size === 0) return this.#whole().get(key);
    const { steps, step, found, handedOut, note } = this.#place;
    const path = steps.get(key) ?? step(key);
    const value = found[path] ?? handedOut(this.#map.get(key), path);
    if (!(value instanceof TrackedMap)) note(path);
    return value;
  }

  has(key: string): boolean {
    if (this.#map.size === 0) return this.#whole().has(key);
    const { steps, step, note } = this.#place;
    note(steps.get(key) ?? step(key));
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
