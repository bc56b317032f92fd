/**
 * Renders the site into a work folder, in a process of its own started by `buildSite`: reads the
 * content once, remakes the pages that a change reaches and leaves the others. Exits with 2 and
 * every problem on standard error if the content is wrong.
 */
import { hash } from 'node:crypto';
import { build } from 'astro';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { type ContentRead, readContent } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { openBuild } from '../../src/incremental/build.ts';
import { editionOf } from '../../src/views/edition.ts';
import { ledgerAt, writeLedger } from './ledger-file.ts';
import { codeDigest } from './maker.ts';
import { writeTables } from './tables.ts';
import { workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '' } = process.env;

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
  const read = readContent(CONTENT_ROOT, kept);
  kept.save();
  return read;
}

function refuse({ problems }: ContentRead): void {
  console.error(`${problems.map(formatProblem).join('\n')}\n\n内容有 ${problems.length} 处问题，没有生成网站。`);
  process.exitCode = 2;
}

async function render({ model, entries }: ContentRead): Promise<void> {
  if (model === undefined) throw new Error('content without problems has a model');
  const siteUrl = new URL(BASE_PATH, model.portal.origin).href.replace(/\/*$/, '/');
  const siteMaker = sha1([maker, BUILD_DATE, siteUrl].join('\n'));
  const before = work.isFinished() ? ledgerAt(work.ledger, siteMaker) : undefined;
  work.begin(before === undefined ? [] : Object.keys(before.pages));
  const started = openBuild({
    edition: editionOf(model, civilDate.parse(BUILD_DATE), siteUrl),
    before,
    maker: siteMaker,
    contentDigest: sha1([...entries.digests.values()].join('\n')),
    fileDigest: (record) => entries.digests.get(entries.places.get(record)?.file ?? ''),
  });
  /** Whether a file is made anew; its old copy is removed, because published sites share it. */
  const isStale = (page: string, token: string) => {
    const isNew = token !== before?.pages[page]?.token;
    if (isNew) work.drop(page);
    return isNew;
  };
  const tokenOf = (page: string) => {
    const token = started.tokenOf(page);
    isStale(page, token);
    return token;
  };
  globalThis.liangmaBuild = { ...started, tokenOf };
  await build({ root: process.cwd(), base: BASE_PATH, outDir: work.site, cacheDir: work.astro, logLevel: 'error', ...incremental });
  writeTables(work.site, started, isStale);
  writeLedger(work.ledger, started.close());
  work.finish();
}

function sha1(text: string): string {
  return hash('sha1', text, 'base64');
}
