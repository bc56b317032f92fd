const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** A whole number in Chinese characters, from 零 up: 十二, 两百, 五千, 三千五百, 一万两千. */
const numeral = /[零〇一二两三四五六七八九十百千万亿]*[一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*/u;

/**
 * Reads a whole number written in Chinese characters.
 *
 * @returns undefined for anything else, and for what may mean two numbers: 三五, 千百, 二三十, 一百五
 */
export function hanNumber(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  const known = new RegExp(`^[${digits}十百千万亿]+$`, 'u').test(plain) && plain.at(0) !== '万' && plain.at(0) !== '亿';
  if (!known || new RegExp(`[${digits.slice(1)}]{2}|[十百千]{2}|^[百千]|[百千万亿][${digits.slice(1)}](?=$|[万亿])`, 'u').test(plain)) return undefined;
  let [whole, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const [place, myriad] = [places[character], myriads[character]];
    if (place !== undefined) {
      section += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else if (myriad !== undefined) {
      const part = section + digit;
      whole = character === '亿' ? (whole + part) * myriad : whole + part * myriad;
      [section, digit] = [0, 0];
    } else digit = digits.indexOf(character);
  }
  return whole + section + digit;
}

/**
 * Reads a number in Chinese characters, perhaps with a fraction, as a printed decimal: 九十五点五 is 95.5.
 *
 * @returns undefined as `hanNumber` does
 */
export function hanDecimal(text: string): string | undefined {
  const [whole = '', fraction, ...more] = text.split('点');
  const number = hanNumber(whole);
  if (number === undefined || more.length > 0) return undefined;
  if (fraction === undefined) return String(number);
  const printed = [...fraction.replaceAll('〇', '零')].map((character) => digits.indexOf(character));
  return printed.length === 0 || printed.includes(-1) ? undefined : `${number}.${printed.join('')}`;
}

/** The text with the Chinese numerals in front of one of `units` as digits: 十二所学校 → 12所学校; others stay as they are. */
export function countsInDigits(text: string, units: readonly string[]): string {
  const counted = new RegExp(`(?<![第\\d${digits}〇两十百千万亿几])(${numeral.source})(?=(?:${units.join('|')}))`, 'gu');
  return text.replaceAll(counted, (words) => String(hanNumber(words) ?? words));
}
