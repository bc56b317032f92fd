/**
 * `npm run import -- 表.xlsx`: puts a table into the content. A monthly form (`npm run template`) says itself what it is; an official table
 * (指标任务分解表, 完成情况汇总表) needs its area, its day and where it comes from. Everything is checked first, with the whole content; if
 * one row is wrong nothing is written. What is not sure goes to a list of its own. A second run changes nothing.
 */
import { isNoPost } from '../src/content/check/names/posts.ts';
import type { Model } from '../src/content/model.ts';
import { readContent } from '../src/content/read/read.ts';
import { type Area, lineage } from '../src/domain/task/area.ts';
import { civilDate, yearOf } from '../src/domain/value/civil-date.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { checkChanged, contentAsRead, readUncoded, writeChanged } from './import/changed-content.ts';
import { completeDraft, draftList, wasDrafted } from './import/draft-list.ts';
import { officialOrigin } from './import/official-origin.ts';
import { officialParts } from './import/official-parts.ts';
import { checkedTable } from './import/checked-table.ts';
import { countsOf, type ImportPart, nothingWritten } from './import/part.ts';
import { implausible } from './import/implausible.ts';
import { type QuestionList, questionList, toldList } from './import/question-list.ts';
import { progressPart } from './import/table-parts.ts';
import { sheetName } from './monthly-form/form.ts';
import { filledForm, isForm } from './monthly-form/rows.ts';
import { personsBehind, refusePersons } from './official-tables/person-list.ts';
import { leftOut, sheetRead } from './official-tables/sheet-file.ts';
import type { Question } from './official-tables/status.ts';

const use = {
  does: '把表写进内容：填好的填报表（npm run template 生成的），或官方的指标任务分解表、完成情况表。先检查，有一处不对就一行也不写；拿不准的列成待核单，不猜。本区域当年还没有清单的，从目标任务表起草一份。',
  usage: 'npm run import -- 表.xlsx [--area 430602 --as-of 2023-05-31 (--document 文件编号 | --filed-by 单位 --post 岗位)] [--dry-run]',
  atLeast: 1,
  options: {
    area: '官方的表是哪个区域的，区域编号',
    'as-of': '完成情况截至哪一天；分解表写它所属的年份里任何一天，如 2023-12-31',
    document: '表在哪份公开的文件里：documents/ 里的文件名；行号按表的行数写',
    'filed-by': '没有公开文件的，写报送单位；填报表里没有写单位的行都用它',
    post: '报送岗位，不写姓名；填报表里没有写岗位的行都用它',
    list: '表只说哪个年度清单，如 2023-430500；不写就在本级和上级当年的清单里认',
    'new-list': '表是本区域自己的新清单，写清单名称，如 2026年清溪县重点民生实事；本级和上级当年都没有清单的可以不写，照表的标题',
    'entered-by': '录入岗位，如 县实事办统计岗；不写姓名',
    received: '收到日期，默认今天',
    sheet: '文件里有几张工作表的，写读哪一张；不写读第一张',
    questions: '待核单写到哪个文件，默认 待核-表名.csv',
    'dry-run': '只说会改什么，不写',
    content: '内容文件夹，默认 content',
  },
};
const { values, positionals } = commandLine(use, {
  options: {
    area: { type: 'string' },
    'as-of': { type: 'string' },
    document: { type: 'string' },
    'filed-by': { type: 'string' },
    post: { type: 'string' },
    list: { type: 'string' },
    'new-list': { type: 'string' },
    'entered-by': { type: 'string', default: '统计岗' },
    received: { type: 'string', default: todayInChina() },
    sheet: { type: 'string' },
    questions: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});
const isTrial = values['dry-run'];
const [path = ''] = positionals;
const content = contentAsRead(values.content);
if (!civilDate.safeParse(values.received).success) throw new UserError(`日期“${values.received}”要写成 2023-07-03 的样子`);

if (values.post !== undefined && isNoPost(values.post)) throw new UserError(`--post ${values.post} 像是姓名：写岗位，如 县实事办统计岗`);
if (isNoPost(values['entered-by'])) throw new UserError(`--entered-by ${values['entered-by']} 像是姓名：写岗位，如 县实事办统计岗`);
const read = await sheetRead(path, { preferred: sheetName, named: values.sheet });
const table = read.rows;
refusePersons(table, path);
for (const sentence of personsBehind(read.others, path, isTrial)) console.log(sentence);
for (const sentence of leftOut(read)) console.log(sentence);
if (isForm(table)) importForm();
else importOfficial();

function importForm(): void {
  const form = filledForm(table, path);
  refuseOther('--area', values.area, form.area);
  refuseOther('--as-of', values['as-of'], form.asOf);
  const filed = [['收到日期', values.received] as const, ['录入岗位', values['entered-by']] as const];
  const rows = form.rows.map(({ row, cells }) => ({ row, cells: new Map([...cells, ...(cells.get('来源文件') ? [] : [...filed, ...filedBy(cells)])]) }));
  const left = [`没有填的 ${form.empty} 行`, ...(form.unnamed.length === 0 ? [] : [`没有写指标的第 ${form.unnamed.join('、')} 行`])];
  const { model } = readContent(values.content);
  for (const sentence of model === undefined ? [] : implausible(rows, model)) console.log(sentence);
  finish([progressPart(rows, `areas/${form.area}/progress/${form.asOf.slice(0, 7)}.csv`, { content, path }, left)], [], undefined);
}

/** A form says itself whose it is, and for which day. */
function refuseOther(option: string, said: string | undefined, own: string): void {
  if (said !== undefined && said !== own)
    throw new UserError(`${path} 第 1 行写的是 ${own}，${option} 是 ${said}：填报表不用写 ${option}，写错了的改正；一行也没有写`);
}

/** Who filed a row, as the command says it where the row does not. */
function filedBy(cells: ReadonlyMap<string, string>): [string, string][] {
  const said = [['报送单位', values['filed-by']] as const, ['报送岗位', values.post] as const];
  return said.flatMap(([title, words]): [string, string][] => (words === undefined || (cells.get(title) ?? '') !== '' ? [] : [[title, words]]));
}

function importOfficial(): void {
  const model = readUncoded(values.content);
  const origin = officialOrigin(path, values, model);
  const { area, asOf } = origin;
  const list = values['new-list'] === undefined ? values.list : `${yearOf(asOf)}-${area.id}`;
  const { rows, status, tasks, said, saidOfDraft, candidates } = checkedTable(read, path, { model, area, asOf, list, named: values.list });
  const isStatus = status.length > 0;
  const isDraft = candidates.length === 0 || (!isStatus && isNewList(model, area, yearOf(asOf), list));
  for (const sentence of isDraft ? saidOfDraft : said) console.log(sentence);
  if (isDraft) {
    if (values.list !== undefined || isStatus)
      throw new UserError(`${area.name}和上级没有${yearOf(asOf)}年的清单${values.list === undefined ? '' : ` ${values.list}`}`);
    draftList(table, rows, origin, model, { content, path, isTrial, title: values['new-list'], questions: values.questions });
    return;
  }
  if (!isStatus && wasDrafted(content, area.id, yearOf(asOf), path)) {
    const isDone = completeDraft(table, rows, origin, model, { content, path, isTrial, title: values['new-list'], questions: values.questions });
    if (isDone || rows.every(({ head }) => head.areas.length === 0)) return;
  }
  const found = officialParts({ status, tasks }, { path, content, model, origin, candidates });
  for (const warning of found.warnings) console.log(warning);
  finish(found.parts, found.questions, found.form);
}

/** Whether neither the area nor one above has a list of the year, or not the one that is named: a project that runs on from an earlier year is none. */
function isNewList(model: Model, area: Area, year: number, list: string | undefined): boolean {
  const own = [...model.programmes.values()].filter((each) => each.year === year && lineage(area).some(({ id }) => id === each.issuer.id));
  return own.every(({ id }) => list !== undefined && id !== list);
}

/** Checks all that the tables come to, writes all of it, and only then says so. */
function finish(parts: readonly ImportPart[], questions: readonly Question[], form: string | undefined): void {
  for (const conflict of parts.flatMap(({ conflicts }) => conflicts)) console.log(conflict);
  const changed = new Map(parts.flatMap((part) => [...part.changed]));
  checkChanged(values.content, changed, (issue) => parts.reduce((found, { place }) => place(found), issue));
  const list = form === undefined ? undefined : questionList(path, values.questions, form);
  if (!isTrial) writeChanged(content, changed, list?.files);
  for (const part of parts) {
    for (const row of part.added) console.log(`${isTrial ? '会写' : '写了'}：${row}`);
    if (part.added.length > 0 && part.into.endsWith('/') && !isTrial) console.log('新的任务还没有码：看过没有错，运行 npm run codes');
    console.log(countsOf(part, isTrial));
  }
  tellQuestions(questions, list);
  const nothing = nothingWritten(parts, questions.length);
  if (nothing === undefined) return;
  console.error(nothing);
  process.exitCode = 1;
}

/** What a person has to decide: of a status table as a form to fill in, of a table of tasks as a list to read. */
function tellQuestions(questions: readonly Question[], list: QuestionList | undefined): void {
  if (questions.length === 0) return;
  console.log(`\n待核 ${questions.length} 处：`);
  for (const { line, named, why } of questions) console.log(`第 ${line} 行 ${named}：${why}`);
  if (list === undefined) console.log('这几行没有写：照表写进分解表（allocations/）');
  else console.log(`${toldList(list, isTrial)}：补上指标、数或阶段以后 npm run import -- ${list.path}；一句话的原话在“进展情况”，这一行各列写的都在“表里写的”`);
}
