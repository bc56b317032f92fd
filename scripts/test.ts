/**
 * `npm test`: checks the types and the style, builds the site once into `dist/`, then runs every test against it
 * in Node and in a real browser. Names given as arguments narrow the tests. The last line is
 * `N passed, N failed`; a part that fails before its tests counts as one failure. CI=true and the
 * absence of a terminal change nothing but the way progress is shown.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BuildRefused, buildSite } from './build/site.ts';
import { todayInChina } from './command/today.ts';

/** What one part of the run came to. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const { BUILD_DATE = todayInChina() } = process.env;

const outcomes = [await part('类型检查', checkTypes), await part('格式检查', checkStyle), await part('生成网站', build), await part('运行测试', runTests)];
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

/** Astro's check looks into its own files and into all that `tsconfig.json` names, as the compiler alone would. */
async function checkTypes(): Promise<Outcome> {
  return { passed: 0, failed: (await status('astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning'])) === 0 ? 0 : 1 };
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
  const code = await status('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)], { BUILD_DATE });
  try {
    const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Exit status of a program of `node_modules`, its output passed through. */
function status(program: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<number | null> {
  const options: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1' } };
  const child = spawn(process.execPath, [join('node_modules', program), ...args], options);
  return new Promise((done) => child.on('close', done));
}
