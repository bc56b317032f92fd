/**
 * `npm run validate [folder] [-- --area <id>]`: checks every content file, and the codes against what was
 * published before; exit 1 if anything is wrong. With `--area` only the issues in that area's folder and in
 * the files of the whole portal are told and count.
 */
import { areaOfFile } from '../src/content/file/place.ts';
import { formatIssues } from '../src/content/issue.ts';
import { readContent } from '../src/content/read/read.ts';
import type { Issue } from '../src/domain/value/issue.ts';
import { areaInContent } from './build/area-option.ts';
import { publishedBefore } from './codes/published.ts';
import { commandLine, existingFolder, UserError } from './command/command-line.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { todayInChina } from './command/today.ts';
import { leftovers } from './import/leftovers.ts';
import { changedCirculars } from './validate/changed-circulars.ts';
import { lostRecords } from './validate/lost-records.ts';
import { unprintableNotices } from './signs/unprintable.ts';

const use = {
  does: '检查内容文件夹里的每一个文件，所有问题一次列出。',
  usage: 'npm run validate [内容文件夹] [-- --area 区域编号]',
  options: { CONTENT_ROOT: '内容文件夹，与 npm run build 相同；写在命令里的优先', area: '只列出这个区域的文件夹和全站文件里的问题，如 --area 430524' },
  atMost: 1,
};
const {
  values,
  positionals: [folder = process.env.CONTENT_ROOT || 'content'],
} = commandLine(use, { options: { area: { type: 'string' } } });
existingFolder(folder, use.usage);
const [, whole, typed] = /^(?:(.*)\/)?areas\/([^/]+)\/*$/.exec(folder) ?? [];
if (typed !== undefined)
  throw new UserError(
    `“${folder}”是一个区域的文件夹，引用要连同其他区域一起核对。只看这个区域的问题：npm run validate${whole === undefined || whole === 'content' ? '' : ` ${whole}`} -- --area ${typed}`,
  );
const area = values.area === undefined ? undefined : areaInContent(folder, values.area);
const started = performance.now();
const site = folder === 'content' ? 'dist' : undefined;
const { known, notices: unchecked } = publishedBefore(folder, site);
const read = readContent(folder, undefined, known);
const withoutRecord =
  read.entries.codeEvents.length > 0 && read.entries.publishedCodes.length === 0
    ? ['码的登记还没有底册（published-codes/）：丢了的，从 Git 或备份恢复；从来没有过的，运行 npm run codes 留底。']
    : [];
const unprintable = read.model === undefined ? [] : await unprintableNotices(read.model);
const [issues, notices] = [read.issues.filter(isAsked), read.notices.filter(isAsked)];
if (issues.length > 0) console.error(formatIssues(issues));
if (notices.length > 0) console.error(`\n提示（不影响网站更新）：\n${formatIssues(notices)}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const lost = read.model === undefined ? [] : lostRecords(read.model, site, civilDate.parse(todayInChina()));
const changed = read.model === undefined ? [] : changedCirculars(read.model);
const left = leftovers(folder).map((path) => `${path} 是一次没有写完的导入留下的，不是内容：下一次导入会清掉，也可以删去，不要提交`);
for (const notice of [...left, ...lost, ...unchecked, ...withoutRecord, ...unprintable, ...changed]) console.log(`提示：${notice}`);
const others = read.issues.length - issues.length;
if (others > 0) console.log(`提示：其他区域的文件里还有 ${others} 处问题；全部列出：npm run validate`);
if (issues.length > 0) {
  console.error(`\n共 ${issues.length} 处问题，用时 ${seconds} 秒。改好后再运行 npm run validate${area === undefined ? '' : ` -- --area ${area}`}。`);
  process.exitCode = 1;
} else {
  console.log(`${area === undefined ? '内容' : `区域 ${area} 的内容`}没有问题，用时 ${seconds} 秒。`);
}

function isAsked({ file }: Issue): boolean {
  return area === undefined || [area, undefined].includes(areaOfFile(file));
}
