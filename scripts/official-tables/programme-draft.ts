import { nearestWords } from '../../src/content/file/nearest.ts';
import type { Model } from '../../src/content/model.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { amountIn } from '../../src/content/official/amount.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { type Stage, stageOf } from '../../src/domain/task/stage.ts';
import { compareDecimals } from '../../src/domain/value/quantity.ts';
import type { Source } from '../../src/domain/value/source.ts';
import { literal } from '../../src/domain/value/literal.ts';

/** What the draft of a year's list is made for. */
export interface DraftOrder {
  readonly area: Area;
  readonly year: number;
  readonly title: string;
  readonly titleLine: number;
  readonly model: Pick<Model, 'agencyByName' | 'areas'>;
  readonly sourceOf: (place: { readonly line: number; readonly text: string }) => Source;
}

/** A year's list and who leads it, as a table of targets says them; what it does not say surely is asked. */
export interface ProgrammeDraft {
  readonly id: string;
  readonly programme: { readonly commitments: readonly DraftCommitment[] };
  readonly responsibilities: readonly {
    readonly project: string;
    readonly leadAgencies: readonly string[];
    readonly responsibleAgencies?: readonly string[];
    readonly source: Source;
  }[];
  readonly questions: readonly DraftQuestion[];
  /** Short id of a project, p1, or of an indicator, p1/i1 → line of the table. */
  readonly lineOf: ReadonlyMap<string, number>;
}

interface DraftCommitment {
  readonly number?: number;
  readonly title: string;
  readonly projects: readonly DraftProject[];
  readonly source: Source;
}

interface DraftProject {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly DraftIndicator[];
  readonly source: Source;
}

/** 主体完工 as a target. */
interface StageTarget {
  readonly kind: 'stage';
  readonly stage: Stage;
  readonly text: string;
}

interface DraftIndicator {
  readonly id: string;
  readonly text: string;
  readonly unit?: string;
  readonly target?: string | StageTarget;
  readonly source: Source;
}

/** Something that a person has to decide, and where it is put right. */
export interface DraftQuestion {
  readonly line: number;
  readonly named: string;
  readonly why: string;
  readonly place: string;
}

/**
 * The list that a table of targets is: each numbered name is a commitment, each name under it a project, each row an indicator. Ids are
 * numbers, since no table prints any. Targets stand as printed; units of the government that are not registered are asked and left out.
 */
export function programmeDraft(rows: readonly OfficialRow[], order: DraftOrder): ProgrammeDraft {
  const id = `${order.year}-${order.area.id}`;
  const file = `areas/${order.area.id}/programmes/${order.year}.yaml`;
  const questions: DraftQuestion[] = [];
  const responsibilities: ProgrammeDraft['responsibilities'][number][] = [];
  const used = new Set<string>();
  const lineOf = new Map<string, number>();
  let count = 0;
  const commitments = runs(rows, ({ words: [name = ''] }) => name).map((own): DraftCommitment => {
    const [first] = own;
    const cell = first?.row.cells[first.head.number] ?? '';
    const number = /^[1-9]\d*$/u.test(cell) && !used.has(cell) ? Number(cell) : undefined;
    if (number === undefined) questions.push(ask(first, numberDoubt(cell), `${file} 的 commitments`));
    used.add(cell);
    const projects = runs(own, projectTitle).map((group): DraftProject => {
      count += 1;
      const project = `p${count}`;
      const lead = leadOf(group, `${id}/${project}`, order, questions);
      if (lead !== undefined) responsibilities.push(lead);
      lineOf.set(project, group[0]?.line ?? order.titleLine);
      for (const [index, { line }] of group.entries()) lineOf.set(`${project}/i${index + 1}`, line);
      const indicators = group.map((row, index) => indicatorOf(row, `i${index + 1}`, { order, questions, place: `${file} 的 ${project}/i${index + 1}` }));
      return { id: project, title: projectTitle(group[0]), indicators, source: sourceOf(group[0], order) };
    });
    return { ...(number === undefined ? {} : { number }), title: first?.words[0] ?? '', projects, source: sourceOf(first, order) };
  });
  return { id, programme: { commitments }, responsibilities, questions, lineOf };
}

function numberDoubt(cell: string): string {
  if (cell === '') return '没有印序号：是不是和上一件同一件实事';
  return `序号“${cell}”${/^\d+$/u.test(cell) ? '前面已经用过：表里是不是有另一份清单' : '不是一个数'}，没有写序号`;
}

interface Reading {
  readonly order: DraftOrder;
  readonly questions: DraftQuestion[];
  readonly place: string;
}

function indicatorOf(row: OfficialRow, id: string, { order, questions, place }: Reading): DraftIndicator {
  const doubt = (why: string) => questions.push(ask(row, why, place));
  const words = row.words.at(-1) ?? '';
  const printed = row.head.target === undefined || row.shift === undefined ? undefined : (row.row.cells[row.head.target + row.shift] ?? '');
  const unit =
    row.unit ||
    (isOfSeveral(printed ?? '') ? '' : (/\d\s*(?<unit>%|\p{Script=Han}{1,4}(?:\/\p{Script=Han}{1,2})?)$/u.exec(printed || words)?.groups?.['unit'] ?? ''));
  const tail = words.includes('其中') ? undefined : tailOf(words, unit);
  const text = tail === undefined ? words : words.slice(0, -tail.length).trim();
  const target = targetOf(printed, { tail, words, unit }, doubt);
  if (words.includes('其中')) doubt('一行写了“其中”：另写一个指标，用 subsetOf 写明它属于这一个');
  const isStage = typeof target === 'object';
  if (unit === '' && !isStage) doubt('没有写计量单位');
  if (/^%$|\//u.test(unit)) doubt(`单位是“${unit}”：是不是水平类指标（isLevel），各区域相不相加（rollup），没有填`);
  return { id, text, ...(unit === '' || isStage ? {} : { unit }), ...(target === undefined ? {} : { target }), source: sourceOf(row, order) };
}

/** 20个小区、1500户: several amounts, each of its own unit. */
function isOfSeveral(printed: string): boolean {
  return printed.split(/[、，,；;和及]/u).filter((each) => /^\D{0,8}\d[\d.]*\s*[万亿]?\p{Script=Han}/u.test(each.trim())).length > 1;
}

interface NamedAmount {
  readonly tail: string | undefined;
  readonly words: string;
  readonly unit: string;
}

/** The target as printed, under its head or behind the words; undefined, and asked, where there is none or two that differ. */
function targetOf(printed: string | undefined, { tail, words, unit }: NamedAmount, doubt: (why: string) => void): string | StageTarget | undefined {
  const said = unit === '' ? undefined : amountIn(words, unit)?.value;
  if (printed === undefined || printed === '') {
    if (tail === undefined)
      doubt(`${printed === undefined ? '没有目标任务的列' : '目标任务空着'}${said === undefined ? '' : `，名称里写着 ${said}${unit}`}：没有写目标`);
    return tail;
  }
  const read = parseTargetCell(printed, unit);
  if (read.kind === 'number' && said !== undefined && compareDecimals(said, read.value) !== 0) {
    doubt(`名称里写的是 ${said}${unit}，目标任务是“${printed}”：不一样，没有写目标`);
    return undefined;
  }
  if (read.kind === 'number') return printed;
  const stage = stageOf(printed.normalize('NFKC').replace(/^(?:年内|年底前?|\d{1,2}月底?前)?(?:实现|达到|全面)?/u, ''));
  if (stage !== undefined) return { kind: 'stage', stage, text: printed };
  if (isOfSeveral(printed)) {
    doubt(`目标“${printed}”是几个数：每个数另写一个指标，各有各的单位；没有写目标和单位`);
    return undefined;
  }
  doubt(`目标“${printed}”读不成一个数，没有写目标：在那里照抄原文，是阶段的写 kind: stage`);
  return undefined;
}

/** 不低于20台 of 加装电梯不低于20台; undefined where no amount of the unit ends the words, or nothing else stands there. */
function tailOf(words: string, unit: string): string | undefined {
  if (unit === '') return undefined;
  const bare = literal(unit);
  const found = new RegExp(`(?:不低于|不少于|超过|突破|约)?\\s*\\d[\\d,.]*(?:[—–~-]\\d[\\d,.]*)?\\s*[万亿]?\\s*${bare}(?:及?以上|左右)?$`, 'u').exec(
    words,
  )?.[0];
  const name = words.slice(0, words.length - (found?.length ?? 0));
  return found === undefined || name.trim().length < 2 || /\d/u.test(name) ? undefined : found;
}

/** Who answers for a project: the units that are registered under 牵头单位 and 责任单位; the others are asked. */
function leadOf(group: readonly OfficialRow[], project: string, order: DraftOrder, questions: DraftQuestion[]) {
  const { area, year, model, sourceOf: from } = order;
  const [row] = group;
  if (row === undefined) return undefined;
  const place = `areas/${area.id}/responsibilities/${year}-${area.id}.yaml 的 ${project}`;
  const registered = [...model.agencyByName.keys()].filter((key) => key.startsWith(`${area.id}/`)).map((key) => key.slice(area.id.length + 1));
  const known = row.head.lead === undefined ? [] : leadsIn(group, row, { area, registered, place, questions });
  const beside = besidesLead(group, known.length === 0 ? [] : registered, place, questions).filter((name) => !known.includes(name));
  if (known.length === 0) return undefined;
  const text = beside.length === 0 ? row.lead : `牵头 ${row.lead}，责任单位 ${beside.join('、')}`;
  return { project, leadAgencies: known, ...(beside.length === 0 ? {} : { responsibleAgencies: beside }), source: from({ line: row.line, text }) };
}

interface LeadPlace {
  readonly area: Area;
  readonly registered: readonly string[];
  readonly place: string;
  readonly questions: DraftQuestion[];
}

/** The registered units of one cell 牵头单位; the others, and rows that differ, are asked. */
function leadsIn(group: readonly OfficialRow[], row: OfficialRow, { area, registered, place, questions }: LeadPlace): string[] {
  const cells = [...new Set(group.map(({ lead }) => lead))];
  const [cell = ''] = cells;
  if (cells.length > 1 || cell === '') {
    questions.push(ask(row, cell === '' ? '没有写牵头单位' : `几行的牵头单位不同：${cells.join('；')}`, place));
    return [];
  }
  const { names, beside } = unitsIn(cell, registered);
  if (beside.length > 0) questions.push(ask(row, `牵头单位一格里的“${beside.join('、')}”不牵头，没有写`, `${place}，写在 responsibleAgencies`));
  for (const name of names.filter((each) => !registered.includes(each))) {
    questions.push(ask(row, `牵头单位“${name}”没有登记${nearestWords(name, registered)}`, `areas/${area.id}/agencies.yaml 登记或补别名，再写进 ${place}`));
  }
  return names.filter((name) => registered.includes(name));
}

/** Who leads by a cell 牵头单位; those that it names in brackets or behind 配合： stand beside: 县卫健局（县妇联）, 牵头：…；配合：…. */
function unitsIn(cell: string, registered: readonly string[]): { readonly names: string[]; readonly beside: string[] } {
  let isBeside = false;
  const found = cell.split(/[、，,；;\s]+/u).flatMap((part) => {
    const { role = '', name = '' } = /^(?<role>(?:牵头|责任|配合|协助|协办|参与)(?:责任)?(?:单位|部门)?[:：])?(?<name>.*)$/u.exec(part)?.groups ?? {};
    isBeside = role === '' ? isBeside : /^[配协参]/u.test(role);
    const { own = name, inside = '' } = registered.includes(name) ? {} : (/^(?<own>[^（(]+)[（(](?<inside>[^）)]+)[）)]$/u.exec(name)?.groups ?? {});
    return [
      { name: own, isBeside },
      { name: inside, isBeside: true },
    ];
  });
  const of = (wanted: boolean) => found.flatMap((each) => (each.isBeside === wanted && each.name !== '' ? [each.name] : []));
  return { names: of(false), beside: of(true) };
}

/** Units beside those that lead: those under 责任单位 that are registered are written; the others, and those under 配合单位, are asked once. */
function besidesLead(group: readonly OfficialRow[], registered: readonly string[], place: string, questions: DraftQuestion[]): string[] {
  const said = group.flatMap((row) =>
    row.head.printed.flatMap((printed, column) => {
      const [title, cell] = [printed.replaceAll(/\s/gu, ''), row.row.cells[column + (row.shift ?? 0)] ?? ''];
      return /^(?:责任|配合)单位$/u.test(title) && cell !== '' ? [{ row, title, names: cell.split(/[、，,；;\s]+/u).filter(Boolean) }] : [];
    }),
  );
  const isWritten = (title: string, name: string) => title === '责任单位' && registered.includes(name);
  const asked = said.flatMap(({ row, title, names }) => {
    const left = names.filter((name) => !isWritten(title, name));
    return left.length === 0 ? [] : [{ row, why: `${title}“${left.join('、')}”没有写` }];
  });
  questions.push(...[...new Map(asked.map((each) => [each.why, each])).values()].map(({ row, why }) => ask(row, why, `${place}，写在 responsibleAgencies`)));
  return [...new Set(said.flatMap(({ title, names }) => names.filter((name) => isWritten(title, name))))];
}

/** Neighbouring rows with the same name. */
function runs(rows: readonly OfficialRow[], nameOf: (row: OfficialRow) => string): OfficialRow[][] {
  const groups: OfficialRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && nameOf(last[0]) === nameOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Of 实事、项目、指标 and of 实事、项目 the second, of 项目、指标 the first. */
function projectTitle(row: OfficialRow | undefined): string {
  const words = row?.words ?? [];
  return (words.length > 2 || (words.length === 2 && isProjectSecond(row)) ? words[1] : words[0]) ?? '';
}

/** Whether the two columns of names are 实事名称 and 项目名称. */
function isProjectSecond(row: OfficialRow | undefined): boolean {
  const [first = '', second = ''] = row === undefined ? [] : row.head.printed.slice(row.head.names[0]);
  return /实事/u.test(first) && !/项目/u.test(first) && /项目|事项/u.test(second);
}

function sourceOf(row: OfficialRow | undefined, { sourceOf: from, titleLine, title }: DraftOrder): Source {
  return row === undefined ? from({ line: titleLine, text: title }) : from({ line: row.line, text: row.words.at(-1) ?? '' });
}

function ask(row: OfficialRow | undefined, why: string, place: string): DraftQuestion {
  return { line: row?.line ?? 0, named: row?.words.join('：') ?? '', why, place };
}
