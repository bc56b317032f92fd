/** `npm run durability`: the tests that kill, fill, starve and overload the server, in their long form; `--help` says the rest. */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { Refused, runCommand } from './feedback/command.ts';

/** Option → the environment variable that the tests read, and what it is when the option is left out. */
const settings = {
  kills: ['KILL_ROUNDS', '20'],
  rows: ['EXPORT_ROWS', '100000'],
  characters: ['EXPORT_CHARACTERS', '500'],
} as const;

await runCommand({
  usage: `用法：npm run durability -- [选项]
把考验服务器的测试放长来跑：断电一样的终止（两种存储）、磁盘满、存储失联、文件被删、时钟改动、大量导出。
平时 npm test 里已经有同样测试的短的一遍。结果和运行时机器的负荷写在最后。

  --kills 次数        每种存储终止几次，默认 ${settings.kills[1]}
  --rows 行数         导出多少行，默认 ${settings.rows[1]}
  --characters 字数   每行内容多少字，默认 ${settings.characters[1]}`,
  options: { kills: 'text', rows: 'text', characters: 'text' },
  words: { least: 0, most: 0 },
  async run({ texts }) {
    const numbers = Object.entries(settings).map(([option, [name, otherwise]]) => [name, number(option, texts[option] ?? otherwise)]);
    const env = { ...process.env, ...Object.fromEntries(numbers) };
    const before = load();
    const files = ['test/server/durability', 'test/server/limits/limits.test.ts'];
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], { env, stdio: 'inherit' });
    console.log(`机器的负荷（1、5、15 分钟）：开始时 ${before}，结束时 ${load()}。`);
    if (status !== 0) throw new Refused('没有全部通过，见上面。');
  },
});

function number(option: string, typed: string): string {
  if (!/^[1-9]\d{0,6}$/.test(typed)) throw new Refused(`--${option} 应当是 1 到 9999999 的整数，不是 ${typed}。`);
  return typed;
}

function load(): string {
  return loadavg().map((each) => each.toFixed(1)).join('、');
}
