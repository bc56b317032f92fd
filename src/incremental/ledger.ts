import { z } from 'zod';
import type { Hash } from './digest.ts';
import type { Reads } from './reads.ts';

/** What is kept between builds. Paths of reads are numbered, because pages share most of them. */
export const ledgerFile = z.strictObject({
  /** Digest of everything but content that decides what pages look like; another one voids the ledger. */
  maker: z.string(),
  paths: z.array(z.string()),
  pages: z.record(z.string(), z.strictObject({ token: z.string(), fingerprint: z.string(), reads: z.array(z.int()) })),
});

export type LedgerFile = z.infer<typeof ledgerFile>;

/** Knows for each page whether anything it read the last time has changed. */
export interface Ledger {
  /**
   * The page's cache key. The same as the last time if everything the page read is unchanged,
   * else a fresh one, made of the maker and the edition.
   */
  readonly tokenOf: (page: string) => string;
  /** Keeps what a page read while it was rendered in this build. */
  readonly keep: (page: string, reads: Reads) => void;
  /** The ledger for the next build: pages rendered now, and those skipped with what is known of them. */
  readonly close: () => LedgerFile;
}

interface Options {
  readonly before: LedgerFile | undefined;
  readonly maker: string;
  /** Digest of the whole content. */
  readonly edition: string;
  /** Digest of what stands at a path now. */
  readonly digestAt: (path: string) => string;
  readonly hash: Hash;
}

export function openLedger({ before, maker, edition, digestAt, hash }: Options): Ledger {
  const old = before?.maker === maker ? before : undefined;
  const fresh = hash(`${maker}\n${edition}`);
  const digests = new Map<string, string>();
  const remembered = (path: string) => {
    const known = digests.get(path) ?? digestAt(path);
    digests.set(path, known);
    return known;
  };
  const oldDigests = old?.paths.map(() => '') ?? [];
  const oldDigest = (index: number) => (oldDigests[index] ||= remembered(old?.paths[index] ?? ''));
  const asked = new Set<string>();
  const rendered = new Map<string, Reads>();

  const tokenOf = (page: string) => {
    asked.add(page);
    const entry = old?.pages[page];
    if (entry === undefined) return fresh;
    const now = hash(entry.reads.map(oldDigest).join('\n'));
    return now === entry.fingerprint ? entry.token : fresh;
  };
  const close = () => closed(asked, rendered, old, { maker, fresh, remembered, hash });
  return { tokenOf, keep: (page, reads) => rendered.set(page, reads), close };
}

interface Closing {
  readonly maker: string;
  readonly fresh: string;
  readonly remembered: (path: string) => string;
  readonly hash: Hash;
}

function closed(asked: ReadonlySet<string>, rendered: ReadonlyMap<string, Reads>, old: LedgerFile | undefined, closing: Closing): LedgerFile {
  const { maker, fresh, remembered, hash } = closing;
  const numbers = new Map<string, number>();
  const numberOf = (path: string) => {
    const number = numbers.get(path) ?? numbers.size;
    numbers.set(path, number);
    return number;
  };
  const pages: LedgerFile['pages'] = {};
  for (const page of asked) {
    const reads = rendered.get(page);
    const entry = old?.pages[page];
    if (reads !== undefined) {
      const fingerprint = hash([...reads].map(remembered).join('\n'));
      pages[page] = { token: fresh, fingerprint, reads: [...reads].map(numberOf) };
    } else if (entry !== undefined) {
      pages[page] = { ...entry, reads: entry.reads.map((index) => numberOf(old?.paths[index] ?? '')) };
    }
  }
  return { maker, paths: [...numbers.keys()], pages };
}
