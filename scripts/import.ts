/**
 * `npm run import -- 表.xlsx`: puts a table into the content. A monthly form (`npm run template`) says itself what it is; an official table
 * (指标任务分解表, 完成情况汇总表) needs its area, its day and where it comes from. Everything is checked first, with the whole content; if
 * one row is wrong nothing is written. What is not sure goes to a list of its own. A second run changes nothing.
 */
import { isNoPost } from '../src/content/check/names/posts.ts';
import type { Model } from '../src/content/model.ts';
import { likeTitle } from '../src/content/official/head.ts';
import { type Area, lineage } from '../src/domain/task/area.ts';
import { civilDate, yearOf } from '../src/domain/value/civil-date.ts';
import { todayInChina } from './build/today.ts';
import { commandLine, UserError } from './command.ts';
import { checkChanged, contentAsRead, readUncoded, writeChanged } from './import/changed-content.ts';
import { completeDraft, draftList, wasDrafted } from './import/draft-list.ts';
import { officialOrigin } from './import/official-origin.ts';
import { countsOf, type ImportPart, nothingWritten } from './import/part.ts';
import { type QuestionList, questionList, toldList } from './import/question-list.ts';
import { progressPart, sharesPart } from './import/table-parts.ts';
import { sheetName } from './monthly-form/form.ts';
import { filledForm, isForm } from './monthly-form/rows.ts';
import { type OfficialRow, officialRows } from '../src/content/official/official-rows.ts';
import type { SheetRow } from '../src/content/official/sheet-row.ts';
import { questionsForm } from './tables/questions.ts';
import { readShares } from './tables/shares.ts';
import { refusePersons } from './tables/person-list.ts';
import { leftOut, sheetRead } from './tables/sheet-file.ts';
import { type Question, readStatus } from './tables/status.ts';

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
for (const sentence of leftOut(read)) console.log(sentence);
if (isForm(table)) importForm();
else importOfficial();

function importForm(): void {
  const form = filledForm(table, path);
  const filed = [['收到日期', values.received] as const, ['录入岗位', values['entered-by']] as const];
  const rows = form.rows.map(({ row, cells }) => ({ row, cells: new Map([...cells, ...(cells.get('来源文件') ? [] : [...filed, ...filedBy(cells)])]) }));
  const left = [`没有填的 ${form.empty} 行`, ...(form.unnamed.length === 0 ? [] : [`没有写指标的第 ${form.unnamed.join('、')} 行`])];
  finish([progressPart(rows, `areas/${form.area}/progress/${form.asOf.slice(0, 7)}.csv`, { content, path }, left)], [], undefined);
}

/** Who filed a row, as the command says it where the row does not. */
function filedBy(cells: ReadonlyMap<string, string>): [string, string][] {
  const said = [['报送单位', values['filed-by']] as const, ['报送岗位', values.post] as const];
  return said.flatMap(([title, words]): [string, string][] => (words === undefined || (cells.get(title) ?? '') !== '' ? [] : [[title, words]]));
}

function importOfficial(): void {
  const model = readUncoded(values.content);
  const origin = officialOrigin(path, values, model);
  const { area, asOf, originCells, sourceOf } = origin;
  const below = [...model.areas.values()].filter((each) => lineage(each).some(({ id }) => id === area.id));
  const rows = officialRows(table, below);
  if (rows.length === 0)
    throw new UserError(
      `${path} 里没有认得的表头${nearTitles(table)}：要有“序号”“项目（指标、任务）名称”，再有“完成情况”，或“目标任务”，或各区域的名称；填报表的第一行不要改`,
    );
  refuseStrangers(rows);
  const list = values['new-list'] === undefined ? values.list : `${yearOf(asOf)}-${area.id}`;
  const candidates = [...model.indicators.values()].filter(
    ({ project: { programme, years } }) =>
      programme.year <= yearOf(asOf) &&
      yearOf(asOf) <= (years?.to ?? programme.year) &&
      lineage(area).some(({ id }) => id === programme.issuer.id) &&
      (list === undefined || programme.id === list),
  );
  const isStatus = rows.some(({ head }) => head.progress !== undefined);
  if (candidates.length === 0 || (!isStatus && isNewList(model, area, yearOf(asOf), list))) {
    if (values.list !== undefined || isStatus)
      throw new UserError(`${area.name}和上级没有${yearOf(asOf)}年的清单${values.list === undefined ? '' : ` ${values.list}`}`);
    draftList(table, rows, origin, model, { content, path, isTrial, title: values['new-list'], questions: values.questions });
    return;
  }
  if (!isStatus && wasDrafted(content, area.id, yearOf(asOf), path)) {
    const isDone = completeDraft(table, rows, origin, model, { content, path, isTrial, title: values['new-list'], questions: values.questions });
    if (isDone || rows.every(({ head }) => head.areas.length === 0)) return;
  }
  const status = rows.filter(({ head }) => head.progress !== undefined);
  const tasks = rows.filter(({ head }) => head.progress === undefined && (head.areas.length > 0 || head.target !== undefined));
  const others = rows.filter((row) => !status.includes(row) && !tasks.includes(row));
  if (others.length > 0)
    console.log(`第 ${others[0]?.line} 行起的 ${others.length} 行没有读：那张表没有“完成情况”，也没有“目标任务”或区域的列${nearTitles(table)}`);
  const found = readStatus(status, candidates, (indicator) => model.allocations.get(indicator.id)?.get(area.id)?.target);
  const itself = model.children.get(area.id)?.find(({ kind }) => kind === 'prefectureOwn');
  const shares = readShares(tasks, candidates, { area, itself, areas: model.areas });
  const reports = found.reports.map(({ line, indicator, cells }) => ({
    row: line,
    cells: new Map(Object.entries({ 指标: indicator.id, 区域: area.id, 截至日期: asOf, ...cells, ...originCells(line) })),
  }));
  finish(
    [
      ...(tasks.length > 0 ? [sharesPart(shares.rows, { content, path, area, model, sourceOf })] : []),
      ...(status.length > 0 ? [progressPart(reports, `areas/${area.id}/progress/${asOf.slice(0, 7)}.csv`, { content, path })] : []),
    ],
    [...found.questions, ...shares.questions],
    status.length > 0 && found.questions.length > 0 ? questionsForm(found.questions, area, asOf, originCells) : undefined,
  );
}

/** ；“完成请况”最像“完成情况” of titles that are nearly known. */
function nearTitles(rows: readonly SheetRow[]): string {
  const cells = rows.slice(0, 20).flatMap((row) => row.cells);
  const found = cells.map((cell) => ({ cell, title: likeTitle(cell) })).filter(({ title }) => title !== undefined);
  return found.map(({ cell, title }) => `；“${cell}”最像“${title}”，写错了的改正`).join('');
}

/** Whether neither the area nor one above has a list of the year, or not the one that is named: a project that runs on from an earlier year is none. */
function isNewList(model: Model, area: Area, year: number, list: string | undefined): boolean {
  const own = [...model.programmes.values()].filter((each) => each.year === year && lineage(area).some(({ id }) => id === each.issuer.id));
  return own.every(({ id }) => list !== undefined && id !== list);
}

/** A column over which a name stands that no area has would fall under the table without a word. */
function refuseStrangers(rows: readonly OfficialRow[]): void {
  const strangers = [...new Set(rows.flatMap(({ head }) => head.strangers))];
  if (strangers.length > 0) throw new UserError(`表头的“${strangers.join('”“')}”不是这里登记的区域：名称不同的，写进那个区域 area.yaml 的 aliases`);
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
  else console.log(`${toldList(list, isTrial)}：补上指标、数或阶段以后 npm run import -- ${list.path}；原话已经放在“进展情况”`);
}
