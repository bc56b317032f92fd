import type { Indicator } from '../../src/domain/task/programme.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { type CivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { dayIn } from '../../src/content/official/stated-day.ts';
import { cellUnder, isUnderMerge, readFigures } from './figure-cells.ts';
import { shared, wholeOf } from './clauses.ts';
import { indicatorsNamed, likeliest, partNames, partWords } from './matching.ts';
import { isNoValue } from './no-value.ts';
import { type Asked, type ProgressRead, readProgress } from './progress-words.ts';
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
}

/** Reads the rows of a table that tells what was done: in words, as a number, as a rate. */
export function readStatus(rows: readonly OfficialRow[], order: StatusOrder): StatusRead {
  const named = rows.map((row) => new Set(indicatorsNamed(partNames(row) ?? row.words, order.candidates).map(({ indicator }) => indicator)));
  const read = rows.map((row, index) => readRow(row, { ...order, isElsewhere: (each) => named.some((own, other) => other !== index && own.has(each)) }));
  return {
    reports: read.flatMap(({ reports }) => reports),
    questions: read.flatMap(({ questions }) => questions),
    alone: rows.flatMap((row, index) => {
      const [indicator, ...others] = named[index] ?? [];
      return indicator === undefined || others.length > 0 ? [] : [{ row, indicator }];
    }),
  };
}

interface RowOrder extends StatusOrder {
  /** Whether another row of the table is about an indicator. */
  readonly isElsewhere: (indicator: Indicator) => boolean;
}

function readRow(row: OfficialRow, order: RowOrder): TableRead {
  const { line, words: names } = row;
  const { candidates, targetOf } = order;
  const words = wordsOf(row);
  const named = names.join('：');
  const ask = (why: string, about: readonly (Indicator | undefined)[] = [undefined]): TableRead => ({
    reports: [],
    questions: about.map((indicator) => ({ line, indicator, named, words, why })),
  });
  const part = partNames(row);
  const matches = indicatorsNamed(part ?? names, candidates);
  if (matches.length === 0) {
    const like = likeliest(part ?? names, candidates);
    return ask(`${part === undefined ? '' : partWords}不知道是哪个指标${like === undefined ? '' : `，最像 ${like.id}（${like.text}）`}`);
  }
  const indicators = matches.map(({ indicator }) => indicator);
  const left = row.isPart || part !== undefined ? [] : candidates.filter((each) => isLeft(each, indicators) && !order.isElsewhere(each));
  if (left.length > 0) return ask('一行说的是几个指标，要分开写', [...indicators, ...left]);
  const otherDay = dayDoubt(row, order.asOf);
  if (otherDay !== undefined) return ask(otherDay, indicators);
  const { done, rate } = row.head;
  if (words === '' && isNoValue(cellUnder(row, done)) && isNoValue(cellUnder(row, rate))) return ask(whyEmpty(row), indicators);
  const [only] = matches.length === 1 ? indicators : [wholeOf(matches, names)];
  const asked = (indicator: Indicator) => askedOf(indicator, targetOf(indicator));
  const figures = only === undefined ? undefined : readFigures(row, asked(only), isTargetSame(row, only, targetOf(only)));
  if (only !== undefined && figures !== undefined) return gathered([{ line, indicator: only, named, words, read: withWords(figures, words, asked(only)) }]);
  if (words === '') return ask('一个数，一行说的是几个指标，要分开写', indicators);
  const pairs = shared(words, matches, names);
  if (pairs === undefined) return ask('一句话说的是几个指标，要分开写', indicators);
  return gathered(pairs.map(([indicator, said, sentence = said]) => ({ line, indicator, named, words: said, read: readProgress(sentence, asked(indicator)) })));
}

/** Another indicator of a project that a row names as one. */
function isLeft(each: Indicator, indicators: readonly Indicator[]): boolean {
  return indicators.some(({ project }) => project === each.project) && !indicators.includes(each);
}

/** The sentence of a row; empty where a sign for no value stands there. */
function wordsOf(row: OfficialRow): string {
  const words = cellUnder(row, row.head.progress);
  return isNoValue(words) ? '' : words;
}

function whyEmpty(row: OfficialRow): string {
  const { head } = row;
  const at = head.progress ?? head.done ?? head.rate;
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

function askedOf({ unit, doneAt = 'worksFinished', isLevel = false }: Indicator, target: Target | undefined): Asked {
  return { unit, doneAt, target: target?.kind === 'number' ? Number(target.value) : undefined, isStage: target?.kind === 'stage', isLevel };
}
