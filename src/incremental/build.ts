import { assignmentKey } from '../domain/task/assignment.ts';
import type { Edition } from '../findings/edition.ts';
import { type Digest, digester, digestOfText } from './digest.ts';
import { type LedgerFile, openLedger } from './ledger.ts';
import { valueAt } from './paths.ts';
import { type Grain, type Reads, type Tracking, tracked } from './reads.ts';

/** One build of the site: what pages are made from, and which of them have to be made. */
export interface Build {
  readonly edition: Edition;
  /** Cache key of the page at this site path; the same as the last time if nothing it read has changed. */
  readonly tokenOf: (page: string) => string;
  /** The edition for the pages at these site paths, made together; whatever is read of it is noted for each. */
  readonly editionFor: (pages: readonly string[], grain: Grain) => Edition;
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
  /** Digest of the file a record was read from; undefined for other objects. */
  readonly fileDigest: (record: object) => string | undefined;
}

/** Starts a build after the one that left `before`. */
export function openBuild({ edition, before, maker, contentDigest, fileDigest }: Options): Build {
  const digestOf = digester(numbered(fileDigest));
  const tracking = trackingOf(edition);
  const ledger = openLedger({ before, maker, edition: contentDigest, digestAt: (steps) => digestOf(valueAt(edition, steps)) });
  const editionFor: Build['editionFor'] = (pages, grain) => {
    const reads: Reads = new Set();
    for (const page of pages) ledger.keep(page, reads);
    return tracked(edition, { paths: ledger.paths, reads, tracking, grain });
  };
  return { edition, tokenOf: ledger.tokenOf, editionFor, close: ledger.close };
}

/** File digests as numbers, each made once. */
function numbered(fileDigest: Options['fileDigest']): (record: object) => Digest | undefined {
  const known = new Map<string, Digest>();
  return (record) => {
    const digest = fileDigest(record);
    if (digest === undefined) return undefined;
    const number = known.get(digest) ?? digestOfText(digest);
    known.set(digest, number);
    return number;
  };
}

/** `outcome` remembers what it computed, so a page that asks late reads nothing itself: its reads are told here. */
function trackingOf({ model }: Edition): Tracking {
  const own = (indicator: string, area: string) => {
    const key = assignmentKey(indicator, area);
    return [['model', 'reports', key], ['model', 'corrections', key], ['model', 'revisions', key], ['model', 'allocations', indicator, area]];
  };
  const outcome = (indicator: unknown, area: unknown) => {
    const [id, place] = [idOf(indicator), String(area)];
    const below = (model.children.get(place) ?? []).flatMap((child) => own(id, child.id));
    return [['model', 'indicators', id], ['model', 'children', place], ['builtOn'], ...own(id, place), ...below];
  };
  return { branches: ['model'], calls: { outcome } };
}

function idOf(indicator: unknown): string {
  if (typeof indicator === 'object' && indicator !== null && 'id' in indicator) return String(indicator.id);
  throw new TypeError('an outcome was asked of something without an id');
}
