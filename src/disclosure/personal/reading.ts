import { hanDigit, plainCharacter, plainHanDigit } from './characters.ts';

/** A text as somebody reads it, whatever its characters are, with the way back to where they stand. */
export interface Reading {
  /** Escapes resolved, digits of any script plain, invisible characters gone. */
  readonly words: string;
  /** The same, character for character, with Chinese digits as `0`–`9` too. */
  readonly digits: string;
  /** Offset in the original of the character at `index` of `words`; the original's length at the end. */
  readonly originOf: (index: number) => number;
  /** Offset in the original of the end, exclusive, of what is read before `index`. */
  readonly endOf: (index: number) => number;
  readonly original: string;
}

const escapes = /\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,6})\}|\\U([0-9a-fA-F]{8})|\\x([0-9a-fA-F]{2})|&#[xX]([0-9a-fA-F]{1,6});|&#([0-9]{1,7});|%(3[0-9])/g;
/** Everything that is not read as it stands. Full-width punctuation stands. */
const unusual =
  /\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|&#[xX][0-9a-fA-F]{1,6};|&#[0-9]{1,7};|%3[0-9]|&(?:nbsp|e[nm]sp|thinsp);|&(?:shy|zwn?j|lrm|rlm|ZeroWidthSpace);|\\[_NLP]|<\/?[a-zA-Z][^<>\n]{0,80}>|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]|(?![0-9])[\p{Nd}\p{No}]|[\u2160-\u2169\u2170-\u2179\u3021-\u3029]|[\uff0b\uff20\uff21-\uff3a\uff41-\uff5a]|[\u{1d400}-\u{1d7cb}]|[\u24b6-\u24e9]/gu;

/** Whether anything may be unusual: whatever is not plain ASCII, a Chinese character or usual punctuation, and what begins an escape. */
const mayBeUnusual = /[\\&<]|%3|[^\n\r\t -~\u4e00-\u9fff，。、；：“”（）《》！？…—·％]/u;

/** Letters that stand for digits between digits, as in 138OO38O0l2. */
const lookalike = /(?<=[0-9][OoОоlI|]{0,8})[OoОоlI|](?=[OoОоlI|]{0,8}[0-9])/g;

/** The same at the ends of what else is a mobile number: l5273012345, 1527301234O. */
const firstLookalike = /(?<![A-Za-z0-9])[lI|](?=[3-9](?:[0-9]|[OoОоlI|](?=[0-9])){8}[0-9OoОоlI|](?![A-Za-z0-9]))/g;
const lastLookalike = /(?<=(?<![A-Za-z0-9])1[3-9][0-9]{8})[OoОоlI|](?![A-Za-z0-9])/g;

/** Eleven or eighteen characters of which most are digits and the others look like some: 138OO138OOO. */
const mixed =
  /(?<![A-Za-z0-9])(?:[1lI][3-9](?=(?:[OoОоlI]{0,5}[0-9]){4})[0-9OoОоlI]{9}|[1-8](?=(?:[OoОоlI]{0,5}[0-9]){8})[0-9OoОоlI]{16}[0-9OoОоlIXx])(?![A-Za-z0-9])/g;

/** Reads `text`. Work and memory grow with its length. */
export function readingOf(text: string): Reading {
  const starts = [0];
  const origins = [0];
  const parts: string[] = [];
  let length = 0;
  let read = 0;
  for (const { 0: piece, index } of mayBeUnusual.test(text) ? text.matchAll(unusual) : []) {
    const plain = plainPiece(piece);
    parts.push(text.slice(read, index), plain);
    length += index - read;
    for (let each = 0; each < plain.length; each++) {
      starts.push(length + each);
      origins.push(index);
    }
    length += plain.length;
    read = index + piece.length;
    starts.push(length);
    origins.push(read);
  }
  parts.push(text.slice(read));
  const words = parts.join('');
  const placeOf = (index: number, entry: number) => (origins[entry] ?? 0) + index - (starts[entry] ?? 0);
  return {
    words,
    digits: digitsOf(words),
    originOf: (index) => placeOf(index, lastAtMost(starts, index)),
    // What was left out behind the last character does not belong to it.
    endOf: (index) => placeOf(index, firstOf(starts, lastAtMost(starts, index), index)),
    original: text,
  };
}

function digitsOf(words: string): string {
  return withoutLookalikes(words.replace(hanDigit, plainHanDigit));
}

/** Letters that stand for digits as digits; every other character stays. */
export function withoutLookalikes(text: string): string {
  const plain = (letter: string) => (/[OoОо]/.test(letter) ? '0' : '1');
  const whole = text.replace(mixed, (number) => number.replace(/[OoОоlI]/g, plain));
  return [lookalike, firstLookalike, lastLookalike].reduce((read, pattern) => read.replace(pattern, plain), whole);
}

function plainPiece(piece: string): string {
  if (piece.startsWith('<') || /^&(?:shy|zw|lrm|rlm|Zero)/.test(piece)) return '';
  if (/^(?:&[a-z]|\\[_NLP])/.test(piece)) return ' ';
  const characters = piece.replace(escapes, (...groups) => {
    const [hexadecimal, decimal] = [[1, 2, 3, 4, 5, 7].map((group) => groups[group]).find((found) => found !== undefined), groups[6]];
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return [...characters].map(plainCharacter).join('');
}

/** Place of the last start at or before `index`, by halving. */
function lastAtMost(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first of several equal starts, if `index` is one. */
function firstOf(starts: readonly number[], last: number, index: number): number {
  let first = last;
  while (starts[last] === index && starts[first - 1] === index) first--;
  return first;
}
