import type { Notes } from '../findings/notes.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { type Digest, digester, digestOfList, digestOfText } from './digest.ts';
import { type ManifestFile, openManifest } from './manifest.ts';
import { type Tracker, tracker } from './reads.ts';

/** One build of the site: what pages are made from, and which of them have to be made. */
export interface Build extends Pick<Tracker, 'remembered' | 'coarsely'> {
  /** Whatever is looked up in it is noted for the page that is being made. */
  readonly snapshot: Snapshot;
  /** Whether a page stands as it would be made now: nothing it read has changed, nor its props. */
  readonly isFresh: (page: string, props: unknown) => boolean;
  /** Begins to list the pages; what is read for that is no page's. */
  readonly beginList: () => void;
  /** Begins to make a page; the function it gives ends it. Pages are made one after the other. */
  readonly begin: (page: string, props: unknown) => () => void;
  /** The manifest to keep for the next build. */
  readonly close: () => ManifestFile;
}

interface Options {
  readonly snapshotWith: (notes: Notes) => Snapshot;
  /** What the processes of the last build kept; nothing if it was made by other code or on another day. */
  readonly before: readonly ManifestFile[];
  /** Digests of the files a record was read from; undefined for other objects. */
  readonly fileDigests: (record: object) => readonly string[] | undefined;
}

/** Starts a build after the one that left `before`. */
export function openBuild({ snapshotWith, before, fileDigests }: Options): Build {
  let root: object = {};
  const digestOf = digester(numbered(fileDigests));
  const { paths, noteComputed, isFresh, keep, close } = openManifest(before, () => root, digestOf);
  const { noted, remembered, coarsely, begin, coarse } = tracker(paths, noteComputed);
  const notes: Notes = {
    noted(tree) {
      root = tree;
      return noted(tree);
    },
    remembered,
  };
  const snapshot = snapshotWith(notes);
  return {
    snapshot,
    remembered,
    coarsely,
    isFresh: (page, props) => isFresh(page, digestOf(props)),
    beginList: begin,
    begin(page, props) {
      const reads = begin();
      return () => keep(page, digestOf(props), coarse(reads));
    },
    close,
  };
}

/** File digests as numbers, each made once. */
function numbered(fileDigests: Options['fileDigests']): (record: object) => Digest | undefined {
  const known = new Map<string, Digest>();
  const numberOf = (digest: string) => {
    const number = known.get(digest) ?? digestOfText(digest);
    known.set(digest, number);
    return number;
  };
  return (record) => {
    const digests = fileDigests(record);
    if (digests === undefined) return undefined;
    const [only = '', ...others] = digests;
    return others.length === 0 ? numberOf(only) : digestOfList(digests.map(numberOf));
  };
}
