/** A seeded source of numbers below 1 (mulberry32), so that a failing case can be run again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Chance = () => number;
export const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
const digitsOf = (chance: Chance, length: number) => Array.from({ length }, () => Math.floor(chance() * 10)).join('');

export const mobile = (chance: Chance) => `1${pick(chance, [...'3456789'])}${digitsOf(chance, 9)}`;

const birth = (chance: Chance) => `${pick(chance, ['1951', '1986', '2012'])}${pick(chance, ['01', '06', '12'])}${pick(chance, ['05', '17', '28'])}`;
const regions = ['430602', '110105', '440524', '650104', '810000'];

export function idCard(chance: Chance): string {
  const body = `${pick(chance, regions)}${birth(chance)}${digitsOf(chance, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11]!;
}

export const oldIdCard = (chance: Chance) => `${pick(chance, regions.slice(0, 4))}${birth(chance).slice(2)}${digitsOf(chance, 3)}`;

export function bankCard(chance: Chance): string {
  const body = `62${digitsOf(chance, pick(chance, [13, 16]))}`;
  const sum = [...body].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

const blocks = [0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1d7ce, 0x1d7d8, 0x1d7ec, 0x1d7f6];
const written = (digits: string, table: readonly string[]) => [...digits].map((digit) => table[Number(digit)] ?? digit).join('');
const split = (number: string, sign: string) => [number.slice(0, 3), ...(number.slice(3).match(/.{1,4}/g) ?? [])].join(sign);

type Disguise = readonly [name: string, write: (number: string, chance: Chance) => string];

/** Ways to write any number, that leave it readable for people. */
export const disguises: readonly Disguise[] = [
  ['plain', (number) => number],
  ...[' ', '  ', '      ', '.', '/', '-', ' - ', '\u00a0', '\u3000', '\u2009', '_', '·', '*', '**', '—', '–', '~', ' / ', '\\', '#'].map(
    (sign) => [`split by ${JSON.stringify(sign)}`, (number: string) => split(number, sign)] as Disguise,
  ),
  ...['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060', '\u180e', '\u034f'].map(
    (sign) => [`with invisible U+${sign.codePointAt(0)?.toString(16)}`, (number: string) => [...number].join(sign)] as Disguise,
  ),
  ['each digit apart', (number) => [...number].join(' ')],
  ['each digit apart by dots', (number) => [...number].join('.')],
  ['in brackets', (number) => `(${number.slice(0, 3)})${number.slice(3, 7)}-${number.slice(7)}`],
  ['in full-width brackets', (number) => `（${number.slice(0, 3)}）${number.slice(3, 7)} ${number.slice(7)}`],
  ...blocks.map(
    (first) =>
      [
        `digits from U+${first.toString(16)}`,
        (number: string) => [...number].map((digit) => (/\d/.test(digit) ? String.fromCodePoint(first + Number(digit)) : digit)).join(''),
      ] as Disguise,
  ),
  ...['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零幺二三四五六七八九', '⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '⓿❶❷❸❹❺❻❼❽❾'].map(
    (table) => [`as ${table}`, (number: string) => written(number, [...table])] as Disguise,
  ),
  ['half Chinese', (number) => number.slice(0, 5) + written(number.slice(5), [...'〇一二三四五六七八九'])],
  ['letters glued on', (number) => `tel${number}w`],
  ['as HTML entities', (number) => [...number].map((digit) => `&#${digit.charCodeAt(0)};`).join('')],
  ['as keycaps', (number) => [...number].map((digit) => (/\d/.test(digit) ? `${digit}\ufe0f\u20e3` : digit)).join('')],
  ['in tags', (number) => `<b>${number.slice(0, 4)}</b>${number.slice(4)}`],
];

/** Ways to write only a mobile number. */
export const mobileDisguises: readonly Disguise[] = [
  ...['+86', '+86 ', '86 ', '86', '0086', '0086-', '(+86)', '（86）', '0', '+86-'].map(
    (prefix) => [`after ${prefix}`, (number: string) => prefix + number] as Disguise,
  ),
  ['after +86 and split', (number) => `+86 ${split(number, ' ')}`],
  ['with stars between', (number) => `${number.slice(0, 3)}**${number.slice(3, 7)}**${number.slice(7)}`],
  ['with one digit hidden', (number) => `${number.slice(0, 6)}*${number.slice(7)}`],
  ['with two digits hidden', (number) => `${number.slice(0, 5)}**${number.slice(7)}`],
  [
    'split anywhere',
    (number, chance) => {
      const at = 2 + Math.floor(chance() * 7);
      return `${number.slice(0, at)} ${number.slice(at)}`;
    },
  ],
];
