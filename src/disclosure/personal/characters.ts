/** First code points of runs of ten or nine digits that Unicode does not reduce to plain ones: first, last, value of the first. */
const ranges: ReadonlyArray<readonly [first: number, last: number, value: number]> = [
  [0x24f5, 0x24fd, 1], // ⓵ double circled
  [0x24ff, 0x24ff, 0], // ⓿
  [0x2776, 0x277e, 1], // ❶ negative circled
  [0x2780, 0x2788, 1], // ➀ sans-serif circled
  [0x278a, 0x2792, 1], // ➊ negative sans-serif circled
  [0x1f10b, 0x1f10b, 0], // 🄋
  [0x1f10c, 0x1f10c, 0], // 🄌
  [0x1369, 0x1371, 1], // Ethiopic
  [0x10a40, 0x10a43, 1], // Kharoshthi
  [0x10e60, 0x10e68, 1], // Rumi
  [0x11052, 0x1105a, 1], // Brahmi
  [0x3021, 0x3029, 1], // 〡 Suzhou
  [0x2160, 0x2168, 1], // Ⅰ Roman
  [0x2170, 0x2178, 1], // ⅰ Roman
];

/** Ten and its multiples in a circle: they stand for two digits. */
const doubles: ReadonlyMap<number, string> = new Map([
  [0x24fe, '10'],
  [0x277f, '10'],
  [0x2789, '10'],
  [0x2793, '10'],
  ...Array.from({ length: 10 }, (_none, index) => [0x24eb + index, String(11 + index)] as const),
]);

const hanDigits = new Map(
  [...'零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖洞貳參陸两弌弍弎'].map((han, index) => [han, [...('001234567891123456789023' + '62123')][index] ?? '']),
);

/** A Chinese digit (一, 壹, 〇, 幺 …) anywhere. */
export const hanDigit = new RegExp(`[${[...hanDigits.keys()].join('')}]`, 'g');

/** `0` to `9` of a Chinese digit; other characters stay. */
export function plainHanDigit(character: string): string {
  return hanDigits.get(character) ?? character;
}

/**
 * How one character is read: a digit of any script, in any circle or height, as `0`–`9`
 * (⑫ as `12`); a wide letter as a plain one; what is not visible as nothing; any
 * space as a space. Chinese digits stay, because 一 and 三 are words too.
 */
export function plainCharacter(character: string): string {
  if (/^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u.test(character)) return '';
  if (/^\p{Zs}$/u.test(character)) return ' ';
  const code = character.codePointAt(0) ?? 0;
  const range = ranges.find(([first, last]) => code >= first && code <= last);
  if (range) return String(code - range[0] + range[2]);
  const composed = character.normalize('NFKC');
  if (/^\p{No}$/u.test(character)) return doubles.get(code) ?? (/[\u2044/]/.test(composed) ? character : composed.replace(/[().,]/g, ''));
  return /^\p{Nd}$/u.test(composed) ? decimalDigit(composed) : composed;
}

/** Decimal digits stand in Unicode in rows of ten, 0 first. */
function decimalDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before);
}
