import { assignmentKey } from '../domain/task/assignment.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { type Digest, digester, digestOfText } from './digest.ts';
import { type ManifestFile, openManifest } from './manifest.ts';
import { valueAt } from './paths.ts';
import { type Grain, type Reads, type Tracking, tracked } from './reads.ts';

/** One build of the site: what pages are made from, and which of them have to be made. */
export interface Build {
  readonly snapshot: Snapshot;
  /** Cache key of the page at this site path; the same as the last time if nothing it read has changed. */
  readonly tokenOf: (page: string) => string;
  /** The snapshot for the pages at these site paths, made together; whatever is read of it is noted for each. */
  readonly snapshotFor: (pages: readonly string[], grain: Grain) => Snapshot;
  /** The manifest to keep for the next build. */
  readonly close: () => ManifestFile;
}

interface Options {
  readonly snapshot: Snapshot;
  readonly before: ManifestFile | undefined;
  /** Digest of everything but content that decides what pages look like. */
  readonly codeDigest: string;
  /** Digest of the whole content. */
  readonly contentDigest: string;
  /** Digest of the file a record was read from; undefined for other objects. */
  readonly fileDigest: (record: object) => string | undefined;
}

/** Starts a build after the one that left `before`. */
export function openBuild({ snapshot, before, codeDigest, contentDigest, fileDigest }: Options): Build {
  const digestOf = digester(numbered(fileDigest));
  const tracking = trackingOf(snapshot);
  const manifest = openManifest({ before, codeDigest, snapshot: contentDigest, digestAt: (steps) => digestOf(valueAt(snapshot, steps)) });
  const snapshotFor: Build['snapshotFor'] = (pages, grain) => {
    const reads: Reads = new Set();
    for (const page of pages) manifest.keep(page, reads);
    return tracked(snapshot, { paths: manifest.paths, reads, tracking, grain });
  };
  return { snapshot, tokenOf: manifest.tokenOf, snapshotFor, close: manifest.close };
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
function trackingOf({ model }: Snapshot): Tracking {
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
