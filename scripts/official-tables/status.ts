import type { Indicator } from '../../src/domain/task/programme.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { type CivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { dayIn } from '../../src/content/official/stated-day.ts';
import { cellUnder, doneColumn, isUnderMerge, readFigures } from './figure-cells.ts';
import { shared, wholeOf } from './clauses.ts';
import { indicatorsNamed, likeliest, type Match, partNames, partWords } from './matching.ts';
import { isNoValue } from './no-value.ts';
import type { Asked, ProgressRead } from './progress-read.ts';
import { readProgress } from './progress-words.ts';
import { withWords } from './words-and-figures.ts';
import { isTargetSame } from './target-column.ts';

/** What a row of a status table says of one indicator, as columns of the month's table. */
export interface ReadReport {
  readonly line: number;
  readonly indicator: Indicator;
  readonly cells: Readonly<Record<string, string>>;
}

/** Something in a table that only a person can decide. */
export interface Question {
  readonly line: number;
  /** Undefined where it is not known which indicator the row is about. */
  readonly indicator: Indicator | undefined;
  /** What the table calls it. */
  readonly named: string;
  /** The words that were not read. */
  readonly words: string;
  /** All that the row says, each cell behind its title; of a table of progress. */
  readonly printed?: string;
  readonly why: string;
}

export interface TableRead {
  readonly reports: readonly ReadReport[];
  readonly questions: readonly Question[];
}

/** Reports and questions, and the rows that speak of one indicator alone. */
export interface StatusRead extends TableRead {
  readonly alone: readonly { readonly row: OfficialRow; readonly indicator: Indicator }[];
}

/** For whom and for which day a table is read. */
export interface StatusOrder {
  readonly candidates: readonly Indicator[];
  readonly asOf: CivilDate;
  /** The task that holds on that day. */
  readonly targetOf: (indicator: Indicator) => Target | undefined;
  /** Whether the table stands in a published document. */
  readonly isPublished: boolean;
}

/** Reads the rows of a table that tells what was done: in words, as a number, as a rate. */
export function readStatus(rows: readonly OfficialRow[], order: StatusOrder): StatusRead {
  const named = rows.map((row) => ({ row, part: partNames(row), matches: indicatorsNamed(partNames(row) ?? row.words, order.candidates) }));
  const all = new Set(named.flatMap(({ matches }) => matches.map(({ indicator }) => indicator)));
  const read = named.map((each) => readRow(each, { ...order, isNamed: (indicator) => all.has(indicator) }));
  return {
    reports: read.flatMap(({ reports }) => reports),
    questions: read.flatMap(({ questions }, index) => questions.map((each) => ({ ...each, printed: printedOf(rows[index]) }))),
    alone: named.flatMap(({ row, matches: [only, ...others] }) => (only === undefined || others.length > 0 ? [] : [{ row, indicator: only.indicator }])),
  };
}

/** 完成数：约66.5公里；完成率：95%. Whom to call is not copied; over a row that slipped no title is sure. */
function printedOf(row: OfficialRow | undefined): string {
  const shift = row?.isSlipped === false ? row.shift : undefined;
  const cells = row?.row.cells.flatMap((cell, column) => {
    const title = shift === undefined ? '' : (row.head.printed[column - shift] ?? '').replaceAll(/\s/gu, '');
    return cell === '' || isOfPerson.test(title) ? [] : [title === '' ? cell : `${title}：${cell}`];
  });
  return cells?.join('；') ?? '';
}

const isOfPerson = /姓名|联系|电话|手机|身份证|责任人|负责人|领导/u;

interface RowOrder extends StatusOrder {
  /** Whether any row of the table is about an indicator. */
  readonly isNamed: (indicator: Indicator) => boolean;
}

/** A row, its words where it is 其中 of the row above, and the indicators that it names. */
interface NamedRow {
  readonly row: OfficialRow;
  readonly part: readonly string[] | undefined;
  readonly matches: readonly Match[];
}

function readRow({ row, part, matches }: NamedRow, order: RowOrder): TableRead {
  const { words: names, head } = row;
  const words = wordsOf(row);
  const ask = (why: string, about: readonly (Indicator | undefined)[] = [undefined]) => asking(row, words, why, about);
  if (matches.length === 0) {
    const like = likeliest(part ?? names, order.candidates);
    return ask(`${part === undefined ? '' : partWords}不知道是哪个指标${like === undefined ? '' : `，最像 ${like.id}（${like.text}）`}`);
  }
  const indicators = matches.map(({ indicator }) => indicator);
  const isExact = indicators.some(({ text }) => text === names.at(-1)?.normalize('NFKC').replaceAll(/\s/gu, ''));
  const left = isExact || row.isPart || part !== undefined ? [] : order.candidates.filter((each) => isLeft(each, indicators) && !order.isNamed(each));
  if (left.length > 0) return ask('一行说的是几个指标，要分开写', [...indicators, ...left]);
  const otherDay = dayDoubt(row, order.asOf);
  if (otherDay !== undefined) return ask(otherDay, indicators);
  if (words === '' && [doneColumn(row), head.rate].every((column) => isNoValue(cellUnder(row, column)))) return ask(whyEmpty(row), indicators);
  return readSaid(row, words, matches, order) ?? ask(`${words === '' ? '一个数' : '一句话'}说的是几个指标，要分开写`, indicators);
}

/** What a row says of each indicator that it names; undefined where it is open which one is meant. */
function readSaid(row: OfficialRow, words: string, matches: readonly Match[], { targetOf, asOf, isPublished }: StatusOrder): TableRead | undefined {
  const { line, words: names } = row;
  const named = names.join('：');
  const asked = (indicator: Indicator) => ({ ...askedOf(indicator, targetOf(indicator)), asOf, isPublished });
  const only = matches.length === 1 ? matches[0]?.indicator : wholeOf(matches, names);
  const figures = only === undefined ? undefined : readFigures(row, asked(only), isTargetSame(row, only, targetOf(only)));
  if (only !== undefined && figures !== undefined) return gathered([{ line, indicator: only, named, words, read: withWords(figures, words, asked(only)) }]);
  const pairs = words === '' ? undefined : shared(words, matches, names);
  return (
    pairs &&
    gathered(pairs.map(([indicator, said, sentence = said]) => ({ line, indicator, named, words: said, read: readProgress(sentence, asked(indicator)) })))
  );
}

function asking({ line, words: names }: OfficialRow, words: string, why: string, about: readonly (Indicator | undefined)[]): TableRead {
  return { reports: [], questions: about.map((indicator) => ({ line, indicator, named: names.join('：'), words, why })) };
}

/** Another indicator of a project that a row names as one. */
function isLeft(each: Indicator, indicators: readonly Indicator[]): boolean {
  return indicators.some(({ project }) => project === each.project) && !indicators.includes(each);
}

/** The sentence of a row; empty where a number alone or a sign for no value stands there. */
function wordsOf(row: OfficialRow): string {
  const words = cellUnder(row, row.head.progress);
  return isNoValue(words) || (row.head.done === undefined && doneColumn(row) !== undefined) ? '' : words;
}

function whyEmpty(row: OfficialRow): string {
  const { head } = row;
  const at = head.progress ?? head.done ?? head.rate;
  if (row.isSlipped) return '这一行和表头错位，数对不上列';
  if (isUnderMerge(row, at)) return '和上面一行合用一格';
  const title = head.progress !== undefined ? '完成情况' : head.done !== undefined ? '完成数' : '完成率';
  const printed = cellUnder(row, at);
  return `没有写${title}${printed === '' ? '' : `（“${printed}”）`}`;
}

/** A day of the row's own that is not the day of the table. */
function dayDoubt(row: OfficialRow, asOf: CivilDate): string | undefined {
  const printed = cellUnder(row, row.head.asOf);
  if (printed === '' || dayIn(printed, yearOf(asOf)) === asOf) return undefined;
  return `这一行截至“${printed}”，--as-of 是 ${asOf}`;
}

function gathered(read: readonly (Omit<Question, 'why' | 'indicator'> & { indicator: Indicator; read: ProgressRead })[]): TableRead {
  return {
    reports: read.flatMap(({ line, indicator, words, read: found }) =>
      'cells' in found ? [{ line, indicator, cells: { ...found.cells, ...(words === '' ? {} : { 进展情况: words }) } }] : [],
    ),
    questions: read.flatMap(({ line, indicator, named, words, read: found }) =>
      'unsure' in found ? [{ line, indicator, named, words, why: found.unsure }] : [],
    ),
  };
}

function askedOf({ text, unit, doneAt = 'worksFinished', isLevel = false, project }: Indicator, target: Target | undefined): Asked {
  return {
    unit,
    doneAt,
    target: target?.kind === 'number' ? Number(target.value) : undefined,
    upTo: target?.kind === 'number' && target.upTo !== undefined ? Number(target.upTo) : undefined,
    isStage: target?.kind === 'stage',
    isLevel,
    text: `${project.title}：${text}`,
  };
}
