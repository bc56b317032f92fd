import type { Indicator } from '../../src/domain/task/programme.ts';
import { type Match, share } from './matching.ts';
import { speaksOfAll } from './progress-words.ts';

/** An indicator, the words about it, and the sentence that they make where their verb stands in the words before. */
type Said = readonly [indicator: Indicator, words: string, sentence?: string];

/** Which words are about which indicator; undefined where that is open. */
export function shared(words: string, matches: readonly Match[], names: readonly string[]): Said[] | undefined {
  const [first] = matches;
  if (matches.length === 1 && first !== undefined) return [[first.indicator, words]];
  if (speaksOfAll(words)) return matches.map(({ indicator }) => [indicator, words]);
  const clauses = paired(words.split(/[；;]/u), matches) ?? paired(words.split(/[；;、，]|,(?!\d{3})/u), matches);
  if (clauses !== undefined) return clauses;
  const whole = wholeOf(matches, names);
  return whole !== undefined && !/[；;]/u.test(words) ? [[whole, words]] : undefined;
}

/** One clause for each indicator; 完成 of the first is that of the others too: 完成培训960人次、创业培训190人次. */
function paired(clauses: readonly string[], matches: readonly Match[]): Said[] | undefined {
  const trimmed = clauses.map((clause) => clause.trim()).filter((clause) => clause !== '');
  const [verb = ''] = /^已?完成/u.exec(trimmed[0] ?? '') ?? [];
  const told = trimmed.flatMap((clause): Said[] => {
    const indicator = nearestTo(clause, matches);
    const isBare = verb !== '' && /^[^\d]*\d/u.test(clause) && !/完成|建成|新增|达到|开工|发放/u.test(clause);
    return indicator === undefined ? [] : [[indicator, clause, isBare ? `${verb}${clause}` : clause]];
  });
  const isWhole = told.length === trimmed.length && told.length === matches.length && new Set(told.map(([indicator]) => indicator)).size === told.length;
  return isWhole ? told : undefined;
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
