/**
 * Renders the site into a work folder, in a process of its own started by `buildSite`: reads the
 * content once, holds its codes against what was published before, remakes the pages that a change reaches and leaves the others. Exits with 2 and
 * every problem on standard error if the content is wrong.
 */
import { build } from 'astro';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { formatProblems } from '../../src/content/problem.ts';
import { type ContentRead, readContent } from '../../src/content/read.ts';
import '../command.ts';
import { writeLedger } from './ledger-file.ts';
import { codeDigest } from './maker.ts';
import { opening } from './opening.ts';
import { publishedBefore } from '../codes/published.ts';
import { workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '', OUT_DIR } = process.env;

/** The site folder is kept and only changed pages are written again. */
const incremental = {
  experimental: { incrementalBuild: true },
  vite: { build: { emptyOutDir: false } },
};

const work = workFolder(BUILD_WORK);
const maker = codeDigest();
const content = contentRead();
if (content.problems.length > 0) refuse(content);
else await render(content);

/** What was kept of the files is let go before pages are made: at a province's size it is a hundred megabytes. */
function contentRead(): ContentRead {
  const kept = keptFilesAt(work.files, maker);
  const read = readContent(CONTENT_ROOT, kept, publishedBefore(CONTENT_ROOT, OUT_DIR).known);
  kept.save();
  return read;
}

function refuse({ problems }: ContentRead): void {
  console.error(`${formatProblems(problems)}\n\n内容有 ${problems.length} 处问题，没有生成网站。`);
  process.exitCode = 2;
}

async function render(read: ContentRead): Promise<void> {
  if (!work.isFinished()) work.forget();
  const { build: started, before, isStale } = opening(read, { maker, builtOn: BUILD_DATE, basePath: BASE_PATH, ledger: work.ledger });
  work.begin(before === undefined ? [] : Object.keys(before.pages));
  /** A page that is made anew is a new file: published sites share the old one. */
  const tokenOf = (page: string) => {
    const token = started.tokenOf(page);
    if (isStale(page, token)) work.drop(page);
    return token;
  };
  globalThis.liangmaBuild = { ...started, tokenOf };
  await build({ root: process.cwd(), base: BASE_PATH, outDir: work.site, cacheDir: work.astro, logLevel: 'error', ...incremental });
  writeLedger(work.ledger, started.close());
  work.finish();
}
