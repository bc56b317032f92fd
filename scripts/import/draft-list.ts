import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Model } from '../../src/content/model.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import type { Level } from '../../src/domain/task/programme.ts';
import { yearOf } from '../../src/domain/value/civil-date.ts';
import type { Issue } from '../../src/domain/value/issue.ts';
import { spreadsheetText } from '../../src/domain/value/spreadsheet-cell.ts';
import { UserError } from '../command/command-line.ts';
import { formatYaml } from '../command/format-yaml.ts';
import type { DraftQuestion } from '../official-tables/draft-order.ts';
import { type ProgrammeDraft, programmeDraft } from '../official-tables/programme-draft.ts';
import { type ChangedFiles, checkChanged, type ContentAsRead, writeChanged } from './changed-content.ts';
import type { OfficialOrigin } from './official-origin.ts';
import { type QuestionList, questionList, toldList } from './question-list.ts';

/** What the command line says of the draft. */
export interface DraftOptions {
  readonly content: ContentAsRead;
  readonly path: string;
  readonly isTrial: boolean;
  /** The list's name; where it is missing the title of the table gives it. */
  readonly title: string | undefined;
  readonly questions: string | undefined;
}

/** Drafts the list of an area and year that has none from a table of targets, tells it in words, and writes it unless it is a trial. */
export function draftList(table: readonly SheetRow[], rows: readonly OfficialRow[], origin: OfficialOrigin, model: Model, options: DraftOptions): void {
  const { content, isTrial } = options;
  const { draft, title, name, changed, questions } = drafted(table, rows, origin, model, options);
  if (content.textOf(name) !== undefined) throw new UserError(`${name} 已经有了：清单改在那里，这张表没有写`);
  checkChanged(content.root, changed, (issue) => atRow(issue, changed, draft, options.path));
  const list = listOf(questions, options);
  if (!isTrial) writeChanged(content, changed, list.files);
  tell(draft, title, isTrial);
  tellQuestions(questions, list, isTrial);
  if (!isTrial) console.log('新的项目还没有码：核对、改好短名以后，运行 npm run codes');
  if (rows.some(({ head }) => head.areas.length > 0)) console.log('各区域的任务还没有写：清单核对以后，再导入一次这张表');
}

/**
 * Writes what a draft that was broken off did not write any more. A list that somebody has changed since is left alone.
 *
 * @returns whether anything was missing
 */
export function completeDraft(table: readonly SheetRow[], rows: readonly OfficialRow[], origin: OfficialOrigin, model: Model, options: DraftOptions): boolean {
  const { content, isTrial } = options;
  const { draft, name, changed, questions } = drafted(table, rows, origin, model, options);
  const missing = new Map([...changed].filter(([file]) => content.textOf(file) === undefined));
  const isUntouched = undated(content.textOf(name) ?? '') === undated(changed.get(name) ?? '');
  const list = listOf(questions, options);
  const isListMissing = list.files.size > 0 && list.taken === undefined;
  if (!isUntouched || (missing.size === 0 && !isListMissing)) {
    console.log(`清单 ${name} 已经从这张表起草过：新写 0 行。以后改清单，直接改那个文件`);
    for (const file of missing.keys()) console.log(`${file} 还没有，清单已经改过：照表另写`);
    return false;
  }
  const whole = new Map([...changed, [name, content.textOf(name) ?? '']]);
  checkChanged(content.root, whole, (issue) => atRow(issue, changed, draft, options.path));
  if (!isTrial) writeChanged(content, missing, list.files);
  const files = [...missing.keys(), ...list.files.keys()];
  console.log(`清单 ${name} 上一次没有写完：${isTrial ? '会补上' : '补上了'} ${files.join('、')}`);
  tellQuestions(questions, list, isTrial);
  return true;
}

/** What a table comes to: the files, the list first, and what has to be asked. */
function drafted(table: readonly SheetRow[], rows: readonly OfficialRow[], origin: OfficialOrigin, model: Model, options: DraftOptions) {
  const { area, asOf } = origin;
  const year = yearOf(asOf);
  const name = `areas/${area.id}/programmes/${year}.yaml`;
  const level = levelOf(area.kind);
  const title = titleOf(table, rows, options, year);
  const draft = programmeDraft(rows, { area, year, model, title: title.name, titleLine: title.line, sourceOf: origin.sourceOf });
  const source = origin.sourceOf({ line: title.line, text: title.printed });
  const list = { year, level, title: title.name, source, ...draft.programme };
  const changed = new Map([[name, formatYaml(list, `${draftedFrom(options.path)}；短名 p1、i1 是程序起的，发码以前改成看得懂的英文短名`)]]);
  if (draft.responsibilities.length > 0) changed.set(`areas/${area.id}/responsibilities/${draft.id}.yaml`, formatYaml(draft.responsibilities));
  const ids = { line: title.line, named: title.name, why: '短名 p1、i1 是程序起的：发码以前改成看得懂的英文短名，以后不能改', place: name };
  const renamed = { ...ids, why: `清单名称照表的标题“${title.printed}”写成“${title.name}”：核对` };
  return { draft, title: title.name, name, changed, questions: [...(options.title === undefined ? [renamed] : []), ids, ...draft.questions] };
}

/** A table that is imported again another day was received another day. */
function undated(text: string): string {
  return text.replaceAll(/receivedOn: .*/gu, '');
}

/** A problem of a list that is not written yet, at the row of the table that its project or indicator came from. */
function atRow(issue: Issue, changed: ChangedFiles, { lineOf }: ProgrammeDraft, path: string): Issue {
  const above = (changed.get(issue.file) ?? '').split('\n').slice(0, issue.line);
  const project = above.findLastIndex((each) => /^\s*(?:- )?(?:id: |project: .*\/)p\d+$/u.test(each));
  const indicator = above.findLastIndex((each) => /^\s*(?:- )?id: i\d+$/u.test(each));
  if (!changed.has(issue.file)) return issue;
  const short = (at: number) => /[pi]\d+$/u.exec(above[at] ?? '')?.[0] ?? '';
  const line = lineOf.get(indicator > project ? `${short(project)}/${short(indicator)}` : short(project));
  return { ...issue, file: path, line: line ?? 1 };
}

/** What is written over a draft, by which the table that it was made from is known again. */
function draftedFrom(path: string): string {
  return `由 npm run import 从 ${basename(path)} 起草`;
}

/** Whether the list of an area's year was drafted from this table: then its targets stand there already, and are put right there. */
export function wasDrafted({ textOf }: ContentAsRead, area: string, year: number, path: string): boolean {
  return textOf(`areas/${area}/programmes/${year}.yaml`)?.startsWith(`# ${draftedFrom(path)}`) ?? false;
}

function levelOf(kind: string): Level {
  if (kind === 'province' || kind === 'prefecture' || kind === 'county') return kind;
  throw new UserError('清单由省、市、县发布：--area 写发布这份清单的区域');
}

/** @throws {UserError} where neither the command nor a line above the table names the list, or names another year's */
function titleOf(table: readonly SheetRow[], rows: readonly OfficialRow[], { title }: DraftOptions, year: number) {
  const above = table.filter(({ line }) => line < (rows[0]?.line ?? 0));
  const found = above.flatMap(({ line, cells }) => cells.filter((cell) => /\d{4}年.*实事/u.test(cell)).map((printed) => ({ line, printed })))[0];
  const printed = found?.printed ?? title;
  if (printed === undefined) throw new UserError('表的上面没有写是哪一年的什么清单：加 --new-list 清单名称，如 --new-list 2026年清溪县重点民生实事');
  const name = title ?? printed.replace(/(?:项目)?(?:指标|目标)?(?:任务)?(?:分解|清单|一览)?表.*$/u, '').trim();
  const [said] = /\d{4}(?=年)/u.exec(name) ?? [];
  if (said !== undefined && Number(said) !== year) throw new UserError(`清单名称写的是${said}年，--as-of 是${year}年：写对哪一年再导入`);
  return { name, printed, line: found?.line ?? rows[0]?.line ?? 1 };
}

function tell({ id, programme: { commitments }, responsibilities }: ProgrammeDraft, title: string, isTrial: boolean): void {
  const projects = commitments.flatMap((each) => each.projects);
  const verb = isTrial ? '会写' : '写了';
  for (const project of projects) {
    const lead = responsibilities.find((each) => each.project === `${id}/${project.id}`)?.leadAgencies.join('、');
    const told = project.indicators.map(
      ({ id: short, text, target }) => `${short} ${text}${target === undefined ? '（没有写目标）' : ` ${typeof target === 'string' ? target : target.text}`}`,
    );
    console.log(`${verb}：${project.id} ${project.title}：${told.join('；')}；牵头：${lead ?? '没有写'}`);
  }
  const indicators = projects.reduce((sum, each) => sum + each.indicators.length, 0);
  console.log(
    `清单 ${id}“${title}”：${commitments.length} 件实事，${projects.length} 个项目，${indicators} 项指标，牵头单位 ${responsibilities.length} 条${isTrial ? '（试运行，没有写）' : ''}`,
  );
}

function listOf(questions: readonly DraftQuestion[], { path, questions: file }: DraftOptions): QuestionList {
  const rows = questions.map(({ line, named, why, place }) => [String(line), named, why, place].map(spreadsheetText));
  return questionList(path, file, stringify([['表里第几行', '名称', '待核的原因', '改哪里'], ...rows], { bom: true, record_delimiter: '\r\n' }));
}

function tellQuestions(questions: readonly DraftQuestion[], list: QuestionList, isTrial: boolean): void {
  console.log(`\n待核 ${questions.length} 处：`);
  for (const { line, named, why, place } of questions) console.log(`第 ${line} 行 ${named}：${why}。改：${place}`);
  console.log(toldList(list, isTrial));
}
