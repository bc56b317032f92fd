/**
 * Makes the site in a work folder, in a process of its own started by `buildSite`: reads the content, holds
 * its codes against what was published before, holds back the areas with issues, finds the pages that a change
 * reaches and makes them, together with other processes if they are many (`render-worker.ts`). Exits with 2 and
 * every issue on standard error if the content cannot be published, or anything is wrong and BUILD_STRICT
 * is set. BUILD_AREA makes the pages of one area for a preview.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { formatIssues } from '../../src/content/issue.ts';
import type { ContentRead } from '../../src/content/read/read.ts';
import '../command/command-line.ts';
import { publishedBefore } from '../codes/published.ts';
import { cardStore } from './card/card-store.ts';
import { deflatedStore } from './deflated.ts';
import { contentToPublish, type ContentToPublish } from './content.ts';
import { goodFolder, keepGoodAreas } from './good-areas.ts';
import { heldBackAt, heldBackOf, writeHeldBack } from './held-back.ts';
import { makePages, siteFiles } from './make-pages.ts';
import { isKeptFor, removeManifests } from './manifest-file.ts';
import { digestOfContent, madeOfWhat, opening } from './open-build.ts';
import { asked } from './process-questions.ts';
import type { SiteFiles } from './site-files.ts';
import { workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '', OUT_DIR, CODE_DIGEST = '', BUNDLE = '' } = process.env;
const { GOOD_AREAS = goodFolder(BUILD_WORK, CONTENT_ROOT), BUILD_STRICT, BUILD_AREA } = process.env;

const work = workFolder(BUILD_WORK);
const ready = readyToMake(contentRead());
if (ready !== undefined) await render(ready);
process.disconnect?.();

/** What was kept of the files is let go before pages are made: at a province's size it is a hundred megabytes. */
function contentRead(): ContentToPublish {
  const kept = keptFilesAt(work.files, CODE_DIGEST);
  const { known } = publishedBefore(CONTENT_ROOT, OUT_DIR);
  const found = contentToPublish({ content: CONTENT_ROOT, good: GOOD_AREAS, site: OUT_DIR, isStrict: BUILD_STRICT !== undefined, kept, known });
  kept.save();
  return found;
}

function pathsOf({ path, beside = [] }: SiteFiles): string[] {
  return [path, ...beside];
}

function refuse({ issues }: Pick<ContentRead, 'issues'>): void {
  const why = BUILD_STRICT === undefined && BUILD_AREA === undefined ? '这些问题涉及整个网站，或者没有上一次的内容可以沿用。' : '';
  console.error(`${formatIssues(issues)}\n\n内容有 ${issues.length} 处问题，没有生成网站。${why}`);
  process.exitCode = 2;
}

/** What pages are made from. The entries of the content are no part of it: they are let go before pages are made. */
function readyToMake(found: ContentToPublish) {
  const { read, files, held, disk } = found;
  const ownIssues = held.get(BUILD_AREA ?? '') ?? [];
  if (read.issues.length > 0 || ownIssues.length > 0) {
    refuse({ issues: read.issues.length > 0 ? read.issues : ownIssues });
    return undefined;
  }
  const settings = { codeDigest: CODE_DIGEST, builtOn: BUILD_DATE, basePath: BASE_PATH };
  const bundled = asked({
    kind: 'read',
    held: [...held.keys()],
    digest: digestOfContent(read.entries),
    codes: read.entries.codeEvents.map(({ code }) => code),
    isAllNew: read.model === undefined || !isKeptFor(work.manifests, madeOfWhat(read.model, settings)),
  });
  const opened = opening(read, { ...settings, manifests: work.manifests });
  const heldBack = heldBackOf(found, heldBackAt(BUILD_WORK), BUILD_DATE);
  return { bundled, opened, heldBack, files, disk, heldAreas: new Set(held.keys()), model: read.model };
}

async function render({ bundled, opened, heldBack, files, disk, heldAreas, model }: NonNullable<ReturnType<typeof readyToMake>>): Promise<void> {
  await bundled;
  const given = { bundle: BUNDLE, files, model, cards: cardStore(work.cards, CODE_DIGEST), texts: deflatedStore(work.texts, CODE_DIGEST), area: BUILD_AREA };
  const all = await siteFiles(opened, given);
  removeManifests(work.manifests);
  const fresh = [...all.values()].filter(({ path, props }) => opened.build.isFresh(path, props));
  const left = work.begin(new Set(fresh.flatMap(pathsOf)));
  const stale = [...all.values()].filter((each) => !pathsOf(each).every((path) => left.has(path)));
  for (const path of stale.flatMap(pathsOf)) if (left.has(path)) rmSync(join(work.site, path));
  await asked({ kind: 'stale', pages: stale.map(({ path }) => path) });
  await makePages(opened, all, work);
  if (BUILD_AREA === undefined) keepGoodAreas(disk, GOOD_AREAS, heldAreas);
  writeHeldBack(BUILD_WORK, heldBack);
}
