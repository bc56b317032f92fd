import { type Digest, digestOfList, digestOfText } from './digest.ts';
import { type KeptPaths, type Paths, pathsAfter } from './paths.ts';
import type { Reads } from './reads.ts';

/** What is kept between builds. */
export interface ManifestFile {
  /** Digest of everything but content that decides what pages look like; another one voids the manifest. */
  readonly codeDigest: string;
  readonly paths: KeptPaths;
  readonly pages: Readonly<Record<string, ManifestEntry>>;
}

/** A page's cache key, the digest of everything it read when it was made, and the paths of that. */
export interface ManifestEntry {
  readonly token: string;
  readonly fingerprint: Digest;
  readonly reads: readonly number[];
}

/** Knows for each page whether anything it read the last time has changed. */
export interface Manifest {
  /** Numbers of the ways that pages read. */
  readonly paths: Paths;
  /**
   * The page's cache key. The same as the last time if everything the page read is unchanged,
   * else a fresh one, made of the codeDigest and the snapshot.
   */
  readonly tokenOf: (page: string) => string;
  /** Keeps what a page reads while it is rendered in this build. */
  readonly keep: (page: string, reads: Reads) => void;
  /** The manifest for the next build: pages rendered now, and those skipped with what is known of them. */
  readonly close: () => ManifestFile;
}

interface Options {
  readonly before: ManifestFile | undefined;
  readonly codeDigest: string;
  /** Digest of the whole content. */
  readonly snapshot: string;
  /** Digest of what stands at the end of these steps now. */
  readonly digestAt: (steps: readonly string[]) => Digest;
}

export function openManifest({ before, codeDigest, snapshot, digestAt }: Options): Manifest {
  const old = before?.codeDigest === codeDigest ? before : undefined;
  const paths = pathsAfter(old?.paths);
  const fresh = digestOfText(`${codeDigest}\n${snapshot}`).toString(36);
  const digests: Digest[] = [];
  const digestOfPath = (path: number) => (digests[path] ??= digestAt(paths.stepsOf(path)));
  const fingerprintOf = (reads: readonly number[]) => digestOfList(reads.map(digestOfPath));
  const given = new Map<string, string>();
  const rendered = new Map<string, Reads>();

  const tokenOf = (page: string) => {
    const entry = old?.pages[page];
    const isSame = entry !== undefined && fingerprintOf(entry.reads) === entry.fingerprint;
    const token = isSame ? entry.token : fresh;
    given.set(page, token);
    return token;
  };
  const entryOf = (page: string, token: string): ManifestEntry | undefined => {
    const reads = rendered.get(page);
    if (reads === undefined) return old?.pages[page];
    return { token, fingerprint: fingerprintOf([...reads]), reads: [...reads] };
  };
  const close = () => {
    const entries = [...given].flatMap(([page, token]) => {
      const entry = entryOf(page, token);
      return entry === undefined ? [] : [[page, entry] as const];
    });
    return { codeDigest, paths: paths.kept(), pages: Object.fromEntries(entries) };
  };
  return { paths, tokenOf, keep: (page, reads) => rendered.set(page, reads), close };
}
