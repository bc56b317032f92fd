import type { Indicator } from '../../src/domain/task/programme.ts';
import type { Target } from '../../src/domain/task/target.ts';
import { indicatorsNamed, likeliest, type Match, partNames, partWords, share } from './matching.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { type Asked, readProgress, speaksOfAll } from './progress-words.ts';

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

/** Reads the rows of a table with a column 完成情况. */
export function readStatus(rows: readonly OfficialRow[], candidates: readonly Indicator[], targetOf: (indicator: Indicator) => Target | undefined): TableRead {
  const read = rows.map((row) => readRow(row, candidates, targetOf));
  return { reports: read.flatMap(({ reports }) => reports), questions: read.flatMap(({ questions }) => questions) };
}

function readRow(row: OfficialRow, candidates: readonly Indicator[], targetOf: (indicator: Indicator) => Target | undefined): TableRead {
  const { line, words: names, head } = row;
  const words = head.progress === undefined ? '' : (row.row.cells[head.progress] ?? '');
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
  const left =
    row.isPart || part !== undefined
      ? []
      : candidates.filter((each) => indicators.some(({ project }) => project === each.project) && !indicators.includes(each));
  if (left.length > 0) return ask('一行说的是几个指标，要分开写', [...indicators, ...left]);
  if (words === '') return ask(head.progress !== undefined && row.row.covered.has(head.progress) ? '和上面一行合用一格' : '没有写完成情况', indicators);
  const pairs = shared(words, matches, names);
  if (pairs === undefined) return ask('一句话说的是几个指标，要分开写', indicators);
  return gathered(
    pairs.map(([indicator, said]) => ({ line, indicator, named, words: said, read: readProgress(said, askedOf(indicator, targetOf(indicator))) })),
  );
}

function gathered(read: readonly (Omit<Question, 'why' | 'indicator'> & { indicator: Indicator; read: ReturnType<typeof readProgress> })[]): TableRead {
  return {
    reports: read.flatMap(({ line, indicator, words, read: found }) =>
      'cells' in found ? [{ line, indicator, cells: { ...found.cells, 进展情况: words } }] : [],
    ),
    questions: read.flatMap(({ line, indicator, named, words, read: found }) =>
      'unsure' in found ? [{ line, indicator, named, words, why: found.unsure }] : [],
    ),
  };
}

/** Which words are about which indicator; undefined where that is open. */
function shared(words: string, matches: readonly Match[], names: readonly string[]): (readonly [Indicator, string])[] | undefined {
  const [first] = matches;
  if (matches.length === 1 && first !== undefined) return [[first.indicator, words]];
  if (speaksOfAll(words)) return matches.map(({ indicator }) => [indicator, words]);
  const whole = wholeOf(matches, names);
  const clauses = words.split(/[；;]/u).map((clause) => clause.trim());
  if (whole !== undefined && clauses.length === 1) return [[whole, words]];
  const pairs = clauses.map((clause) => [nearestTo(clause, matches), clause] as const);
  const told = pairs.flatMap(([indicator, clause]) => (indicator === undefined ? [] : [[indicator, clause] as const]));
  return told.length === matches.length && new Set(told.map(([indicator]) => indicator)).size === told.length ? told : undefined;
}

/** Of “培训1200人次，其中创业培训300人次” the training: a sentence that does not say 其中 is about the whole. */
export function wholeOf(matches: readonly Match[], names: readonly string[]): Indicator | undefined {
  const parts = names.join('').split('其中');
  if (parts.length !== 2) return undefined;
  const wholes = matches.filter(({ indicator }) => share(indicator.text, parts[0] ?? '') > share(indicator.text, parts[1] ?? ''));
  return wholes.length === 1 ? wholes[0]?.indicator : undefined;
}

function nearestTo(clause: string, matches: readonly Match[]): Indicator | undefined {
  const name = clause
    .replace(/^已?(?:完成|建成|新增)?/u, '')
    .replace(/[\d.]+.*$/u, '')
    .replace(/(?:暂|尚)?未开工$/u, '');
  const [best, next] = matches.map(({ indicator }) => ({ indicator, likeness: share(name, indicator.text) })).toSorted((a, b) => b.likeness - a.likeness);
  return best === undefined || best.likeness < 0.6 || best.likeness === next?.likeness ? undefined : best.indicator;
}

function askedOf({ unit, doneAt = 'worksFinished' }: Indicator, target: Target | undefined): Asked {
  return { unit, doneAt, target: target?.kind === 'number' ? Number(target.value) : undefined };
}
