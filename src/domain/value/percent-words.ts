import { decimal, type Decimal, type Ratio, roundRatio } from './quantity.ts';

/** `42.94%`, `75%`: the one place where percents are rounded to be read; what a document prints itself keeps its own decimals. */
export function percentWords(percent: Ratio): string {
  return `${percentNumber(percent)}%`;
}

/** `42.94`, `75`: half-up to two decimals, none that say nothing. */
export function percentNumber(percent: Ratio): string {
  return trimmed(roundRatio(percent, 2));
}

/** `33.3个百分点`, by how much one percent is above or below another: one decimal, two where one would say that there is no difference. */
export function pointsWords(points: Ratio): string {
  const short = roundRatio(points, 1);
  return `${trimmed(short === '0.0' ? roundRatio(points, 2) : short)}个百分点`;
}

/** `15` of `15.0`, `0.5` as it is. */
export function trimmed(number: Decimal): Decimal {
  return number.includes('.') ? decimal.parse(number.replace(/\.?0+$/u, '')) : number;
}
