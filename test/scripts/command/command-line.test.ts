import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine, errorSentence, helpText, optionFault } from '../../../scripts/command/command-line.ts';
import { StoreUnavailable } from '../../../src/server/store/contract/store.ts';
import { contentFolder, validCodes, validContent } from '../../fixtures/county.ts';
import { ranWarm } from '../warm-command.ts';

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** As a process, which each command has to be able to start as. */
function run(script: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8', timeout: 200_000 });
  return { status, out: stdout, errors: stderr };
}

/** In the thread for commands that are called again and again. */
function warm(script: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = ranWarm(`scripts/${script}.ts`, args);
  return { status, out: stdout, errors: stderr };
}

const scripts = [
  'validate',
  'build',
  'codes',
  'signs',
  'photos',
  'inventory',
  'circular',
  'doctor',
  'examine',
  'import',
  'letters',
  'todo',
  'verify',
  'publish-answers',
  'start',
  'staff',
  'feedback-backup',
  'feedback-restore',
  'feedback-erase',
  'proxy',
  'durability',
];

test.each(scripts)('%s tells in Chinese what it does, and does nothing else', (script) => {
  expect(run(script, '--help')).toEqual({ status: 0, out: expect.stringMatching(/用法：(npm|node)/), errors: '' });
});

test.each(['validate', 'build', 'signs', 'staff', 'feedback-erase', 'proxy', 'durability'])(
  '%s refuses an option that does not exist, in one sentence',
  (script) => {
    const { status, errors } = warm(script, ...(script === 'staff' ? ['list'] : []), '--contnt', 'x');
    expect(status).toBe(1);
    expect(errors).toMatch(/^没有 --contnt 这个选项/);
    expect(errors).not.toMatch(/node:|ERR_|^\s+at /m);
  },
);

test('a name that a command has no use for is refused, not passed over', () => {
  expect(run('validate', 'content', 'b.jpg')).toMatchObject({ status: 1, errors: expect.stringContaining('多写了“b.jpg”，没有照办') });
});

test.each(['validate', 'codes', 'publish-answers', 'signs', 'inventory'])(
  '%s neither hangs nor shows a trace where a pipe and a link lie in the content',
  (script) => {
    const folder = contentFolder({ ...validContent, 'codes.csv': validCodes });
    execFileSync('mkfifo', [join(folder, 'areas/990101/agencies.yaml')]);
    execFileSync('ln', ['-s', 'loop.yaml', join(folder, 'areas/990101/loop.yaml')]);
    const { status, errors } = warm(
      script,
      ...(script === 'signs' ? ['--area', '990101', '--content', folder] : script === 'inventory' ? ['--content', folder] : [folder]),
    );
    expect(status).toBe(1);
    expect(errors).toMatch(/agencies\.yaml · 文件：这不是普通文件[\s\S]*loop\.yaml · 文件：这是快捷方式/);
    expect(errors).not.toMatch(/^\s+at /m);
  },
);

test.each([
  ['ERR_PARSE_ARGS_UNKNOWN_OPTION', "Unknown option '--sise'", /没有 --sise 这个选项，最接近的是 --size/],
  ['ERR_PARSE_ARGS_INVALID_OPTION_VALUE', "Option '--size <value>' argument missing", /--size 后面要写内容/],
  ['ERR_PARSE_ARGS_INVALID_OPTION_VALUE', "Option '--check' does not take an argument", /--check 后面不写内容/],
])('%s in words', (code, message, expected) => {
  expect(optionFault(Object.assign(new Error(message), { code }), ['size', 'check'], 'npm run x')?.message).toMatch(expected);
});

test('an error of the program is one sentence that says whom to tell', () => {
  expect(errorSentence(new RangeError('Maximum call stack size exceeded\n at x'))).toMatch(
    /^没有办成，是程序出了错[^\n]*Maximum call stack size exceeded[^\n]*技术维护人员$/,
  );
});

test.each([
  [[], '少写了内容'],
  [['a', 'b', 'c'], '多写了“c”，没有照办'],
  [['a', '--key='], '--key 后面要写内容'],
])('%j where one or two names belong is refused with the usage', (args, words) => {
  const use = { does: '', usage: 'npm run x -- <文件> [文件]', atLeast: 1, atMost: 2 };
  expect(() => commandLine(use, { args, options: { key: { type: 'string' } } })).toThrow(new RegExp(`^${words}。用法：npm run x`));
});

test('a store that cannot be used is told with what to look at', () => {
  expect(errorSentence(new StoreUnavailable('disk I/O error'))).toBe('没有办成：存储现在不能读写（disk I/O error）。请核对 DATABASE_URL 和磁盘');
});

test('an error of the system names the file', () => {
  expect(errorSentence(Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC', path: 'dist/a' }))).toBe('没有办成：dist/a：磁盘满了');
});

test('the help names options and settings', () => {
  expect(helpText({ does: '印牌子。', usage: 'npm run signs', options: { size: '尺寸', BASE_PATH: '路径' } })).toMatch(
    /--size {3}尺寸\n {2}BASE_PATH=… {3}路径/,
  );
});
