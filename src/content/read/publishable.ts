import type { Issue } from '../../domain/value/issue.ts';
import { areaFolders, changedAreas, withAreasOf } from '../area-folders.ts';
import type { ContentFiles } from '../content-files.ts';
import { areaOfFile } from '../file/place.ts';
import type { ReadToPublish } from './read.ts';

/** Area that is not published from its folder as it stands → what is wrong with it. */
export type Held = ReadonlyMap<string, readonly Issue[]>;

/** Content without issues and the areas that were held back for it; or the content as it stands, with its issues. */
export interface Publishable {
  /** The content as it stands. */
  readonly fresh: ReadToPublish;
  readonly read: ReadToPublish;
  readonly files: ContentFiles;
  readonly held: Held;
}

interface Sources {
  readonly files: ContentFiles;
  /** Folders of areas as they were when they were published last. */
  readonly good: ContentFiles;
  /** Whether an area without a good folder may be missing from the site. */
  readonly mayLeaveOut: (area: string) => boolean;
  /** Reads files of which the folders of some areas are the good ones; an area that is left out is none of these, so that its codes are missed. */
  readonly read: (files: ContentFiles, heldAreas?: ReadonlySet<string>) => ReadToPublish;
}

/** Reads the content with these areas held back. */
type ReadHolding = (areas: Iterable<string>) => ReadToPublish;

/**
 * The content that can be published: areas with issues are taken as they were published last, or
 * left out. Enough are the areas in whose folders the issues stand; if not, all that changed,
 * because what one area deleted is missed in another's file. Of those, as many as possible are
 * given back. If no choice of areas helps, the content is given as it stands, with every issue.
 */
export function publishable(sources: Sources): Publishable {
  const { files, good, read } = sources;
  const fresh = read(files);
  const asItStands = { fresh, read: fresh, files, held: new Map() };
  if (fresh.issues.length === 0 || fresh.issues.some((issue) => isOfFile(issue) && areaOfFile(issue.file) === undefined)) return asItStands;
  const kept = areaFolders(good);
  const holding = (areas: Iterable<string>) => withAreasOf(good, areas, files);
  const readHolding: ReadHolding = (areas) => {
    const held = [...areas];
    return read(holding(held), new Set(held.filter((area) => kept.has(area))));
  };
  const enough = heldByIssues(fresh, readHolding, holdable(sources)) ?? heldByChange(readHolding, sources);
  if (enough === undefined) return asItStands;
  const held = fewest(enough, fresh, readHolding);
  return { fresh, read: readHolding(held.keys()), files: holding(held.keys()), held };
}

/** An issue of a file in itself, whatever the others say. */
function isOfFile({ rule }: Issue): boolean {
  return ['schema', 'unknown-file', 'photo', 'pdf'].includes(rule);
}

function holdable({ good, mayLeaveOut }: Sources): (area: string) => boolean {
  const kept = areaFolders(good);
  return (area) => kept.has(area) || mayLeaveOut(area);
}

/** Holds back the areas in whose folders issues stand, until there are none; undefined if some remain. */
function heldByIssues(fresh: ReadToPublish, readHolding: ReadHolding, isHoldable: (area: string) => boolean): Held | undefined {
  const held = new Map<string, readonly Issue[]>();
  let { issues } = fresh;
  while (issues.length > 0) {
    const areas = [...byArea(issues)].filter(([area]) => !held.has(area) && isHoldable(area));
    if (areas.length === 0) return undefined;
    for (const [area, own] of areas) held.set(area, own);
    ({ issues } = readHolding(held.keys()));
  }
  return held;
}

/** Holds back everything that changed; undefined if even that does not help. */
function heldByChange(readHolding: ReadHolding, sources: Sources): Held | undefined {
  const changed = changedAreas(sources.files, sources.good).filter(holdable(sources));
  if (changed.length === 0 || readHolding(changed).issues.length > 0) return undefined;
  return new Map(changed.map((area) => [area, []]));
}

/** As few of `enough` as will do. Areas whose own files are wrong stay held without a trial. */
function fewest(enough: Held, fresh: ReadToPublish, readHolding: ReadHolding): Held {
  const own = byArea(fresh.issues);
  const areas = [...enough.keys()];
  const certain = areas.filter((area) => own.get(area)?.some(isOfFile));
  const doubtful = areas.filter((area) => !certain.includes(area));
  const suspectsLast = [...doubtful.filter((area) => !own.has(area)), ...doubtful.filter((area) => own.has(area))];
  const needed = [...certain.map((area) => [area, []] as const), ...neededOf(suspectsLast, certain, readHolding)];
  return new Map(needed.map(([area, issues]) => [area, own.get(area) ?? issues]));
}

/** The part of `group` that has to be held back beside `others`, and what is wrong without; both together are enough. */
function neededOf(group: readonly string[], others: readonly string[], readHolding: ReadHolding): Held {
  if (group.length === 0) return new Map();
  const { issues } = readHolding(others);
  if (issues.length === 0) return new Map();
  const [only, second] = group;
  if (only !== undefined && second === undefined) return new Map([[only, issues]]);
  const [left, right] = [group.slice(0, Math.ceil(group.length / 2)), group.slice(Math.ceil(group.length / 2))];
  const first = neededOf(left, [...others, ...right], readHolding);
  return new Map([...first, ...neededOf(right, [...others, ...first.keys()], readHolding)]);
}

/** Area → the issues in its folder; those of the whole portal are in none. */
function byArea(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const area = areaOfFile(issue.file);
    if (area !== undefined) found.set(area, [...(found.get(area) ?? []), issue]);
  }
  return found;
}
