/**
 * `npm run validate [folder]`: checks every content file, and the codes against what was published
 * before; exit 1 if anything is wrong.
 */
import { existsSync } from 'node:fs';
import { formatProblems } from '../src/content/problem.ts';
import { readContent } from '../src/content/read.ts';
import { publishedBefore } from './codes/published.ts';
import { commandLine, UserError } from './command.ts';
import { unprintableNotices } from './signs/unprintable.ts';

const use = { does: '检查内容文件夹里的每一个文件，所有问题一次列出。', usage: 'npm run validate [内容文件夹]', atMost: 1 };
const [folder = 'content'] = commandLine(use, {}).positionals;
if (!existsSync(folder)) throw new UserError(`没有“${folder}”这个文件夹。用法：${use.usage}`);
const started = performance.now();
const { known, notices: unchecked } = publishedBefore(folder, folder === 'content' ? 'dist' : undefined);
const { model, problems, notices } = readContent(folder, undefined, known);
const unprintable = model === undefined ? [] : await unprintableNotices(model);
if (problems.length > 0) console.error(formatProblems(problems));
if (notices.length > 0) console.error(`\n提示（不影响网站更新）：\n${formatProblems(notices)}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
for (const notice of [...unchecked, ...unprintable]) console.log(`提示：${notice}`);
if (problems.length > 0) {
  console.error(`\n共 ${problems.length} 处问题，用时 ${seconds} 秒。改好后再运行 npm run validate。`);
  process.exitCode = 1;
} else {
  console.log(`内容没有问题，用时 ${seconds} 秒。`);
}
