import { decimal, type Decimal, percentOf, roundRatio, sum } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';

/** A number of things or an amount of money, and its clause. */
interface Counted {
  readonly value: Decimal;
  readonly unit: string;
  readonly text: string;
  readonly clause: string;
  readonly at: number;
}

const amount = /(?<![\d.])(\d+(?:\.\d+)?)\s*(万?亿?元(?![/每])|万?人次|万?人|万?户|公里|所|个|处|台|座|件|项|家|名|套|条|份)/gu;
const rate = /([\p{Script=Han}]{2})率(?:为|是|达到?|达)?\s*(\d+(?:\.\d+)?)\s*%/gu;
/** 未开工 is not opened, and 主体完工 not finished. */
const negated = /未|不|待|在建|正在|剩|基本|主体|尚|其中/u;

/**
 * Rates of a sentence that its own numbers do not give, by a point and more: 12所学校，11所通过验收，验收率80%. One Chinese sentence each.
 * A rate is held against the number whose clause has its word (验收) and the first whole of the sentence in that unit. Where any two
 * numbers of the sentence, or what some of them add up to, give the rate, nothing is said; nor of more than 100 %, which is of a target.
 */
export function wrongRates(words: string): string[] {
  const text = words.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
  return text.split(/[。;！]/u).flatMap((sentence) => {
    const numbers = numbersIn(sentence);
    return [...sentence.matchAll(rate)].flatMap((match) => {
      const [, stem = '', printed = ''] = match;
      const own = numbers.filter(({ clause }) => clause.includes(stem) && !negated.test(clause));
      const [part] = own;
      if (part === undefined || own.length !== 1 || Number(printed) > 100 || isRange(sentence) || isGiven(numbers, Number(printed))) return [];
      const whole = wholeOf(part, numbers);
      const value = whole && inUnit(part.value, part.unit, whole.unit);
      if (whole === undefined || value === undefined || Number(value) > Number(whole.value)) return [];
      const share = percentOf(value, whole.value);
      if (share === undefined || Math.abs(Number(roundRatio(share, 2)) - Number(printed)) < 1) return [];
      const end = match.index + match[0].length;
      const shown = sentence.slice(Math.min(whole.at, part.at, match.index), Math.max(end, part.at + part.text.length)).slice(0, 60);
      const [one, other] = whole.unit === part.unit ? [part.value, whole.value] : [part.text, whole.text];
      return [`“${shown}”：${one} ÷ ${other} 是 ${roundRatio(share, 2)}%，写的是 ${printed}%`];
    });
  });
}

function numbersIn(sentence: string): Counted[] {
  return [...sentence.matchAll(amount)].map((match) => {
    const [text, value = '', unit = ''] = match;
    const before =
      sentence
        .slice(0, match.index)
        .split(/[，,、()（）]/u)
        .at(-1) ?? '';
    const after = sentence.slice(match.index + text.length).split(/[，,、()（）]/u)[0] ?? '';
    return { value: decimal.parse(value), unit, text, clause: `${before}${text}${after}`, at: match.index };
  });
}

/** What stands first in the sentence, in the unit of the part; of money the other of two amounts. */
function wholeOf(part: Counted, numbers: readonly Counted[]): Counted | undefined {
  const others = numbers.filter((each) => each !== part && inUnit(each.value, each.unit, part.unit) !== undefined);
  if (part.unit.endsWith('元')) return others.length === 1 ? others[0] : undefined;
  // 比10月的45件减少7件 is a change and no part.
  return others.filter(({ at }) => at < part.at).every(({ clause }) => !/[增减比较]|下降|上升|回落/u.test(clause))
    ? others.find(({ at }) => at < part.at)
    : undefined;
}

/** 8—10处 is not one number. */
function isRange(sentence: string): boolean {
  return /\d\s*[-—–~至]\s*\d/u.test(sentence);
}

/** Whether two numbers of one measure, or what two or all others of them add up to, give the rate. */
function isGiven(numbers: readonly Counted[], printed: number): boolean {
  return numbers.some(({ unit }) => {
    const group = numbers.flatMap((each) => inUnit(each.value, each.unit, unit) ?? []);
    const sums = [...group, ...group.flatMap((one, at) => group.slice(at + 1).map((other) => sum([one, other]))), sum(group), sum(group.slice(1))];
    return sums.some(
      (part) => group.length > 1 && sums.some((whole) => part !== whole && Number(whole) > 0 && Math.abs((Number(part) / Number(whole)) * 100 - printed) < 1),
    );
  });
}
