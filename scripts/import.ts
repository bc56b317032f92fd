/**
 * `npm run import -- 填报表.xlsx`: puts a filled form into the month's table. Everything is checked first, with the whole content; if one
 * row is wrong nothing is written. A second run changes nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFiles, diskFiles } from '../src/content/content-files.ts';
import { formatIssues } from '../src/content/issue.ts';
import { readContent } from '../src/content/read.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { todayInChina } from './build/today.ts';
import { commandLine, UserError } from './command.ts';
import { mergedTable } from './figures/progress-file.ts';
import { filledForm, type FilledRow } from './figures/rows.ts';
import { tableIn } from './figures/safe-table.ts';

const use = {
  does: '把填好的填报表（npm run template 生成的，.xlsx、.xls 或另存的 .csv）写进当月的进展表；先检查，有一处不对就一行也不写。',
  usage: 'npm run import -- 填报表.xlsx [--entered-by 县实事办统计岗] [--received 2023-07-03] [--dry-run]',
  atLeast: 1,
  options: {
    'entered-by': '录入岗位，如 县实事办统计岗；不写姓名',
    received: '收到日期，默认今天',
    'dry-run': '只说会改什么，不写',
    content: '内容文件夹，默认 content',
  },
};
const { values, positionals } = commandLine(use, {
  options: {
    'entered-by': { type: 'string', default: '统计岗' },
    received: { type: 'string', default: todayInChina() },
    'dry-run': { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

const [path = ''] = positionals;
if (!civilDate.safeParse(values.received).success) throw new UserError(`日期“${values.received}”要写成 2023-07-03 的样子`);
const form = filledForm(await tableIn(path), path);
const rows = form.rows.map(withOrigin);
const name = `areas/${form.area}/progress/${form.asOf.slice(0, 7)}.csv`;
const file = join(values.content, name);
const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
const merged = mergedTable(before, rows);

for (const { row, before: there } of merged.conflicts) {
  console.log(`第 ${row.row} 行没有写：${told(row)}，这一天已经报过（${there}）。以前报错了的，在 ${name} 里另写一行，填“更正日期”“更正原因”`);
}
const { issues } = readContent(withFile(diskFiles(values.content), name, merged.text));
if (issues.length > 0) {
  const own = issues.map((issue) =>
    issue.file === name && merged.rowOfLine.has(issue.line) ? { ...issue, file: path, line: merged.rowOfLine.get(issue.line) ?? 0 } : issue,
  );
  throw new UserError(`一行也没有写，先改好这些：\n${formatIssues(own)}`);
}
for (const row of merged.added) console.log(`${values['dry-run'] ? '会写' : '写了'}：${told(row)}`);
if (!values['dry-run'] && merged.added.length > 0) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, merged.text);
}
const counts = [
  `新写 ${merged.added.length} 行`,
  `已经有的 ${merged.same} 行`,
  `没有填的 ${form.empty} 行`,
  ...(merged.conflicts.length === 0 ? [] : [`和以前不同、没有写的 ${merged.conflicts.length} 行`]),
];
console.log(`${name}：${counts.join('，')}${values['dry-run'] ? '（试运行，没有写）' : ''}`);

/** Who filed it stands in the form; when it came and who enters it is said here. */
function withOrigin({ row, cells }: FilledRow): FilledRow {
  return { row, cells: new Map([...cells, ['收到日期', values.received], ['录入岗位', values['entered-by']]]) };
}

/** 2025-990101/lifts/lifts：22台 */
function told({ cells }: FilledRow): string {
  const percent = cells.get('文件百分比') ?? '';
  const words = [
    `${cells.get('完成值') ?? ''}${cells.get('单位') ?? ''}`,
    cells.get('阶段'),
    cells.get('分阶段'),
    percent === '' ? '' : `${percent}%`,
    cells.get('进展情况'),
  ].filter(Boolean);
  return `${cells.get('指标') ?? ''}（${cells.get('区域') ?? ''}）${words.join('，')}`;
}

/** The content with one file as it would be. */
function withFile(files: ContentFiles, changed: string, text: string): ContentFiles {
  return {
    list: () =>
      files.list().some((each) => each.path === changed)
        ? files.list()
        : [...files.list(), { path: changed }].toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    bytes: (each) => (each === changed ? Buffer.from(text) : files.bytes(each)),
  };
}
