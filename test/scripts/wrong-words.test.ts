import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ranWarm } from './warm-command.ts';

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
/** Name → the file of ours that it runs; `npm test` hands its words on to vitest. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node (?:--\S+ )*(scripts\/\S+\.ts)$/.exec(line) ?? [];
  return file === undefined || name === 'test' ? [] : [[name, file] as const];
});

/** Nothing of the machine's own is opened. */
const env = { ...process.env, DATABASE_URL: join(mkdtempSync(join(tmpdir(), 'wrong-words-')), 'store.sqlite'), CONTENT_ROOT: undefined };

/** What a command needs beside a folder of content that is not there, until it looks for it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  circular: ['--area', '430500', '--period', '2024-09', '--cadence', 'monthly'],
  'code-reads': ['README.md'],
  examine: ['README.md'],
  import: ['package.json'],
  verify: ['test'],
};

test('npm test tells what it does before it does anything', () => {
  expect(ranWarm('scripts/test.ts', ['--help'], env)).toEqual({ status: 0, stdout: expect.stringMatching(/用法：npm test/), stderr: '' });
});

test('the commands are read from package.json', () => {
  expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'build', 'codes', 'staff', 'backup', 'bench:build', 'look']));
});

describe.each(commands)('npm run %s', (_, file) => {
  test.each(['无此词', '--no-such-option'])('says that it has no use for %s, and does nothing', (word) => {
    const { status, stdout, stderr } = ranWarm(file, [word], env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/程序出了错|^\s+at /m);
    expect(existsSync(word)).toBe(false);
  });
});

const readers = commands.filter(([, file]) => /\bcontent: \{ type: 'string'/.test(readFileSync(file, 'utf8')));

test.each(readers)('npm run %s names a folder of content that is not there', (name, file) => {
  const { status, stderr } = ranWarm(file, [...(needed[name] ?? []), '--content', 'no-such-folder'], env);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^没有“no-such-folder”这个文件夹。用法：npm run /)]);
});

test.each(['validate', 'codes', 'publish-answers'])('npm run %s names a folder that is a file', (name) => {
  const { status, stderr } = ranWarm(`scripts/${name}.ts`, ['README.md'], env);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^“README\.md”是文件，不是文件夹。用法：npm run /)]);
});

test('a build of content that is not there names the folder', () => {
  const { status, stderr } = ranWarm('scripts/build.ts', [], { ...env, CONTENT_ROOT: 'no-such-folder' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^没有“no-such-folder”这个文件夹/)]);
});
