import { assignmentKey } from '../domain/assignment.ts';
import type { Edition } from '../views/edition.ts';
import { digestAt, digester, type FileDigest, type Hash } from './digest.ts';
import { type LedgerFile, openLedger } from './ledger.ts';
import { type Reads, type Tracking, tracked } from './reads.ts';

/** One build of the site: what pages are made from, and which of them have to be made. */
export interface Build {
  readonly edition: Edition;
  /** Cache key of the page at this site path; the same as the last time if nothing it read has changed. */
  readonly tokenOf: (page: string) => string;
  /** The edition for the page at this site path; whatever the page reads of it is noted. */
  readonly editionFor: (page: string) => Edition;
  /** The ledger to keep for the next build. */
  readonly close: () => LedgerFile;
}

interface Options {
  readonly edition: Edition;
  readonly before: LedgerFile | undefined;
  /** Digest of everything but content that decides what pages look like. */
  readonly maker: string;
  /** Digest of the whole content. */
  readonly contentDigest: string;
  readonly fileDigest: FileDigest;
  readonly hash: Hash;
}

/** Starts a build after the one that left `before`. */
export function openBuild({ edition, before, maker, contentDigest, fileDigest, hash }: Options): Build {
  const digestOf = digester(fileDigest, hash);
  const ledger = openLedger({ before, maker, edition: contentDigest, digestAt: (path) => digestAt(edition, path, digestOf), hash });
  const editionFor = (page: string) => {
    const reads: Reads = new Set();
    ledger.keep(page, reads);
    return tracked(edition, tracking, reads);
  };
  return { edition, tokenOf: ledger.tokenOf, editionFor, close: ledger.close };
}

/** `outcome` remembers what it computed, so a page that asks late reads nothing itself: its reads are told here. */
const tracking: Tracking = {
  branches: ['model'],
  calls: {
    outcome: (indicator, area) => {
      const id = idOf(indicator);
      const key = assignmentKey(id, String(area));
      return [
        ['model', 'indicators', id],
        ['model', 'allocations', id, String(area)],
        ['model', 'reports', key],
        ['model', 'revisions', key],
        ['builtOn'],
      ];
    },
  },
};

function idOf(indicator: unknown): string {
  if (typeof indicator === 'object' && indicator !== null && 'id' in indicator) return String(indicator.id);
  throw new TypeError('an outcome was asked of something without an id');
}
