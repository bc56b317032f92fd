/**
 * `npm test`: installs what the tests drive, checks the style, builds the site once into `dist/`, then runs every test against it in Node and in a real
 * browser; the types are checked beside all that, on what the tests leave of the cores. Names given as arguments narrow the tests. The last line is
 * `N passed, N failed`; a part that fails before its tests counts as one failure. CI=true and the
 * absence of a terminal change nothing but the way progress is shown.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BuildRefused, buildSite } from './build/site.ts';
import { helpText } from './command/command-line.ts';
import { todayInChina } from './command/today.ts';

/** What one part of the run came to. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const asked = process.argv.slice(2);
if (asked.some((word) => word === '--help' || word === '-h')) {
  const does = '装好测试要用的程序（apt），检查格式和类型，生成网站，运行全部测试；最后一行是“N passed, N failed”。';
  console.log(helpText({ does, usage: 'npm test [-- 测试文件名的一部分 …] [-- vitest 的选项]' }));
  process.exit(0);
}
await import('./setup/test-machine.ts');

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const { BUILD_DATE = todayInChina() } = process.env;

const before = [await part('格式检查', checkStyle), await part('生成网站', build)];
const types = checkTypes();
const outcomes = [...before, await part('运行测试', runTests), await part('类型检查', () => types)];
const passed = outcomes.reduce((total, outcome) => total + outcome.passed, 0);
const failed = outcomes.reduce((total, outcome) => total + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function part(name: string, run: () => Promise<Outcome>): Promise<Outcome> {
  const started = performance.now();
  console.log(`\n── ${name} ──`);
  const outcome = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`── ${name}：${outcome.failed === 0 ? '通过' : '没有通过'}，用时 ${seconds} 秒 ──`);
  return outcome;
}

/** Astro's check looks into its own files and into all that `tsconfig.json` names, as the compiler alone would. What it says is told when it has ended. */
async function checkTypes(): Promise<Outcome> {
  const said: Buffer[] = [];
  const code = await status('astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning'], { hears: (words) => said.push(words) });
  console.log(`\n类型检查的结果：\n${Buffer.concat(said).toString('utf8').trim()}`);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function checkStyle(): Promise<Outcome> {
  return { passed: 0, failed: (await status('@biomejs/biome/bin/biome', ['ci', '.'])) === 0 ? 0 : 1 };
}

async function build(): Promise<Outcome> {
  try {
    await buildSite({ out: 'dist', builtOn: BUILD_DATE, basePath: '/', isStrict: true });
    return { passed: 0, failed: 0 };
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** A test file that cannot be loaded has no failed tests of its own: it counts as one. */
async function runTests(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await status('vitest/vitest.mjs', ['run', ...reporters, ...asked], { settings: { BUILD_DATE } });
  try {
    const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Run {
  /** Variables of the environment besides ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Takes what the program prints, which goes through to the terminal if it is missing. */
  readonly hears?: (words: Buffer) => void;
}

/** Exit status of a program of `node_modules`. */
function status(program: string, args: readonly string[], { settings = {}, hears }: Run = {}): Promise<number | null> {
  const output = hears === undefined ? 'inherit' : 'pipe';
  const options: SpawnOptions = { stdio: ['ignore', output, output], env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' } };
  const child = spawn(process.execPath, [join('node_modules', program), ...args], options);
  if (hears !== undefined) for (const each of [child.stdout, child.stderr]) each?.on('data', hears);
  return new Promise((done) => child.on('close', done));
}
