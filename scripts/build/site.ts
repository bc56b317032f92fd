import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatProblem } from '../../src/content/problem.ts';
import { readContent } from '../../src/content/read.ts';
import { siteFaults } from './faults.ts';
import { type Progress, progressLine } from './progress.ts';

export interface BuildOptions {
  /** Folder of the content; `content` by default. */
  readonly content?: string;
  /** Folder that is replaced by the new site. */
  readonly out: string;
  /** The day printed on the pages, `2024-10-09`; the same content and day give the same bytes. */
  readonly builtOn: string;
  /** Where the site lives below its host, slash at both ends. */
  readonly basePath: string;
  readonly progress?: Progress;
}

/** Why there is no new site; each line is for the person who edits the content. What was served stays as it was. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
}

/**
 * Validates the content, builds the site into a new folder beside `out`, checks it and puts it in
 * the place of `out` by renaming.
 *
 * @throws {BuildRefused} if the content or the built site is wrong; `out` is untouched then
 */
export async function buildSite({ content = 'content', out, builtOn, basePath, progress = progressLine() }: BuildOptions): Promise<void> {
  progress.say('正在检查内容');
  refuseWrongContent(content);
  const next = resolve(`${out}.next-${process.pid}`);
  try {
    await renderPages(next, { CONTENT_ROOT: content, BUILD_DATE: builtOn, BASE_PATH: basePath }, progress);
    progress.say('正在检查网页');
    const faults = siteFaults(next);
    if (faults.length > 0) throw new BuildRefused(`生成的网站不完整，没有替换原来的：\n${faults.join('\n')}`);
    swap(next, resolve(out));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  progress.end(`网站已生成在 ${out}/，共 ${pageCount(out)} 页`);
}

function refuseWrongContent(content: string): void {
  const { problems } = readContent(content);
  if (problems.length === 0) return;
  throw new BuildRefused(`${problems.map(formatProblem).join('\n')}\n\n内容有 ${problems.length} 处问题，没有生成网站。`);
}

async function renderPages(next: string, settings: Readonly<Record<string, string>>, progress: Progress): Promise<void> {
  mkdirSync(dirname(next), { recursive: true });
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', next], {
    env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ticking = setInterval(() => progress.say(`正在生成网页，已有 ${pageCount(next)} 页`), 1000);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(ticking);
  if (status !== 0) throw new BuildRefused(`网页没有生成，原来的网站没有动：\n${complaints.join('')}`);
}

/** Puts `next` in the place of `out`. Nobody ever sees a half-written site; the old one is deleted afterwards. */
function swap(next: string, out: string): void {
  const previous = `${out}.previous-${process.pid}`;
  if (existsSync(out)) renameSync(out, previous);
  renameSync(next, out);
  rmSync(previous, { recursive: true, force: true });
}

/** Pages so far; counting the folder of coded pages is enough to show that it moves. */
function pageCount(site: string): number {
  const folders = [site, join(site, 'p')].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith('.html')).length;
}
