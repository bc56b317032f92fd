/** `npm run durability`: the tests that kill, fill, starve and overload the server, in their long form; `--help` says the rest. */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { commandLine, UserError } from './command/command-line.ts';

/** Option → the environment variable that the tests read, and what it is when the option is left out. */
const settings = {
  kills: ['KILL_ROUNDS', '20'],
  rows: ['EXPORT_ROWS', '100000'],
  characters: ['EXPORT_CHARACTERS', '500'],
  bodies: ['FUZZ_RUNS', '100000'],
} as const;

const use = {
  does: `把考验服务器的测试放长来跑：断电一样的终止（两种存储）、磁盘满、存储失联、文件被删、时钟改动、大量导出、乱填的表单。
平时 npm test 里已经有同样测试的短的一遍。结果和运行时机器的负荷写在最后。`,
  usage: 'npm run durability -- [选项]',
  options: {
    kills: `每种存储终止几次，默认 ${settings.kills[1]}`,
    rows: `导出多少行，默认 ${settings.rows[1]}`,
    characters: `每行内容多少字，默认 ${settings.characters[1]}`,
    bodies: `每种表单送多少份乱填的，默认 ${settings.bodies[1]}`,
  },
};
const text = { type: 'string' } as const;
const { values } = commandLine(use, { options: { kills: text, rows: text, characters: text, bodies: text } });
const numbers = [
  [settings.kills[0], number('kills', values.kills ?? settings.kills[1])],
  [settings.rows[0], number('rows', values.rows ?? settings.rows[1])],
  [settings.characters[0], number('characters', values.characters ?? settings.characters[1])],
  [settings.bodies[0], number('bodies', values.bodies ?? settings.bodies[1])],
];
const before = load();
const files = ['test/server/durability', 'test/server/limits/limits.test.ts', 'test/server/fuzz.test.ts'];
const env = { ...process.env, ...Object.fromEntries(numbers) };
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], { env, stdio: 'inherit' });
console.log(`机器的负荷（1、5、15 分钟）：开始时 ${before}，结束时 ${load()}。`);
if (status !== 0) throw new UserError('没有全部通过，见上面。');

function number(option: string, typed: string): string {
  if (!/^[1-9]\d{0,6}$/.test(typed)) throw new UserError(`--${option} 应当是 1 到 9999999 的整数，不是 ${typed}。`);
  return typed;
}

function load(): string {
  return loadavg()
    .map((each) => each.toFixed(1))
    .join('、');
}
