import { shardsNamed } from '../../search/find.ts';
import { type SearchCore, type SearchEntry, type SearchShard, unfolded } from '../../search/shard.ts';

/** Up to this many tasks in all, every shard is loaded at once: one search then knows everything. */
const fewTasks = 4000;

/** The index as far as it is loaded. */
export interface LoadedIndex {
  readonly entries: readonly SearchEntry[];
  /** Prefectures whose tasks were not looked through. */
  readonly unread: readonly string[];
}

/** Loads the parts of the index that a search needs; a part is fetched once. */
export class IndexFiles {
  readonly #folder: string;
  readonly #parts = new Map<string, Promise<SearchShard>>();
  #knownCore: Promise<SearchCore> | undefined;
  /** What was given last: the same for the same parts, so that what was prepared for it serves for the next letter too. */
  #last: { readonly parts: string; readonly index: LoadedIndex } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Everything for `terms`: all of a small portal; of a large one the prefectures that a term names, or all if `isEverything`. */
  async load(terms: readonly string[], isEverything: boolean): Promise<LoadedIndex> {
    const core = await this.#core();
    const total = core.shards.reduce((sum, { taskCount }) => sum + taskCount, 0);
    const all = core.shards.map(({ name }) => name);
    const wanted = isEverything || total <= fewTasks ? all : shardsNamed(core, terms);
    const shards = await Promise.all(wanted.map((name) => this.#part(name)));
    const unread = core.shards.filter(({ name }) => !wanted.includes(name)).map(({ title }) => title);
    const parts = wanted.join(' ');
    if (this.#last?.parts !== parts) this.#last = { parts, index: { entries: unfolded(core, shards), unread } };
    return this.#last.index;
  }

  #core(): Promise<SearchCore> {
    this.#knownCore ??= this.#fetched<SearchCore>('core', () => {
      this.#knownCore = undefined;
    });
    return this.#knownCore;
  }

  #part(name: string): Promise<SearchShard> {
    const known = this.#parts.get(name) ?? this.#fetched<SearchShard>(name, () => this.#parts.delete(name));
    this.#parts.set(name, known);
    return known;
  }

  /** A part that did not come is forgotten, so that the next search asks again. */
  async #fetched<Part>(name: string, forget: () => void): Promise<Part> {
    try {
      const response = await fetch(`${this.#folder}${name}.json`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return await response.json();
    } catch (error) {
      forget();
      throw error;
    }
  }
}
