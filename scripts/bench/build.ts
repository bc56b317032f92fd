/**
 * `npm run bench:build [3000] [30000]`: what a province's size costs. For each size it makes the
 * content, validates it, builds the site from nothing, changes one monthly report and builds again,
 * then builds the changed content from nothing and compares the two sites byte for byte.
 * Prints one table row per size; wall seconds, peak memory of the largest process.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../command.ts';
import { sizes, writeProvince } from './province.ts';

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const use = {
  does: '造一个省的内容，量校验和生成的时间与内存。',
  usage: `npm run bench:build [${Object.keys(sizes).join('] [')}]`,
  atMost: Object.keys(sizes).length,
};
const { positionals: chosen } = commandLine(use, {});
const root = 'var/bench';
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
console.log('| pages | validation | from nothing | peak memory | one report changed | ratio | same bytes |');
console.log('|---|---|---|---|---|---|---|');
for (const size of chosen.length > 0 ? chosen : Object.keys(sizes)) await measure(size);

async function measure(size: string): Promise<void> {
  const province = sizes[size];
  if (province === undefined) throw new Error(`no size ${size}; there are ${Object.keys(sizes).join(', ')}`);
  const below = (name: string) => join(root, size, name);
  const [content, work, out, coldOut] = [below('content'), below('work'), below('out'), below('cold-out')] as const;
  if (!content || !work || !out || !coldOut) return;
  rmSync(join(root, size), { recursive: true, force: true });
  writeProvince(content, province);
  const validation = await run(['scripts/validate.ts', content], {});
  const cold = await build(content, work, out);
  changeOneReport(content, province.years.at(-1) ?? 0);
  const changed = await build(content, work, out);
  await build(content, below('cold-work'), coldOut);
  const pages = filesOf(out).filter((path) => path.endsWith('.html')).length;
  const row = [
    pages,
    `${validation.seconds.toFixed(1)} s`,
    `${cold.seconds.toFixed(1)} s`,
    `${cold.peakMegabytes.toFixed(0)} MB`,
    `${changed.seconds.toFixed(1)} s`,
    (cold.seconds / changed.seconds).toFixed(1),
    treeDigest(out) === treeDigest(coldOut) ? 'yes' : 'NO',
  ];
  console.log(`| ${row.join(' | ')} |`);
}

function build(content: string, work: string, out: string): Promise<Run> {
  return run(['scripts/build.ts'], { CONTENT_ROOT: content, BUILD_WORK: work, OUT_DIR: out, BUILD_DATE: '2024-12-31' });
}

/** One county files one more done in its September table. */
function changeOneReport(content: string, year: number): void {
  const file = join(content, `areas/990101/progress/${year}-09.csv`);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/已完成(\d+)/, (_words, value: string) => `已完成${Number(value) + 1}`);
  if (changed === text) throw new Error(`${file} has no report to change`);
  writeFileSync(file, changed);
}

function run(command: readonly string[], settings: Readonly<Record<string, string>>): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, command, { env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, ...family(child.pid ?? 0).map(peakOf));
  }, 50);
  return new Promise((done, fail) => {
    child.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) done({ seconds: (performance.now() - started) / 1000, peakMegabytes });
      else fail(new Error(`${command.join(' ')} ended with ${status}`));
    });
  });
}

/** A process and its children. */
function family(pid: number): number[] {
  const children = fileOr(`/proc/${pid}/task/${pid}/children`, '').trim().split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

/** The most memory a process ever held, in MB (VmHWM). */
function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(fileOr(`/proc/${pid}/status`, '')) ?? [];
  return Number(kilobytes) / 1024;
}

function fileOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)).sort();
}

function treeDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of filesOf(folder)) digest.update(`${path.slice(folder.length)}\n`).update(readFileSync(path));
  return digest.digest('hex');
}
