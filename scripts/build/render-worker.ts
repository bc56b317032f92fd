/**
 * Makes pages beside `render.ts`, on another core: reads the content that the other has checked and makes
 * the pages it is told to. Makes none if the content is not the same any more; the other makes all then.
 */
import { withAreasOf } from '../../src/content/area-folders.ts';
import { diskFiles } from '../../src/content/content-files.ts';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { readChecked } from '../../src/content/read/read.ts';
import '../command/command-line.ts';
import { publishedBefore } from '../codes/published.ts';
import { cardStore } from './card/card-store.ts';
import { deflatedStore } from './deflated.ts';
import { makePages, siteFiles } from './make-pages.ts';
import { digestOfContent, opening } from './open-build.ts';
import { asked } from './process-questions.ts';
import { workFolder } from './work-folder.ts';

const {
  CONTENT_ROOT = 'content',
  BUILD_DATE = '',
  BASE_PATH = '/',
  BUILD_WORK = '',
  GOOD_AREAS = '',
  CODE_DIGEST = '',
  BUNDLE = '',
  HELD_AREAS = '',
  CONTENT_DIGEST,
  BUILD_AREA,
  OUT_DIR,
} = process.env;

const work = workFolder(BUILD_WORK);
const heldAreas = new Set(HELD_AREAS.split(' ').filter(Boolean));
const files = withAreasOf(diskFiles(GOOD_AREAS), heldAreas, diskFiles(CONTENT_ROOT));
const known = heldAreas.size === 0 ? {} : { ...publishedBefore(CONTENT_ROOT, OUT_DIR).known, heldAreas };
const ready = readyToMake();
if (ready !== undefined) {
  const { opened, model } = ready;
  await asked({ kind: 'bundle' });
  const given = { bundle: BUNDLE, files, model, cards: cardStore(work.cards, CODE_DIGEST), texts: deflatedStore(work.texts, CODE_DIGEST), area: BUILD_AREA };
  await makePages(opened, await siteFiles(opened, given), work);
}
process.disconnect?.();

/** Nothing if the content is not the same any more. The entries are let go when the build is open. */
function readyToMake() {
  const read = readChecked(files, keptFilesAt(work.files, CODE_DIGEST), known);
  if (digestOfContent(read.entries) !== CONTENT_DIGEST) return undefined;
  return { opened: opening(read, { codeDigest: CODE_DIGEST, builtOn: BUILD_DATE, basePath: BASE_PATH }), model: read.model };
}
