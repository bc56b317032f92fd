import { decimal, type Decimal, fractionDigits, ratioOf, roundRatio } from '../domain/value/quantity.ts';

const multiples: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * Every number that a text prints with digits: 5.9 万 is both 5.9 and 59000, 12,345 is 12345; digits
 * of full width are digits. Numbers in Chinese characters are not read.
 *
 * @param before what must stand behind the number, such as its unit; empty: anything
 */
export function printedNumbers(text: string, before = ''): Decimal[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
  return [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([万亿]?)/gu)].flatMap((match) => {
    const [whole, digits = '', multiple = ''] = match;
    if (
      !plain
        .slice(match.index + whole.length)
        .trimStart()
        .startsWith(before) &&
      !`${multiple}${plain.slice(match.index + whole.length)}`.startsWith(before)
    )
      return [];
    const value = decimal.safeParse(digits).data;
    return value === undefined ? [] : [value, ...multiplied(value, multiples[multiple] ?? 0)];
  });
}

/** The number of a text that is one number and nothing else: a target of 12, not of 8—10 or of words. */
export function plainNumber(text: string): Decimal | undefined {
  const written = text.trim();
  return /^\d+(?:\.\d+)?$/.test(written) ? printedNumbers(written)[0] : undefined;
}

function multiplied(value: Decimal, places: number): Decimal[] {
  if (places === 0) return [];
  const { numerator, denominator } = ratioOf(value);
  return [roundRatio({ numerator: numerator * 10n ** BigInt(places), denominator }, Math.max(0, fractionDigits(value) - places))];
}
