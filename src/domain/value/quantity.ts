import { z } from 'zod';

const printedDecimal = /^-?\d+(\.\d+)?$/;

/** A printed decimal: digits with an optional fraction, as text, so that 467.036 stays 467.036. */
export const decimal = z
  .string({ error: '数值要加引号，如 "467.036"' })
  .regex(printedDecimal, {
    error: ({ input }) => (/[万亿]/u.test(String(input)) ? '“万”“亿”写进单位，这里只写前面的数' : '要写成不带逗号、不带单位的数值，如 "467.036"'),
  })
  .brand<'Decimal'>();

export type Decimal = z.infer<typeof decimal>;

/** A fraction of two integers; `denominator` is positive. Never rounded. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact value of a printed decimal. */
export function ratioOf(value: Decimal): Ratio {
  const [whole = '0', fraction = ''] = value.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** Exact sum; zero for an empty list. The result keeps the finest printed precision. */
export function sum(values: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...values.map(fractionDigits));
  const scaled = values.map((value) => scaledInteger(value, places));
  return unscaled(
    scaled.reduce((total, each) => total + each, 0n),
    places,
  );
}

/** `dividend ÷ divisor × 100`, exact. Undefined for a zero divisor: a percent of nothing does not exist. */
export function percentOf(dividend: Decimal, divisor: Decimal): Ratio | undefined {
  const over = ratioOf(dividend);
  const under = ratioOf(divisor);
  if (under.numerator === 0n) return undefined;
  return positive(over.numerator * under.denominator * 100n, over.denominator * under.numerator);
}

/** −1, 0 or 1 as `left` is less than, equal to or greater than `right`. */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `left − right`, exact. */
export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  const numerator = left.numerator * right.denominator - right.numerator * left.denominator;
  return { numerator, denominator: left.denominator * right.denominator };
}

/** −1, 0 or 1; `1.50` equals `1.5`. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  return compareRatios(ratioOf(left), ratioOf(right));
}

/** Half-up (away from zero) to `places` decimals, always with that many: 71.625 → `71.63`. */
export function roundRatio(value: Ratio, places: number): Decimal {
  const scaled = value.numerator * 10n ** BigInt(places) * 2n + sign(value.numerator) * value.denominator;
  return unscaled(scaled / (value.denominator * 2n), places);
}

/** Cut off after `places` decimals: 28.571 → `28.5` at one place. */
export function truncateRatio(value: Ratio, places: number): Decimal {
  return unscaled((value.numerator * 10n ** BigInt(places)) / value.denominator, places);
}

/** Number of printed decimals: `9.50` has 2. */
export function fractionDigits(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

function scaledInteger(value: Decimal, places: number): bigint {
  const { numerator } = ratioOf(value);
  return numerator * 10n ** BigInt(places - fractionDigits(value));
}

function unscaled(scaled: bigint, places: number): Decimal {
  const minus = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? minus + digits : `${minus}${whole}.${digits.slice(-places)}`;
  if (!isDecimal(text)) throw new Error(`${text} is not a decimal`);
  return text;
}

/** The same as the schema, without its cost: a province's pages round a million times. */
function isDecimal(text: string): text is Decimal {
  return printedDecimal.test(text);
}

function positive(numerator: bigint, denominator: bigint): Ratio {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

function sign(value: bigint): bigint {
  return value < 0n ? -1n : 1n;
}
