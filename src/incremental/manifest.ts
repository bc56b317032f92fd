import { type Digest, digestOfList } from './digest.ts';
import { type KeptPaths, newPaths, numbersAfter, type Paths, valuesAt } from './paths.ts';
import type { NoteComputed, Reads } from './reads.ts';

/** What one process keeps of a build for the next. */
export interface ManifestFile {
  readonly paths: KeptPaths;
  /** Paths of computed values, with the paths they were computed from. */
  readonly computed: readonly (readonly [path: number, reads: readonly number[]])[];
  readonly pages: Readonly<Record<string, ManifestEntry>>;
}

/** The paths that a page read when it was made, and the digest of all that stood there. */
export interface ManifestEntry {
  readonly fingerprint: Digest;
  readonly reads: readonly number[];
}

/** Knows for each page whether anything it read the last time has changed. */
export interface Manifest {
  /** Numbers of the ways that pages read. */
  readonly paths: Paths;
  /** Keeps what a value was computed from in this build. */
  readonly noteComputed: NoteComputed;
  /** Whether the page was made in the last build, with the same digest of its props, and nothing it read has changed since. */
  readonly isFresh: (page: string, props: Digest) => boolean;
  /** Keeps what a page read that was made in this build. */
  readonly keep: (page: string, props: Digest, reads: Reads) => void;
  /** What this process knows for the next build: the pages it made, and those that were found fresh. */
  readonly close: () => ManifestFile;
}

/** Path of a computed value → the paths it was computed from. */
type Computed = Map<number, readonly number[]>;

/**
 * @param before what each process of the last build kept
 * @param root the tree that pages read; asked for when it is there
 */
export function openManifest(before: readonly ManifestFile[], root: () => object, digestOf: (value: unknown) => Digest): Manifest {
  const paths = newPaths();
  const computed: Computed = new Map();
  const old = new Map(before.flatMap((file) => entriesOf(file, paths, computed)));
  const kept = new Map<string, ManifestEntry>();
  const digests: (Digest | undefined)[] = [];
  const valueAt = valuesAt(paths, root);

  const digestOfPath = (path: number): Digest => {
    const known = digests[path];
    if (known !== undefined) return known;
    const from = computed.get(path);
    const digest = from === undefined ? digestOf(valueAt(path)) : digestOfList(from.map(digestOfPath));
    while (digests.length <= path) digests.push(undefined);
    digests[path] = digest;
    return digest;
  };
  const fingerprintOf = (props: Digest, reads: readonly number[]) => digestOfList([props, ...reads.map(digestOfPath)]);

  /** A page that is found fresh has the old ways to its values, one that is made the new ones: they never mix. */
  const noteComputed: NoteComputed = (path, from) => {
    computed.set(path, from);
    if (path < digests.length) digests[path] = undefined;
  };
  const isFresh = (page: string, props: Digest) => {
    const entry = old.get(page);
    if (entry === undefined || fingerprintOf(props, entry.reads) !== entry.fingerprint) return false;
    kept.set(page, entry);
    return true;
  };
  const keep = (page: string, props: Digest, reads: Reads) => {
    const read = [...reads];
    kept.set(page, { fingerprint: fingerprintOf(props, read), reads: read });
  };
  const close = () => {
    const used = reached(
      [...kept.values()].map(({ reads }) => reads),
      computed,
    );
    return { paths: paths.kept(), computed: used, pages: Object.fromEntries(kept) };
  };
  return { paths, noteComputed, isFresh, keep, close };
}

/** The pages of a file, their paths numbered anew; what values were computed from is added to `computed`. */
function entriesOf(file: ManifestFile, paths: Paths, computed: Computed): [string, ManifestEntry][] {
  const numbers = numbersAfter(paths, file.paths);
  const renumbered = (reads: readonly number[]) => reads.map((path) => numbers[path] ?? 0);
  for (const [path, reads] of file.computed) computed.set(numbers[path] ?? 0, renumbered(reads));
  return Object.entries(file.pages).map(([page, { fingerprint, reads }]) => [page, { fingerprint, reads: renumbered(reads) }]);
}

/** The computed values that these reads lead to, each once. */
function reached(reads: readonly (readonly number[])[], computed: Computed): [number, readonly number[]][] {
  const found = new Map<number, readonly number[]>();
  const waiting = [...reads];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const path of next) {
      const from = computed.get(path);
      if (from === undefined || found.has(path)) continue;
      found.set(path, from);
      waiting.push(from);
    }
  }
  return [...found];
}
