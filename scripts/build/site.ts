import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BundleFolder, bundleFolder } from './bundle-folder.ts';
import { digestOfCode } from './code-digest.ts';
import { isCodeEntry, writeCodeEntries } from './code-entries.ts';
import { siteFaults } from './faults.ts';
import { goodFolder } from './good-areas.ts';
import { type HeldBack, heldBackAt } from './held-back.ts';
import { linkTree } from './linked-tree.ts';
import { locked } from '../command/lock.ts';
import { makeSite } from './processes.ts';
import { type Progress, progressLine } from '../command/progress.ts';
import { workFolder } from './work-folder.ts';

export interface BuildOptions {
  /** Folder that is replaced by the new site. */
  readonly out: string;
  /** The day printed on the pages, `2024-10-09`; the same content and day give the same bytes. */
  readonly builtOn: string;
  /** Where the site lives below its host, slash at both ends. */
  readonly basePath: string;
  /** Folder of the content. */
  readonly content?: string;
  /** Folder that is kept for the next build, best on the same disk as `out`; builds that share it wait for each other. */
  readonly work?: string;
  /** Make only the pages of this area and the areas above it, and the shared ones, for a preview with its own `work`. */
  readonly area?: string | undefined;
  /** Folder of the areas as they were published last; by default in `work`. */
  readonly good?: string | undefined;
  /** Refuse the whole build for an issue in one area's folder. */
  readonly isStrict?: boolean;
  readonly progress?: Progress;
  /** How many processes make pages; as many as there are cores if it is missing. The bytes are the same. */
  readonly processes?: number | undefined;
}

/** Why there is no new site; each line is for the person who edits the content. What was served stays as it was. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}

/**
 * Validates the content, also against the site in `out` that it replaces and Git's history, renders the pages that changed, checks the site and puts it in the place
 * of `out` by renaming. Gives the areas whose folders have issues: the site shows them as they were
 * published last. The same list is left in the work folder, `held-back.json`.
 *
 * @throws {BuildRefused} if the content or the built site is wrong; `out` is untouched then
 */
export async function buildSite(options: BuildOptions): Promise<readonly HeldBack[]> {
  const { out, work = 'var/build', progress = progressLine() } = options;
  const next = resolve(`${out}.next-${process.pid}`);
  const { site, spare } = workFolder(work);
  const codeDigest = digestOfCode();
  const bundle = bundleFolder(codeDigest, options.basePath);
  try {
    const held = await locked(`${work}.lock`, async () => {
      takeSpare(spare, next);
      await makePages({ ...options, work }, { codeDigest, bundle, next, progress });
      linkTree([bundle.client, site], next, isCodeEntry);
      return heldBackAt(work);
    });
    progress.say('正在检查网页');
    const faults = siteFaults(next, { isPreview: options.area !== undefined });
    if (faults.length > 0) throw new BuildRefused(`生成的网站不完整，没有替换原来的：\n${faults.join('\n')}`);
    swap(next, resolve(out), spare);
    progress.end(`网站已生成在 ${out}/，共 ${pageCount(out)} 页`);
    return held;
  } finally {
    setAside(next, spare);
  }
}

interface Making {
  readonly codeDigest: string;
  readonly bundle: BundleFolder;
  readonly next: string;
  readonly progress: Progress;
}

/** Makes the pages in the work folder, and the entries of codes in `next` meanwhile. */
async function makePages(options: BuildOptions, { codeDigest, bundle, next, progress }: Making): Promise<void> {
  const { builtOn, basePath, content = 'content', work = '', out, area, isStrict = false, processes } = options;
  const places = { CONTENT_ROOT: content, OUT_DIR: out, BUILD_WORK: work, GOOD_AREAS: options.good ?? goodFolder(work, content) };
  const settings = { ...places, BUILD_DATE: builtOn, BASE_PATH: basePath, BUILD_STRICT: isStrict ? 'true' : undefined, BUILD_AREA: area };
  progress.say('正在检查内容');
  const say = (made: number, all: number) => progress.say(`正在生成网页和数据文件：${made} / ${all}`);
  let entries = Promise.resolve();
  const codesKnown = (codes: ReadonlySet<string>) => {
    if (area === undefined) entries = writeCodeEntries(next, codes);
  };
  const { status, complaints } = await makeSite({ settings, codeDigest, bundle, processes, codesKnown, say });
  await entries;
  if (status === 2) throw new BuildRefused(complaints);
  if (status !== 0) throw new BuildRefused(`网页没有生成，原来的网站没有动：\n${complaints}`);
}

/** The tree that was served before the last, to be changed into the next: most of its files stay. Nothing if there is none on this disk. */
function takeSpare(spare: string, next: string): void {
  try {
    renameSync(spare, next);
  } catch {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Puts `next` in the place of `out`. Nobody ever sees a half-written site; the old one is kept as the spare tree of the next build. */
function swap(next: string, out: string, spare: string): void {
  const previous = `${out}.previous-${process.pid}`;
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  setAside(previous, spare);
}

/** Keeps a tree for the next build, or deletes it, in the background, if there is one already or the work folder is on another disk. */
function setAside(tree: string, spare: string): void {
  if (!existsSync(tree)) return;
  try {
    renameSync(tree, spare);
  } catch {
    spawn('rm', ['-rf', tree], { detached: true, stdio: 'ignore' }).unref();
  }
}

/** Pages so far; counting the folder of coded pages is enough to show that it moves. */
function pageCount(site: string): number {
  const folders = [site, join(site, 'p')].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith('.html')).length;
}
