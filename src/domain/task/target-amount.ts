import { hanDecimal } from '../value/han-number.ts';
import { compareDecimals, decimal, type Decimal, fractionDigits, ratioOf, roundRatio } from '../value/quantity.ts';
import { placesAbove } from '../value/unit.ts';
import type { NumberTarget, Operator } from './target.ts';

/** A number to reach as a cell states it, without its text. */
export type Amount = Pick<NumberTarget, 'operator' | 'value' | 'upTo'>;

/** Words before or after a number, and the comparison they make. */
const operatorWords: ReadonlyArray<readonly [RegExp, Operator]> = [
  [/^(?:不(?:得|能|应|可)?(?:低于|少于|小于)|至少|(?:达到|大于|高于|多于)(?:或者?)?(?:超过|等于)|≥|>=)/u, 'atLeast'],
  [/^(?:超过|突破|大于|高于|多于|＞|>)/u, 'moreThan'],
  [/^(?:大约|约|≈)/u, 'about'],
];
const trailingWords: ReadonlyArray<readonly [RegExp, Operator]> = [
  [/\s*(?:\(含\))?及?以上$/u, 'atLeast'],
  [/(?:左右)$/u, 'about'],
];
const dash = /\s*(?:[—–\-－~～―]+|至|到)\s*/u;
const hanDigits = '零〇一二两三四五六七八九十百千万亿点';

/**
 * Reads a number with what belongs to it: 不低于20部, 3000—3500, 0.5万, 达到95%以上, 百分之九十五, 十二所, 每月650元 of 元/月.
 *
 * @param unit of the result; it may stand with the number or not
 * @returns undefined where anything else is said too
 */
export function amountIn(words: string, unit: string): Amount | undefined {
  const percents = words.replace('百分之百', '100%').replace(new RegExp(`百分之([\\d.]+|[${hanDigits}]+)`, 'gu'), '$1%');
  const { text, counted } = withoutPer(percents.replace(/^(?:标准|达到(?!或|超)|达(?!到))/u, ''), unit);
  const [before, afterFirst] = taken(text, operatorWords);
  const [trailing, rest] = taken(afterFirst, trailingWords);
  const parts = rest.split(dash).map((part) => numberIn(part, counted));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length > 2) return undefined;
  const upTo = shifted(last.number, last.places);
  const shared = shifted(first.number, last.places);
  // 3—5万 has its multiple for both, 8000—1万 for the second alone.
  const value = first.places === 0 && compareDecimals(shared, upTo) <= 0 ? shared : shifted(first.number, first.places);
  return { operator: before ?? trailing, value, upTo: parts.length === 2 ? upTo : undefined };
}

/** 每人每月650元 of 元/人·月 is 650元 of 元; words that say less than the unit stay. */
function withoutPer(words: string, unit: string): { readonly text: string; readonly counted: string } {
  const [counted = '', ...per] = unit.split(/[/·•]/u);
  const isWhole = per.length > 0 && per.every((each) => each !== '' && words.includes(`每${each}`));
  if (!isWhole) return { text: words.trim(), counted: unit };
  return { text: per.reduce((text, each) => text.replace(`每${each}`, ''), words).trim(), counted };
}

/** The comparison that a word makes, and what is left without it. */
function taken(words: string, table: typeof operatorWords): [Operator | undefined, string] {
  for (const [pattern, compares] of table) {
    if (pattern.test(words)) return [compares, words.replace(pattern, '').trim()];
  }
  return [undefined, words];
}

interface Counted {
  readonly number: Decimal;
  /** Powers of ten that the words behind the number add. */
  readonly places: number;
}

/** One number with its unit. Of a Chinese numeral the last 万 is told apart, because 三—五万 has it for both. */
function numberIn(part: string, unit: string): Counted | undefined {
  const words = part.trim();
  const [, digits, behind = ''] = /^(\d[\d.,]*)((?:\D.*)?)$/u.exec(words) ?? [];
  if (digits !== undefined) return counted(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replaceAll(',', '') : digits, behind, unit);
  const { length } = new RegExp(`^[${hanDigits}]*`, 'u').exec(words)?.[0] ?? '';
  return [length - 1, length].map((at) => counted(hanDecimal(words.slice(0, at)), words.slice(at), unit)).find((read) => read !== undefined);
}

function counted(digits: string | undefined, suffix: string, unit: string): Counted | undefined {
  const number = decimal.safeParse(digits).data;
  const places = placesAbove(unit, suffix.trim());
  return number === undefined || places === undefined ? undefined : { number, places };
}

function shifted(value: Decimal, places: number): Decimal {
  if (places === 0) return value;
  const { numerator, denominator } = ratioOf(value);
  return roundRatio({ numerator: numerator * 10n ** BigInt(places), denominator }, Math.max(0, fractionDigits(value) - places));
}
