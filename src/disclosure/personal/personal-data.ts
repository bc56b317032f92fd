import { chatAccounts, mailAddresses } from './accounts.ts';
import { bankCards } from './bank-card.ts';
import { candidates, digitGroups, longRows } from './digit-groups.ts';
import type { Find, Finder, PersonalKind, Scan } from './find.ts';
import { coordinates } from './coordinates.ts';
import { idCards } from './id-card.ts';
import { peopleLists } from './lists.ts';
import { mobileNumbers } from './mobile.ts';
import { nameColumns } from './name-columns.ts';
import { singleNames } from './names.ts';
import { numberPlates, privateDetails, receipts } from './others.ts';
import { namedNumbers } from './named-numbers.ts';
import { letterWriters, namedHomes, namedRoads, peopleNamed } from './people.ts';
import { permits } from './permits.ts';
import { withoutPublicNumbers } from './public-numbers.ts';
import { readingOf, withoutLookalikes } from './reading.ts';

/** Personal data in a text, with its place there in UTF-16 units, `to` exclusive. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  /** The words of the text from `from` to `to`, disguise included. */
  readonly exact: string;
  /** What may be shown of it: numbers keep their ends only. */
  readonly shown: string;
  /** Certain: an ID number, mobile number, card or receipt that nobody would write for anything else. */
  readonly isCertain: boolean;
}

/** What is public where the text stands. */
export interface Surroundings {
  /** Names and aliases of officials whom documents name as answerable. */
  readonly officials?: ReadonlySet<string>;
  /** Division codes and other numbers of the portal. */
  readonly numbers?: ReadonlySet<string>;
  /** Whether the text is a letter to an office or an answer to it: names and addresses weigh more. */
  readonly isLetter?: boolean;
}

const numberFinders: readonly Finder[] = [receipts, idCards, bankCards, mobileNumbers, permits, namedNumbers];
const wordFinders: readonly Finder[] = [
  chatAccounts,
  mailAddresses,
  numberPlates,
  privateDetails,
  peopleNamed,
  namedHomes,
  peopleLists,
  nameColumns,
  coordinates,
];
const letterFinders: readonly Finder[] = [letterWriters, namedRoads];

/**
 * Personal data in `text`, in its order, in whatever disguise: see the finder of each
 * kind. Numbers that offices publish are none. Work grows with the text's length.
 * Nothing found is no proof of absence.
 *
 * @see 《中华人民共和国个人信息保护法》第二十五条、第二十八条
 */
export function personalData(text: string, { officials = new Set(), numbers = new Set(), isLetter = false }: Surroundings = {}): PersonalData[] {
  const scan = scanOf(text, officials, numbers);
  const counted = numbersIn(scan, numbers);
  const worded = [...wordFinders, ...(isLetter ? letterFinders : [])].flatMap((finder) => finder(scan));
  const found = [...counted, ...outermost(worded.filter((find) => !counted.some((number) => isInside(find, number))))];
  return found.map((find) => placed(find, scan)).sort((left, right) => left.from - right.from || right.to - left.to);
}

/** Personal numbers of `text` alone, without words and names. */
export function personalNumbers(text: string): PersonalData[] {
  const scan = scanOf(text, new Set(), new Set());
  return numbersIn(scan, new Set()).map((find) => placed(find, scan));
}

/** `text` with each personal number cut down to what may be shown of it; everything else stays letter for letter. */
export function withMaskedNumbers(text: string): string {
  let end = 0;
  const parts = personalNumbers(text)
    .toSorted((left, right) => left.from - right.from)
    .map(({ from, to, shown }) => {
      const before = text.slice(end, from);
      end = to;
      return before + shown;
    });
  return parts.join('') + text.slice(end);
}

/** A Chinese digit at the end of a number: 张三15273012345 is not twelve digits. */
const touching = /[零〇一二三四五六七八九幺两](?=[0-9]{6})|(?<=[0-9]{6})[零〇一二三四五六七八九幺两]/;

/** A bar between two groups, which is also read as the digit 1: 138|0013|8000. */
const tightBar = /(?<=[0-9]{2})[|](?=[0-9]{2})/g;

/** Numbers as they are read with Chinese digits, and, where such a digit touches plain ones or a bar parts them, without. */
function numbersIn(scan: Scan, numbers: ReadonlySet<string>): Find[] {
  const { reading } = scan;
  const found = numberFinders.flatMap((finder) => finder(scan));
  if (!touching.test(reading.words) && reading.words.search(tightBar) < 0) return outermost(found);
  const words = withoutLookalikes(reading.words.replace(tightBar, '-'));
  const rows = longRows(digitGroups(words));
  const digits = withoutPublicNumbers(words, rows, numbers);
  const apart = { ...scan, digits, candidates: candidates(digits, digitGroups(digits)) };
  return outermost([...found, ...numberFinders.flatMap((finder) => finder(apart))]);
}

function scanOf(text: string, officials: ReadonlySet<string>, numbers: ReadonlySet<string>): Scan {
  const reading = readingOf(text);
  const rows = longRows(digitGroups(reading.digits));
  const digits = withoutPublicNumbers(reading.digits, rows, numbers);
  const found = rows.length === 0 ? [] : candidates(digits, digitGroups(digits));
  return { reading, digits, candidates: found, officials, names: singleNames(reading.words, officials) };
}

/** Without what lies within another find; of two that overlap the earlier kind stays. */
function outermost(finds: readonly Find[]): Find[] {
  const sorted = [...finds].sort((left, right) => left.from - right.from || right.to - left.to);
  let end = -1;
  return sorted.filter((find) => {
    const isNew = find.from >= end;
    if (isNew) end = find.to;
    return isNew;
  });
}

function isInside(inner: Find, outer: Find): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function placed({ kind, from, to, number, isDoubtful = false }: Find, { reading }: Scan): PersonalData {
  const [start, end] = [reading.originOf(from), reading.endOf(to)];
  const exact = reading.original.slice(start, end);
  const shown = number === undefined ? reading.words.slice(from, to).trim() : `${number.slice(0, 3)}…${number.slice(-2)}`;
  return { kind, from: start, to: end, exact, shown, isCertain: number !== undefined && !isDoubtful };
}
