/**
 * `npm run code-reads -- /var/log/nginx/access.log*`: counts how often the pages of codes were opened, by the log of the
 * web server, and writes the sums into the content: one file for each area and month. Of the log nothing else is kept:
 * no address, no time of day, no browser. `-` reads from standard input, `.gz` is unpacked.
 */
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { load } from 'js-yaml';
import { formatIssues } from '../src/content/issue.ts';
import { readContent } from '../src/content/read/read.ts';
import { type CivilDate, civilDate } from '../src/domain/value/civil-date.ts';
import { pageReads } from '../src/domain/code/page-reads.ts';
import { todayInChina } from './command/today.ts';
import { logLine } from './code-reads/access-log.ts';
import { joinedSums, keepSums, keptSums } from './code-reads/kept-sums.ts';
import { readFiles } from './code-reads/months.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { formatYaml } from './command/format-yaml.ts';

const use = {
  does: '按网站服务器的访问日志，数出每个亮码的网页每天打开几次，只把合计写进内容。不留地址、时刻和浏览器；搜索引擎等程序不数；不到 10 次的写“不足10”。',
  usage: 'npm run code-reads -- /var/log/nginx/access.log*（可以写几份，.gz 也可以；- 是标准输入）',
  options: { content: '内容文件夹，默认 content', kept: '日志删掉以后，各天的合计留在哪个文件，默认 var/code-reads.json' },
  atLeast: 1,
  atMost: 1000,
};
const { values, positionals } = commandLine(use, {
  options: { content: { type: 'string', default: 'content' }, kept: { type: 'string', default: 'var/code-reads.json' } },
});
const comment = '由 npm run code-reads 写出，请不要手改';

await count();

async function count(): Promise<void> {
  const { model, issues } = readContent(values.content);
  if (model === undefined) throw new UserError(`内容有 ${issues.length} 处问题，先改好再数：\n${formatIssues(issues)}`);
  const { reads, unread } = await readsIn(positionals);
  if (unread > 0) console.error(`有 ${unread} 行认不出格式，没有数（认得 nginx 的 combined 和 Caddy 的 JSON）`);
  if ([...reads.values()].every(({ size }) => size === 0)) throw new UserError('日志里没有亮码网页的访问，没有写出');
  const sums = joinedSums(keptSums(values.kept), reads);
  const files = readFiles(sums, model.objectOfCode, civilDate.parse(todayInChina()));
  const narrower = [...files].flatMap(([path, value]) => widerBefore(path, value));
  if (narrower.length > 0)
    throw new UserError(`没有写出：以前数过更多的天，这次没有那几天的日志，也没有留下合计。把以前的日志一起写上：\n${narrower.join('\n')}`);
  keepSums(values.kept, sums);
  for (const [path, value] of files) {
    const file = join(values.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatYaml(value, comment));
    console.log(`写出 ${path}：${value.codes.length} 个码，${value.from} 至 ${value.to}`);
  }
}

/** Sums of all logs by day and code; a day without any reading is there and empty. */
async function readsIn(logs: readonly string[]) {
  const reads = new Map<CivilDate, Map<string, number>>();
  let unread = 0;
  for (const log of logs) {
    for await (const text of linesOf(log)) {
      const line = logLine(text);
      if (line === undefined) {
        unread += 1;
        continue;
      }
      const day = reads.get(line.on) ?? new Map<string, number>();
      if (line.code !== undefined) day.set(line.code, (day.get(line.code) ?? 0) + 1);
      reads.set(line.on, day);
    }
  }
  return { reads, unread };
}

/** @throws {UserError} if there is no such file */
function linesOf(log: string): AsyncIterable<string> {
  if (log === '-') return createInterface({ input: process.stdin });
  if (!existsSync(log)) throw new UserError(`找不到日志 ${log}`);
  const input = createReadStream(log);
  return createInterface({ input: log.endsWith('.gz') ? input.pipe(createGunzip()) : input });
}

/** A count of more days that stands there already is not replaced by one of fewer. */
function widerBefore(path: string, { from, to }: { readonly from: CivilDate; readonly to: CivilDate }): string[] {
  const file = join(values.content, path);
  if (!existsSync(file)) return [];
  const before = pageReads.parse(load(readFileSync(file, 'utf8')));
  return before.from < from || before.to > to ? [`${path} 数的是 ${before.from} 至 ${before.to}，这次只有 ${from} 至 ${to}`] : [];
}
