/**
 * Renders the site into a work folder, in a process of its own started by `buildSite`: reads the
 * content, holds its codes against what was published before, holds back the areas with issues,
 * remakes the pages that a change reaches and leaves the others. Exits with 2 and every issue on
 * standard error if that cannot be published, or anything is wrong and BUILD_STRICT is set.
 * BUILD_AREA makes the pages of one area for a preview.
 */
import { build } from 'astro';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { formatIssues } from '../../src/content/issue.ts';
import type { ContentRead } from '../../src/content/read.ts';
import '../command.ts';
import { shown } from './area-option.ts';
import { contentToPublish, type ContentToPublish } from './content.ts';
import { goodFolder, keepGoodAreas } from './good-areas.ts';
import { heldBackAt, heldBackOf, writeHeldBack } from './held-back.ts';
import { writeManifest } from './manifest-file.ts';
import { digestOfCode } from './code-digest.ts';
import { opening } from './opening.ts';
import { publishedBefore } from '../codes/published.ts';
import { workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '', OUT_DIR } = process.env;
const { GOOD_AREAS = goodFolder(BUILD_WORK, CONTENT_ROOT), BUILD_STRICT, BUILD_AREA } = process.env;

/** The site folder is kept and only changed pages are written again. */
const incremental = {
  experimental: { incrementalBuild: true },
  vite: { build: { emptyOutDir: false } },
};

const work = workFolder(BUILD_WORK);
const codeDigest = digestOfCode();
const content = contentRead();
const ownIssues = content.held.get(BUILD_AREA ?? '') ?? [];
if (content.read.issues.length > 0) refuse(content.read);
else if (ownIssues.length > 0) refuse({ issues: ownIssues });
else await render(content);

/** What was kept of the files is let go before pages are made: at a province's size it is a hundred megabytes. */
function contentRead(): ContentToPublish {
  const kept = keptFilesAt(work.files, codeDigest);
  const { known } = publishedBefore(CONTENT_ROOT, OUT_DIR);
  const found = contentToPublish({ content: CONTENT_ROOT, good: GOOD_AREAS, site: OUT_DIR, isStrict: BUILD_STRICT !== undefined, kept, known });
  kept.save();
  return found;
}

function refuse({ issues }: Pick<ContentRead, 'issues'>): void {
  const why = BUILD_STRICT === undefined && BUILD_AREA === undefined ? '这些问题涉及整个网站，或者没有上一次的内容可以沿用。' : '';
  console.error(`${formatIssues(issues)}\n\n内容有 ${issues.length} 处问题，没有生成网站。${why}`);
  process.exitCode = 2;
}

async function render(found: ContentToPublish): Promise<void> {
  const { read, files, held, disk } = found;
  if (!work.isFinished()) work.forget();
  const { build: started, before, isStale } = opening(read, { codeDigest, builtOn: BUILD_DATE, basePath: BASE_PATH, manifest: work.manifest });
  work.begin(before === undefined ? [] : Object.keys(before.pages));
  /** A page that is made anew is a new file: published sites share the old one. */
  const tokenOf = (page: string) => {
    const token = started.tokenOf(page);
    if (isStale(page, token)) work.drop(page);
    return token;
  };
  globalThis.liangmaBuild = { ...started, tokenOf, files, isShown: shown(read.model, BUILD_AREA) };
  await build({ root: process.cwd(), base: BASE_PATH, outDir: work.site, cacheDir: work.astro, logLevel: 'error', ...incremental });
  writeManifest(work.manifest, started.close());
  if (BUILD_AREA === undefined) keepGoodAreas(disk, GOOD_AREAS, new Set(held.keys()));
  writeHeldBack(BUILD_WORK, heldBackOf(found, heldBackAt(BUILD_WORK), BUILD_DATE));
  work.finish();
}
