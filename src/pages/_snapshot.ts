import { type ContentFiles, diskFiles } from '../content/content-files.ts';
import { readSoundContent } from '../content/read.ts';
import { civilDate } from '../domain/value/civil-date.ts';
import type { Build } from '../incremental/build.ts';
import { type Snapshot, snapshotOf } from '../findings/snapshot.ts';

/** What of the content folder a build publishes. */
interface Choice {
  readonly files: ContentFiles;
  /** Whether the pages of this area are made: all but in a preview. */
  readonly isShown: (area: string) => boolean;
}

declare global {
  /** Set by scripts/build; missing in `astro dev`, where every page is made anew. */
  var liangmaBuild: (Build & Choice) | undefined;
}

const build = globalThis.liangmaBuild;

/** The whole content, for pages that are made in every build and for the lists of paths. */
export const snapshot: Snapshot = build?.snapshot ?? snapshotFromFiles();

/** The files the snapshot was read from. */
export const contentFiles: ContentFiles = build?.files ?? diskFiles(import.meta.env.CONTENT_ROOT);

export function isShown(area: string): boolean {
  return build?.isShown(area) ?? true;
}

/** The content for the page at a site path, which is skipped while nothing it read has changed. */
export function snapshotFor(page: string): Snapshot {
  return build?.snapshotFor([page], 'entry') ?? snapshot;
}

/** The same for files that are made together and read most of the content. */
export function snapshotForAll(files: readonly string[]): Snapshot {
  return build?.snapshotFor(files, 'map') ?? snapshot;
}

/** What `getStaticPaths` gives for such a page besides its parameters. */
export function keyed(page: string): { readonly cacheKey: string } {
  return { cacheKey: build?.tokenOf(page) ?? '' };
}

/** Wrong content stops the build with every issue named. */
function snapshotFromFiles(): Snapshot {
  return snapshotOf(
    readSoundContent(import.meta.env.CONTENT_ROOT),
    civilDate.parse(import.meta.env.BUILD_DATE),
    new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href.replace(/\/*$/, '/'),
  );
}
