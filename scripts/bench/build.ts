/**
 * `npm run bench:build [3000] [30000]`: what a province's size costs, beside other generators in the same run.
 * For each size it makes the content, builds the site with its code bundled anew, then in turn builds it from nothing and
 * lets the peers wrap the finished main parts of the same pages in one layout. Then it changes one monthly report, builds again, and holds
 * that against the changed content built from nothing, byte for byte.
 * Every build has new folders, and nothing is deleted before the end: ext4 passes over inodes that were freed in the last
 * minute one by one, so that thousands of new files would cost twice as much after `rm -r` as on another day.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { commandLine, UserError } from '../command/command-line.ts';
import { type Peer, peersOf } from './build/peers.ts';
import { measured, median, type Run } from './build/run.ts';
import { sizes, writeProvince } from './province.ts';
import type { Province } from './province-shape.ts';

const use = {
  does: '测生成一个省的网站要多久、多少内存，并在同一次运行里与别的生成器相比（Eleventy 临时安装在 var/bench；装了 Hugo 就也比）。',
  usage: `npm run bench:build [-- ${Object.keys(sizes).join(' ')}] [--rounds 3] [--alone]`,
  options: { rounds: '每个程序轮流运行几次，取中间的一次，默认 1', alone: '不与别的生成器比' },
  atMost: Object.keys(sizes).length,
};
const { values, positionals } = commandLine(use, { options: { rounds: { type: 'string', default: '1' }, alone: { type: 'boolean', default: false } } });
const unknown = positionals.find((size) => !(size in sizes));
if (unknown !== undefined) throw new UserError(`没有“${unknown}”这个大小，有 ${Object.keys(sizes).join('、')}`);

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}, load ${load()} before\n`,
);
console.log('| pages | program | seconds | against Eleventy | CPU seconds | MB in the largest process |');
console.log('|---|---|---|---|---|---|');
for (const size of positionals.length > 0 ? positionals : Object.keys(sizes)) await measure(size);
console.log(`\nload ${load()} after`);

async function measure(size: string): Promise<void> {
  const province = sizes[size];
  if (province === undefined) throw new Error(`no size ${size}`);
  const root = join('var/bench', `${size}-${process.pid}`);
  try {
    await measureIn(root, province);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureIn(root: string, province: Province): Promise<void> {
  const content = join(root, 'content');
  let built = 0;
  let last = siteIn(root, built);
  const fromNothing = () => {
    built += 1;
    last = siteIn(root, built);
    return build(content, last);
  };
  writeProvince(content, province);
  const validation = await measured([process.execPath, 'scripts/validate.ts', content]);
  const ours: Peer = { name: 'this portal, from nothing', build: fromNothing };
  rmSync('var/bundles', { recursive: true, force: true });
  const unbundled = await ours.build();
  const runs = await inTurns([ours, ...(values.alone ? [] : peersOf(last.out, root))]);
  const pages = filesOf(last.out).filter((path) => path.endsWith('.html') && !/\/p\/\d+\/index\.html$/.test(path)).length;
  const eleventy = [...runs].find(([name]) => name.startsWith('Eleventy'))?.[1];
  for (const [name, run] of runs) print(pages, name, run, eleventy);
  print(pages, 'this portal, from nothing, its code bundled too', unbundled, eleventy);
  changeOneReport(content, province.years.at(-1) ?? 0);
  const changed = last;
  print(pages, 'this portal, one report changed', await build(content, changed), eleventy);
  await fromNothing();
  if (treeDigest(changed.out) !== treeDigest(last.out)) throw new Error('after one changed report the site is not the one built from nothing');
  print(pages, 'this portal, validation alone', validation, eleventy);
}

/** Name → its median run. The programs take turns, so that a busy minute is no one's alone. */
async function inTurns(programs: readonly Peer[]): Promise<ReadonlyMap<string, Run>> {
  const runs = new Map<string, Run[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { name, build } of programs) runs.get(name)?.push(await build());
  }
  return new Map([...runs].map(([name, all]) => [name, median(all)]));
}

function print(pages: number, program: string, { seconds, cpuSeconds, peakMegabytes }: Run, eleventy: Run | undefined): void {
  const ratio = eleventy === undefined ? '' : (seconds / eleventy.seconds).toFixed(2);
  console.log(`| ${[pages, program, seconds.toFixed(1), ratio, cpuSeconds.toFixed(1), peakMegabytes.toFixed(0)].join(' | ')} |`);
}

/** Folders of one site and of what is kept for its next build. */
interface Site {
  readonly work: string;
  readonly out: string;
}

function siteIn(root: string, number: number): Site {
  return { work: join(root, `site-${number}/work`), out: join(root, `site-${number}/out`) };
}

function build(content: string, { work, out }: Site): Promise<Run> {
  return measured([process.execPath, 'scripts/build.ts'], { env: { CONTENT_ROOT: content, BUILD_WORK: work, OUT_DIR: out, BUILD_DATE: '2024-12-31' } });
}

/** One county files one more done in its September table. */
function changeOneReport(content: string, year: number): void {
  const file = join(content, `areas/990101/progress/${year}-09.csv`);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/已完成(\d+)/, (_words, value: string) => `已完成${Number(value) + 1}`);
  if (changed === text) throw new Error(`${file} has no report to change`);
  writeFileSync(file, changed);
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

function treeDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of filesOf(folder)) digest.update(`${path.slice(folder.length)}\n`).update(readFileSync(path));
  return digest.digest('hex');
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
