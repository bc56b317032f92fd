import { renderToString } from 'astro/runtime/server/index.js';
import { type ContentFiles, diskFiles } from '../content/content-files.ts';
import { readSoundContent } from '../content/read/read.ts';
import { civilDate } from '../domain/value/civil-date.ts';
import { type Notes, unnoted } from '../findings/notes.ts';
import { type Snapshot, snapshotOf } from '../findings/snapshot.ts';

/** What a build hands to the pages. */
interface Given extends Pick<Notes, 'remembered'> {
  /** Notes what the page that is being made looks up. */
  readonly snapshot: Snapshot;
  /** The content as it is published. */
  readonly files: ContentFiles;
  /** Whether the pages of this area are made: all but in a preview. */
  readonly isShown: (area: string) => boolean;
  /** Takes the function that turns pages into HTML, of the very runtime they were compiled for. */
  readonly renderWith: (render: typeof renderToString) => void;
}

declare global {
  /** Set by scripts/build before the pages are loaded; missing in `astro dev`, where every page is made anew. */
  var liangmaBuild: Given | undefined;
}

const build = globalThis.liangmaBuild ?? fromFiles();
build.renderWith(renderToString);

/**
 * What every page is made from. A page is made again when something has changed that it looked up
 * here, so no module may look anything up as it is loaded, nor keep what it computed but by `remembered`.
 */
export const { snapshot, remembered, files: contentFiles, isShown } = build;

/** Wrong content stops the server with every issue named. */
function fromFiles(): Given {
  const siteUrl = new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href.replace(/\/*$/, '/');
  const snapshot = snapshotOf(readSoundContent(import.meta.env.CONTENT_ROOT), civilDate.parse(import.meta.env.BUILD_DATE), siteUrl);
  return { snapshot, remembered: unnoted.remembered, files: diskFiles(import.meta.env.CONTENT_ROOT), isShown: () => true, renderWith: () => {} };
}
