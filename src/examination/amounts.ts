import { decimal, type Decimal } from '../domain/value/quantity.ts';

/** A number with its unit in a passage. */
export interface Amount {
  readonly value: Decimal;
  /** With its multiple: 万人次. */
  readonly unit: string;
  /** Offsets into the passage, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As it is printed: 1.42万人. */
  readonly text: string;
}

/** Units that lists and circulars count in, longer ones first. */
const units =
  '万?元/[月年]·?人?|元/[月年]|万?亿?元(?![每/])|万?人次|户次|个月|平方米|平方公里|公里|千米|米|万?方|万?亩|万?人|万?户|名|个|所|座|处|台|套|张|家|件|条|例|回|辆|项|类|栋|部|篇|期|份|场|万';
const pattern = new RegExp(`(?<![\\d.年月])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:余|多)?((?:${units})(?:次)?)`, 'gu');

/** Every number with a unit, in order. Shares, days and numbers in Chinese characters are none. */
export function amountsIn(passage: string): Amount[] {
  return [...passage.matchAll(pattern)].flatMap((match) => {
    const [text, digits = '', unit = ''] = match;
    const value = decimal.safeParse(digits.replaceAll(',', '')).data;
    return value === undefined ? [] : [{ value, unit, from: match.index, to: match.index + text.length, text }];
  });
}
