import { mailAddresses, chatAccounts } from './personal/accounts.ts';
import { doorAddresses, roadAddresses } from './personal/addresses.ts';
import type { PersonalKind } from './personal/find.ts';
import { namesIn } from './personal/names.ts';
import { landlines, numberPlates } from './personal/others.ts';
import { personalData, personalNumbers } from './personal/personal-data.ts';
import { readingOf } from './personal/reading.ts';

/** Something in a text that may identify a person or open their case. */
export interface PersonalDetail {
  readonly kind: PersonalKind;
  /** The words as they stand; for numbers that must not be repeated, only their ends. */
  readonly text: string;
  /** Whether a person may look at it and keep it: an office's telephone and address are nobody's secret. */
  readonly isClearable: boolean;
}

/**
 * Everything in `text` that may be personal data, numbers first, then words and names,
 * each once. Names and addresses are guesses that lean to too many: a person decides.
 * Nothing found is no proof of absence.
 *
 * @see 《中华人民共和国个人信息保护法》第二十五条
 */
export function personalDetails(text: string): PersonalDetail[] {
  const reading = readingOf(text);
  const scan = { reading, digits: reading.digits, candidates: [], officials: new Set<string>(), names: [] };
  const guesses = [mailAddresses, chatAccounts, landlines, numberPlates, doorAddresses, roadAddresses].flatMap((finder) => finder(scan));
  const people = namesIn(reading.words).map((span) => ({ kind: '姓名' as const, ...span }));
  const lists = personalData(text, { isLetter: true }).filter(({ kind }) => kind === '人员名单' || kind === '姓名');
  const found = [
    ...personalNumbers(text).map(({ kind, shown, exact, isCertain }) => ({ kind, text: isCertain ? shown : oneLine(exact), isClearable: !isCertain })),
    ...[...guesses, ...people].map(({ kind, from, to }) => ({ kind, text: reading.words.slice(from, to).trim(), isClearable: true })),
    ...lists.map(({ kind, shown }) => ({ kind, text: oneLine(shown), isClearable: true })),
  ];
  return found.filter((detail, index) => found.findIndex(({ text: same }) => same === detail.text) === index);
}

/** What is left of `personalDetails` once somebody has cleared some of it; certain numbers cannot be cleared. */
export function unresolvedDetails(text: string, cleared: readonly string[]): PersonalDetail[] {
  return personalDetails(text).filter((detail) => !detail.isClearable || !cleared.includes(detail.text));
}

/** Cleared words are kept one a line. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
