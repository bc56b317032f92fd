/**
 * Renders the site into a work folder, in a process of its own started by `buildSite`: reads the
 * content once, remakes the pages that a change reaches and leaves the others. Exits with 2 and
 * every problem on standard error if the content is wrong.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'astro';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import { formatProblem } from '../../src/content/problem.ts';
import { type ContentRead, readContent } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/civil-date.ts';
import { type Build, openBuild } from '../../src/incremental/build.ts';
import type { LedgerFile } from '../../src/incremental/ledger.ts';
import { editionOf } from '../../src/views/edition.ts';
import { codeDigest } from './maker.ts';
import { type WorkFolder, workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '' } = process.env;

/** The site folder is kept and only changed pages are written again. */
const incremental = {
  experimental: { incrementalBuild: true },
  vite: { build: { emptyOutDir: false } },
};

const work = workFolder(BUILD_WORK);
const maker = codeDigest();
const kept = keptFilesAt(work.files, maker);
const content = readContent(CONTENT_ROOT, kept);
if (content.problems.length > 0) refuse(content);
else await render(content);

function refuse({ problems }: ContentRead): void {
  console.error(`${problems.map(formatProblem).join('\n')}\n\n内容有 ${problems.length} 处问题，没有生成网站。`);
  process.exitCode = 2;
}

async function render(read: ContentRead): Promise<void> {
  const before = work.isFinished() ? ledgerOf(work) : undefined;
  work.begin(before === undefined ? [] : Object.keys(before.pages));
  const started = buildAfter(before, read);
  globalThis.liangmaBuild = {
    ...started,
    tokenOf: (page) => {
      const token = started.tokenOf(page);
      if (token !== before?.pages[page]?.token) work.drop(page);
      return token;
    },
  };
  await build({ root: process.cwd(), base: BASE_PATH, outDir: work.site, cacheDir: work.astro, logLevel: 'error', ...incremental });
  writeFileSync(work.ledger, JSON.stringify(started.close()));
  kept.save();
  work.finish();
}

function buildAfter(before: LedgerFile | undefined, { model, entries }: ContentRead): Build {
  if (model === undefined) throw new Error('content without problems has a model');
  const siteUrl = new URL(BASE_PATH, model.portal.origin).href.replace(/\/*$/, '/');
  const sha1 = (text: string) => hash('sha1', text, 'base64');
  return openBuild({
    edition: editionOf(model, civilDate.parse(BUILD_DATE), siteUrl),
    before,
    maker: sha1([maker, BUILD_DATE, siteUrl].join('\n')),
    contentDigest: sha1([...entries.digests.values()].join('\n')),
    fileDigest: (record) => entries.digests.get(entries.places.get(record)?.file ?? ''),
  });
}

/** Written by the last finished build of this work folder; another maker's is voided by the ledger itself. */
function ledgerOf({ ledger }: WorkFolder): LedgerFile | undefined {
  return existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : undefined;
}
