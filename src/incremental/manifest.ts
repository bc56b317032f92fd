import { type Digest, digestOfList } from './digest.ts';
import { type KeptPaths, newPaths, numbersAfter, type Paths } from './paths.ts';
import type { Reads } from './reads.ts';

/** What one process keeps of a build for the next. */
export interface ManifestFile {
  readonly paths: KeptPaths;
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
  /** Whether the page was made in the last build, with the same digest of its props, and nothing it read has changed since. */
  readonly isFresh: (page: string, props: Digest) => boolean;
  /** Keeps what a page read that was made in this build. */
  readonly keep: (page: string, props: Digest, reads: Reads) => void;
  /** What this process knows for the next build: the pages it made, and those that were found fresh. */
  readonly close: () => ManifestFile;
}

/**
 * @param before what each process of the last build kept
 * @param digestAt digest of what stands at the end of these steps now
 */
export function openManifest(before: readonly ManifestFile[], digestAt: (steps: readonly string[]) => Digest): Manifest {
  const paths = newPaths();
  const old = new Map(before.flatMap((file) => entriesOf(file, paths)));
  const kept = new Map<string, ManifestEntry>();
  const digests: Digest[] = [];
  const digestOfPath = (path: number) => (digests[path] ??= digestAt(paths.stepsOf(path)));
  const fingerprintOf = (props: Digest, reads: readonly number[]) => digestOfList([props, ...reads.map(digestOfPath)]);

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
  return { paths, isFresh, keep, close: () => ({ paths: paths.kept(), pages: Object.fromEntries(kept) }) };
}

/** The pages of a file, their paths numbered anew. */
function entriesOf(file: ManifestFile, paths: Paths): [string, ManifestEntry][] {
  const numbers = numbersAfter(paths, file.paths);
  const renumbered = ({ fingerprint, reads }: ManifestEntry) => ({ fingerprint, reads: reads.map((path) => numbers[path] ?? 0) });
  return Object.entries(file.pages).map(([page, entry]) => [page, renumbered(entry)]);
}
