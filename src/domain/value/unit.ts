import { type Decimal, fractionDigits, ratioOf, roundRatio } from './quantity.ts';

const multiples: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * A value in another unit that differs only by a multiple: 0.5 of 万人 is 5000 of 人. A missing unit
 * is taken to be `to`.
 *
 * @returns undefined where the units are of different things (户, 人)
 */
export function inUnit(value: Decimal, from: string | undefined, to: string | undefined): Decimal | undefined {
  if (from === undefined || to === undefined || from === to) return value;
  const [own, wanted] = [parted(from), parted(to)];
  if (own.base !== wanted.base && own.base !== '' && wanted.base !== '') return undefined;
  const places = own.places - wanted.places;
  const { numerator, denominator } = ratioOf(value);
  const shifted = places >= 0
    ? { numerator: numerator * 10n ** BigInt(places), denominator }
    : { numerator, denominator: denominator * 10n ** BigInt(-places) };
  return roundRatio(shifted, Math.max(0, fractionDigits(value) - places));
}

/** Whether two units differ by a multiple alone: 万人 and 人. */
export function differsByMultiple(one: string, other: string): boolean {
  return one !== other && parted(one).base === parted(other).base;
}

/** 万人 is ten thousand times 人. */
function parted(unit: string): { readonly base: string; readonly places: number } {
  const places = multiples[unit.charAt(0)] ?? 0;
  return { base: places === 0 ? unit : unit.slice(1), places };
}
