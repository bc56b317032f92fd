import type { Indicator } from '../../src/domain/task/programme.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { documentOf } from '../../src/domain/value/source.ts';

/** An indicator that the words of a row name, and how surely: 1 is word for word. */
export interface Match {
  readonly indicator: Indicator;
  readonly likeness: number;
  /** Where in the row's words its own words begin, to tell a whole from what is 其中. */
  readonly at: number;
}

/** From here on a row is taken to speak of an indicator; below it a person is asked. */
const sureFrom = 0.85;

/**
 * The indicators of which a row of an official table speaks, in the order of its words. The words of a row are compared by pairs of
 * characters, numbers and punctuation left out: the same indicator has other numbers in the table of each level. Words that are on record
 * already, digits and all, are known, and so is the title of a project with one indicator: then nothing that is merely alike is asked of.
 */
export function indicatorsNamed(words: readonly string[], candidates: readonly Indicator[]): Match[] {
  const row = words.join('');
  const last = squeezed(words.at(-1) ?? '');
  const isLast = (quote: string) => [last, `其中${last}`, `其中:${last}`].includes(squeezed(quote));
  const quoted = candidates.filter((indicator) => quotesOf(indicator).some(isLast));
  // A project that has one indicator is named by its title too.
  const titled = candidates.filter(({ project }) => isLast(project.title) && candidates.filter((each) => each.project === project).length === 1);
  const known = quoted.length > 0 ? quoted : titled;
  const found = candidates
    .map((indicator) => ({ indicator, likeness: likeness(words, indicator), at: firstAt(row, indicator.text) }))
    .filter(({ indicator, likeness: found }) => (known.length > 0 ? known.includes(indicator) : found >= sureFrom));
  return found.toSorted((left, right) => left.at - right.at);
}

/**
 * The words of a row that is 其中 of the row above, without 其中 and without the whole's name: 其中创业培训200人次 below 补贴性职业技能培训
 * speaks of 创业培训 alone. Undefined for a row that is a whole of its own.
 */
export function partNames({ words, head, row }: OfficialRow): string[] | undefined {
  const isUnder = wherein.test((row.cells[head.number] ?? '').normalize('NFKC'));
  const at = isUnder ? words.length - 1 : words.findIndex((name) => wherein.test(name.normalize('NFKC')));
  if (at === -1) return undefined;
  const own = words.slice(at).map((name) => name.normalize('NFKC').replace(wherein, ''));
  return own.filter(Boolean).length === 0 ? [''] : own.filter(Boolean);
}

/** What a question about a row of 其中 begins with. */
export const partWords = '这一行是“其中”，只是上面一行里的一部分，';

const wherein = /^\s*(?:[(（]?\d+[)）.、]?)?[(（]?其中[:：,，]?\s*/u;

/** The one that a row is most like, for a question to the clerk; undefined where nothing is alike. */
export function likeliest(words: readonly string[], candidates: readonly Indicator[]): Indicator | undefined {
  const [best] = candidates.map((indicator) => ({ indicator, likeness: likeness(words, indicator) })).toSorted((a, b) => b.likeness - a.likeness);
  return best === undefined || best.likeness < 0.4 ? undefined : best.indicator;
}

/** How much of an indicator's own words stands in some words, from 0 to 1. */
export function share(of: string, within: string): number {
  const [own, there] = [pairs(of), pairs(within)];
  return own.size === 0 ? 0 : [...own].filter((pair) => there.has(pair)).length / own.size;
}

function likeness(words: readonly string[], indicator: Indicator): number {
  const row = words.join('');
  const last = words.at(-1) ?? '';
  return Math.max(share(indicator.text.replace(wherein, ''), row), ...quotesOf(indicator).map((text) => Math.min(share(text, row), share(last, text))));
}

function quotesOf({ source, alsoIn }: Indicator): string[] {
  return [source, ...alsoIn].flatMap((each) => documentOf(each)?.text ?? []);
}

function firstAt(row: string, text: string): number {
  const [own, there] = [plain(text), plain(row)];
  for (let length = Math.min(6, own.length); length >= 2; length--) {
    const at = there.indexOf(own.slice(-length));
    if (at >= 0) return at;
  }
  return there.length;
}

function pairs(text: string): Set<string> {
  const characters = [...plain(text)];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Without spaces, at half width. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** Chinese characters and letters alone. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{Script=Han}A-Za-z]/gu, '');
}
