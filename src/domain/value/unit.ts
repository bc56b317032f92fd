import { type Decimal, fractionDigits, ratioOf, roundRatio } from './quantity.ts';

const multiples: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** Other ways to write a unit, in half-width small letters. */
const otherNames: Readonly<Record<string, string>> = {
  km: '公里',
  千米: '公里',
  m: '米',
  '㎡': '平方米',
  m2: '平方米',
  人民币元: '元',
  '%': '%',
  百分比: '%',
  百分点: '百分点',
};

/** Units of one measure: the smaller one, and how many powers of ten it takes to make one of the larger. */
const scaled: Readonly<Record<string, { readonly base: string; readonly places: number }>> = {
  公里: { base: '米', places: 3 },
  平方公里: { base: '平方米', places: 6 },
  吨: { base: '公斤', places: 3 },
};

/**
 * A value in another unit that differs only by a multiple: 0.5 of 万人 is 5000 of 人, 0.3 of 公里 is 300
 * of 米. A missing unit is taken to be `to`.
 *
 * @returns undefined where the units are of different things (户, 人)
 */
export function inUnit(value: Decimal, from: string | undefined, to: string | undefined): Decimal | undefined {
  if (from === undefined || to === undefined || from === to) return value;
  const [own, wanted] = [parted(from), parted(to)];
  if (own.base !== wanted.base && own.base !== '' && wanted.base !== '') return undefined;
  const places = own.places - wanted.places;
  const { numerator, denominator } = ratioOf(value);
  const shifted =
    places >= 0 ? { numerator: numerator * 10n ** BigInt(places), denominator } : { numerator, denominator: denominator * 10n ** BigInt(-places) };
  return roundRatio(shifted, Math.max(0, fractionDigits(value) - places));
}

/** Whether two units differ by a multiple alone: 万人 and 人, 公里 and 米. */
export function differsByMultiple(one: string, other: string): boolean {
  const [own, wanted] = [parted(one), parted(other)];
  return own.base === wanted.base && own.places !== wanted.places;
}

/** Whether two units are one, written otherwise: KM and 公里, ％ and %. */
export function isSameUnit(one: string, other: string): boolean {
  const [own, wanted] = [parted(one), parted(other)];
  return own.base === wanted.base && own.places === wanted.places;
}

/** 万人 is ten thousand times 人, 公里 a thousand times 米. */
function parted(unit: string): { readonly base: string; readonly places: number } {
  const plain = unit.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const places = multiples[plain.charAt(0)] ?? 0;
  const bare = places === 0 ? plain : plain.slice(1);
  const name = otherNames[bare] ?? bare;
  const { base, places: more } = scaled[name] ?? { base: name, places: 0 };
  return { base, places: places + more };
}
