import { type Decimal, fractionDigits, ratioOf, roundRatio } from './quantity.ts';

/** Words in front of a unit that multiply it, in powers of ten. */
const multiples: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Other ways to write a unit, in half-width small letters. */
const otherNames: Readonly<Record<string, string>> = {
  km: '公里',
  千米: '公里',
  m: '米',
  km2: '平方公里',
  平方千米: '平方公里',
  m2: '平方米',
  平米: '平方米',
  m3: '立方米',
  ha: '公顷',
  kg: '公斤',
  千克: '公斤',
  t: '吨',
  kw: '千瓦',
  千瓦: '千瓦',
  人民币元: '元',
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

/**
 * Powers of ten by which the words behind a number make it more of `unit`: 万 and 万人 beside 人 are 4, 人 and
 * nothing are 0.
 *
 * @returns undefined for another unit, for one of another size (米 beside 公里), and for less than one of it (百 beside 万人)
 */
export function placesAbove(unit: string, suffix: string): number | undefined {
  if (suffix === '') return 0;
  // 5万 of 万人 is 5 of them by custom; 5千 of 千瓦 may be either.
  if (Object.hasOwn(multiples, suffix) && unit.startsWith(suffix)) return /^[万亿]$/u.test(suffix) ? 0 : undefined;
  const [own, wanted] = [named(suffix), named(unit)];
  if (own.name !== '' && own.name !== wanted.name) return undefined;
  const places = own.places - wanted.places;
  return places < 0 ? undefined : places;
}

/** 万人 is ten thousand times 人, 公里 a thousand times 米. */
function parted(unit: string): { readonly base: string; readonly places: number } {
  const { name, places } = named(unit);
  const { base, places: more } = scaled[name] ?? { base: name, places: 0 };
  return { base, places: places + more };
}

/** A unit by its usual name, and the multiple before it. */
function named(unit: string): { readonly name: string; readonly places: number } {
  const plain = unit.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  if (Object.hasOwn(otherNames, plain)) return { name: otherNames[plain] ?? plain, places: 0 };
  const places = multiples[plain.charAt(0)];
  if (places === undefined) return { name: plain, places: 0 };
  const rest = named(plain.slice(1));
  return { name: rest.name, places: rest.places + places };
}
