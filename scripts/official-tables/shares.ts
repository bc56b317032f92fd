import { declaredAgainstSum, type TotalComparison } from '../../src/comparison/roll-up.ts';
import { amountIn } from '../../src/content/official/amount.ts';
import { areaColumns } from '../../src/content/official/area-columns.ts';
import { namesTasks } from '../../src/content/official/head.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Cell } from '../../src/domain/task/allocation.ts';
import type { Area } from '../../src/domain/task/area.ts';
import type { Indicator } from '../../src/domain/task/programme.ts';
import type { NumberTarget, Operator } from '../../src/domain/task/target.ts';
import { isFilling, parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { compareDecimals, type Decimal, sum } from '../../src/domain/value/quantity.ts';
import { indicatorsNamed, likeliest, partNames, partWords } from './matching.ts';
import { wholeOf } from './clauses.ts';
import type { Question } from './status.ts';

/** A row of an allocation table, as it is written into `allocations/`. */
export interface ReadShares {
  readonly line: number;
  readonly indicator: Indicator;
  readonly text: string;
  readonly unit: string;
  readonly operator: Operator | undefined;
  /** The number that the row's own words print; where tasks add up, the areas' tasks make it. */
  readonly total: Decimal | undefined;
  /** The other end of a total that is a range: 10 of 8—10处. */
  readonly totalUpTo: Decimal | undefined;
  readonly shares: Readonly<Record<string, Cell>>;
  readonly note: string;
}

export interface SharesRead {
  readonly rows: readonly ReadShares[];
  readonly questions: readonly Question[];
}

/**
 * Reads the rows of a table of tasks: a column for each area (指标任务分解表), or one column 目标任务 for the area that the table is of.
 *
 * @param own the area whose own tasks stand under 目标任务, or under 备注 as 市本级
 */
export function readShares(rows: readonly OfficialRow[], candidates: readonly Indicator[], own: OwnColumns): SharesRead {
  const read = rows.map((row) => readRow(row, candidates, own));
  return { rows: read.flatMap((each) => ('shares' in each ? [each] : [])), questions: read.flatMap((each) => ('why' in each ? [each] : [])) };
}

/** For whom a number stands that no column names. */
export interface OwnColumns {
  readonly area: Area;
  /** 市本级, where the area has one. */
  readonly itself: Area | undefined;
  readonly areas: ReadonlyMap<string, Area>;
}

function readRow(row: OfficialRow, candidates: readonly Indicator[], own: OwnColumns): ReadShares | Question {
  if (namesTasks(row.head)) return readNamed(row, candidates, own);
  const { line, words: names, unit } = row;
  const text = names.at(-1) ?? '';
  const named = names.join('：');
  const part = partNames(row);
  const matches = indicatorsNamed(part ?? names, candidates);
  const indicator = matches.length === 1 ? matches[0]?.indicator : wholeOf(matches, names);
  const ask = (why: string): Question => ({ line, indicator, named, words: row.row.cells.filter(Boolean).join(' '), why });
  if (matches.length === 0) {
    const like = likeliest(part ?? names, candidates);
    return ask(`${part === undefined ? '' : partWords}不知道是哪个指标${like === undefined ? '' : `，最像 ${like.id}（${like.text}）`}`);
  }
  if (indicator === undefined) return ask(`一行说的是几个指标：${matches.map(({ indicator: each }) => each.id).join('、')}`);
  if (row.shift === undefined || row.shift < 0) return ask('这一行和表头错位，各区域的数对不上列');
  const said = wholeSaid(row, text);
  if ('why' in said) return ask(said.why);
  const { operator, value: total, upTo: totalUpTo } = said;
  const cells = cellsOf(row, operator, own);
  if ('why' in cells) return ask(cells.why);
  const compared = total === undefined || !isAdded(indicator) ? undefined : wholeAgainstSum({ value: total, upTo: totalUpTo }, cells.shares, unit);
  if (compared?.agrees === false) {
    const { declared, sum, upTo } = compared;
    const [said, added] = [rangeWords(declared, upTo?.declared), rangeWords(sum, upTo?.sum)];
    return ask(`写的是 ${said}${unit}，各区域之和是 ${added}${unit}：原表有误的照抄进分解表，在 exceptions.yaml 和 contradictions.yaml 登记`);
  }
  return { line, indicator, text, unit, operator, total, totalUpTo, ...cells };
}

/** 省定民生实事 before the name of a task: of which level's list it is. */
const levelWords = /^(?<level>[省市县区])[定级](?:重点)?(?:民生)?(?:实事|项目)+$/u;
const levels: Readonly<Record<string, string>> = { 省: 'province', 市: 'prefecture', 县: 'county', 区: 'county' };

/** 全省100所，任务还没有分到各县州: no number of the area's own. */
const notGivenYet = /还没有(?:分|下达)|[未待]下达|全[国省市]\d/u;

/** A row that has its number in the words of its task: 8.残疾人关爱服务。 康复救助残疾儿童118人. */
function readNamed(row: OfficialRow, all: readonly Indicator[], { area }: OwnColumns): ReadShares | Question {
  const level = row.words.flatMap((each) => levels[levelWords.exec(each)?.groups?.['level'] ?? ''] ?? [])[0];
  const names = row.words.filter((each) => !levelWords.test(each)).map((each) => each.replace(/^\d{1,2}[.．、](?!\d)/u, ''));
  const candidates = level === undefined ? all : all.filter(({ project }) => project.programme.level === level);
  const text = names.at(-1) ?? '';
  const matches = indicatorsNamed(names, candidates);
  const [only, ...others] = matches;
  const ask = (why: string): Question => ({ line: row.line, indicator: only?.indicator, named: names.join('：'), words: text, why });
  if (only === undefined) {
    const like = likeliest(names, candidates);
    return ask(`不知道是哪个指标${like === undefined ? '' : `，最像 ${like.id}（${like.text}）`}`);
  }
  if (others.length > 0) return ask(`一格说的是几个指标：${matches.map(({ indicator }) => indicator.id).join('、')}，分开写`);
  const { indicator } = only;
  const unit = indicator.unit ?? '';
  if (notGivenYet.test(text)) return ask('写的是上级的数，或者任务还没有下达：照原文在分解表里写 pending');
  const said = unit === '' ? undefined : amountIn(text, unit);
  if (said === undefined) return ask('这句话读不出任务数：没有数的、还没有下达的，照原文写进分解表');
  const whole = { operator: said.operator, total: said.value, totalUpTo: said.upTo };
  return {
    line: row.line,
    indicator,
    text,
    unit,
    ...whole,
    shares: { [area.id]: said.upTo === undefined ? said.value : `${said.value}—${said.upTo}` },
    note: '',
  };
}

type Whole = { readonly value: Decimal | undefined; readonly upTo: Decimal | undefined; readonly operator: Operator | undefined } | { readonly why: string };

/** What all areas together have to reach: under 合计, behind the name, or both if they say the same. */
function wholeSaid({ head, unit, row, shift = 0 }: OfficialRow, text: string): Whole {
  const named = amountIn(text, unit);
  if (head.areas.length === 0) return { value: undefined, upTo: undefined, operator: named?.operator };
  const at = head.total === undefined ? -1 : head.total + shift;
  const printed = row.covered.has(at) ? '' : (row.cells[at] ?? '');
  if (printed === '' || printed === '/') return { value: named?.value, upTo: named?.upTo, operator: named?.operator };
  const read = parseTargetCell(printed, unit);
  if (read.kind !== 'number') return { why: `合计一栏的“${printed}”读不成一个数` };
  if (named !== undefined && compareDecimals(named.value, read.value) !== 0) return { why: `名称里写的是 ${named.value}${unit}，合计一栏是“${printed}”` };
  return { value: read.value, upTo: read.upTo, operator: read.operator ?? named?.operator };
}

type Cells = { readonly shares: Readonly<Record<string, Cell>>; readonly note: string } | { readonly why: string };

function cellsOf(row: OfficialRow, operator: Operator | undefined, { area, itself, areas }: OwnColumns): Cells {
  const { head, unit } = row;
  const { cells, spans, covered } = row.row;
  const columns = areaColumns(row, area.id);
  if (columns === undefined) return { why: '这一行的格子和表头的区域数不一样：表里有合并单元格，贴出来丢了。用 .xlsx 导入，或在分解表里写明每个区域' };
  const shares: Record<string, Cell> = {};
  for (const [at, id] of columns) {
    const reach = [...spans].find(([from, width]) => from <= at && at < from + width);
    if (covered.has(at)) return { why: `“${areas.get(id)?.name ?? id}”一格和上面的行合并，不知道分给谁` };
    const printed = cells[reach?.[0] ?? at] ?? '';
    const read = parseTargetCell(printed, unit, operator);
    if (isFilling(printed) && !/[0-9]/u.test(printed))
      return { why: `“${areas.get(id)?.name ?? id}”的“${printed}”没有说是没有任务，还是还没有下达：没有任务的写 /，还没有下达的空着` };
    if (read.kind === 'text' || (reach !== undefined && read.kind !== 'number')) return { why: `“${printed}”读不成一个数` };
    shares[id] = reach === undefined || read.kind !== 'number' ? printed : { ...read, reading: readingOf(reach, columns, areas) };
  }
  const note =
    head.note === undefined
      ? ''
      : (cells.find((cell, at) => at > (columns.at(-1)?.[0] ?? 0) && at !== (head.total ?? -1) + (row.shift ?? 0) && cell !== '') ?? '');
  const itsOwn = /^(?:市|区|县|省|州)本级\s*(?<value>\d[\d.,]*)$/u.exec(note)?.groups?.['value'];
  if (itsOwn !== undefined && itself !== undefined) shares[itself.id] = itsOwn;
  return { shares, note };
}

/** 合并单元格，一格管平江县至岳阳经开区十一个区域 */
function readingOf([from, width]: readonly [number, number], columns: readonly (readonly [number, string])[], areas: ReadonlyMap<string, Area>): string {
  const under = columns.filter(([column]) => from <= column && column < from + width).map(([, id]) => areas.get(id)?.name ?? id);
  return `合并单元格，一格管${under[0] ?? ''}至${under.at(-1) ?? ''}${under.length}个区域`;
}

/** Whether what the areas have to reach adds up to what the whole has to: not of standards, and not where each area has the same. */
function isAdded({ rollup, isLevel }: Indicator): boolean {
  return rollup === 'sum' && isLevel !== true;
}

/** What the row says of the whole, against the areas; a whole of which no area has a number agrees with nothing. */
function wholeAgainstSum(whole: Pick<NumberTarget, 'value' | 'upTo'>, shares: Readonly<Record<string, Cell>>, unit: string): TotalComparison {
  const read = Object.values(shares).map((cell) => (typeof cell === 'string' ? parseTargetCell(cell, unit) : cell));
  const none: TotalComparison = { declared: whole.value, sum: sum([]), upTo: undefined, agrees: false };
  return declaredAgainstSum({ kind: 'number', text: '', ...whole }, read) ?? none;
}

function rangeWords(from: Decimal, to: Decimal | undefined): string {
  return to === undefined || from === to ? from : `${from}—${to}`;
}
