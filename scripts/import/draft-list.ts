import { writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Model } from '../../src/content/model.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import type { Level } from '../../src/domain/task/programme.ts';
import { yearOf } from '../../src/domain/value/civil-date.ts';
import { spreadsheetText } from '../../src/domain/value/spreadsheet-cell.ts';
import { UserError } from '../command.ts';
import { formatYaml } from '../publish/format-yaml.ts';
import { type DraftQuestion, type ProgrammeDraft, programmeDraft } from '../tables/programme-draft.ts';
import { checkChanged, contentText, writeChanged } from './changed-content.ts';
import type { OfficialOrigin } from './official-origin.ts';

/** What the command line says of the draft. */
export interface DraftOptions {
  readonly content: string;
  readonly path: string;
  readonly isTrial: boolean;
  /** The list's name; where it is missing the title of the table gives it. */
  readonly title: string | undefined;
  readonly questions: string | undefined;
}

/** Drafts the list of an area and year that has none from a table of targets, tells it in words, and writes it unless it is a trial. */
export function draftList(table: readonly SheetRow[], rows: readonly OfficialRow[], origin: OfficialOrigin, model: Model, options: DraftOptions): void {
  const { area, asOf } = origin;
  const year = yearOf(asOf);
  const name = `areas/${area.id}/programmes/${year}.yaml`;
  if (contentText(options.content, name) !== undefined) throw new UserError(`${name} 已经有了：清单改在那里，这张表没有写`);
  const level = levelOf(area.kind);
  const title = titleOf(table, rows, options, year);
  const draft = programmeDraft(rows, { area, year, model, title: title.name, titleLine: title.line, sourceOf: origin.sourceOf });
  const source = origin.sourceOf({ line: title.line, text: title.printed });
  const list = { year, level, title: title.name, source, ...draft.programme };
  const changed = new Map([
    [name, formatYaml(list, `由 npm run import 从 ${basename(options.path)} 起草；短名 p1、i1 是程序起的，发码以前改成看得懂的英文短名`)],
  ]);
  if (draft.responsibilities.length > 0) changed.set(`areas/${area.id}/responsibilities/${draft.id}.yaml`, formatYaml(draft.responsibilities));
  checkChanged(options.content, changed);
  tell(draft, title.name, options.isTrial);
  if (!options.isTrial) writeChanged(options.content, changed);
  const ids = { line: title.line, named: title.name, why: '短名 p1、i1 是程序起的：发码以前改成看得懂的英文短名，以后不能改', place: name };
  tellQuestions(
    [...(options.title === undefined ? [{ ...ids, why: `清单名称照表的标题“${title.printed}”写成“${title.name}”：核对` }] : []), ids, ...draft.questions],
    options,
  );
  if (!options.isTrial) console.log('新的项目还没有码：核对、改好短名以后，运行 npm run codes');
  if (rows.some(({ head }) => head.areas.length > 0)) console.log('各区域的任务还没有写：清单核对以后，再导入一次这张表');
}

/** What is written over a draft, by which the table that it was made from is known again. */
function draftedFrom(path: string): string {
  return `由 npm run import 从 ${basename(path)} 起草`;
}

/** Whether the list of an area's year was drafted from this table: then its targets stand there already, and are put right there. */
export function wasDrafted(root: string, area: string, year: number, path: string): boolean {
  return contentText(root, `areas/${area}/programmes/${year}.yaml`)?.startsWith(`# ${draftedFrom(path)}`) ?? false;
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
    const told = project.indicators.map(({ id: short, text, target }) => `${short} ${text}${target === undefined ? '（没有写目标）' : ` ${target}`}`);
    console.log(`${verb}：${project.id} ${project.title}：${told.join('；')}；牵头：${lead ?? '没有写'}`);
  }
  const indicators = projects.reduce((sum, each) => sum + each.indicators.length, 0);
  console.log(
    `清单 ${id}“${title}”：${commitments.length} 件实事，${projects.length} 个项目，${indicators} 项指标，牵头单位 ${responsibilities.length} 条${isTrial ? '（试运行，没有写）' : ''}`,
  );
}

function tellQuestions(questions: readonly DraftQuestion[], { path, questions: file, isTrial }: DraftOptions): void {
  console.log(`\n待核 ${questions.length} 处：`);
  for (const { line, named, why, place } of questions) console.log(`第 ${line} 行 ${named}：${why}。改：${place}`);
  const name = file ?? `待核-${basename(path, extname(path))}.csv`;
  const rows = questions.map(({ line, named, why, place }) => [String(line), named, why, place].map(spreadsheetText));
  if (!isTrial) writeFileSync(name, stringify([['表里第几行', '名称', '待核的原因', '改哪里'], ...rows], { bom: true, record_delimiter: '\r\n' }));
  console.log(`${isTrial ? '会列在' : '已列在'} ${name}`);
}
