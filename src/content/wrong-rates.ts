import { percentNumber } from '../domain/value/percent-words.ts';
import { decimal, percentOf } from '../domain/value/quantity.ts';

/** A number of things, fewer of the same things, and a rate, with nothing else counted between them. */
const counted = /(\d+)\s*(所|个|处|台|座|户|件|项|人|家|名)([^。；;%\d]*)(\d+)\s*\2([^。；;%\d]*)率(?:为|是|达|达到)?\s*(\d+(?:\.\d+)?)\s*%/gu;

/** Rates of a sentence that its own two numbers do not give, by a point and more: 12所学校，11所通过验收，验收率80%. One Chinese sentence each. */
export function wrongRates(words: string): string[] {
  const text = words.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
  return [...text.matchAll(counted)].flatMap(([sentence, whole = '', , between = '', part = '', , rate = '']) => {
    const share = percentOf(decimal.parse(part), decimal.parse(whole));
    // 比10月的45件减少7件 is a change and no part.
    if (share === undefined || Number(part) > Number(whole) || /[增减]|下降|上升|回落/u.test(between)) return [];
    const computed = percentNumber(share);
    return Math.abs(Number(computed) - Number(rate)) < 1 ? [] : [`“${sentence.slice(0, 60)}”：${part} ÷ ${whole} 是 ${computed}%，写的是 ${rate}%`];
  });
}
