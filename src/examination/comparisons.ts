import { type Decimal, decimal, fractionDigits } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { amountsIn } from './amounts.ts';
import { type Draft, type Find, passages, quoted, sentences } from './draft.ts';

/** A number with its unit, a percent included. */
interface Measured {
  readonly value: Decimal;
  readonly unit: string;
}

const units = '%|万?亿?元|万?人次|万?人|万?户|万?亩|万?方|公里|平方米|米|个|所|座|处|台|套|张|家|件|条|例|辆|项|类|栋|篇|份|场|天';
const risen = '提高|提升|增加|增长|上升|上涨';
const compared = new RegExp(
  `(?:比|较)(?:20\\d{2}年)?(?:\\d{1,2}月(?:份|底|末)?)?[^，。；、\\d%比较]{0,8}(\\d+(?:\\.\\d+)?)(${units})(?:的水平)?(${risen}|下降|降低|减少|回落|缩短)(?:了)?(\\d+(?:\\.\\d+)?)(个?百分点|${units})`,
  'gu',
);

/**
 * 形象进度45%，比10月的40%提高6个百分点: what it is now against what it was and by how much that changed. Told where no number of that unit in
 * the sentence fits; numbers that were rounded may be one off in their last digit.
 */
export function comparisonFinds(draft: Draft): Find[] {
  return draft.flatMap((each, part) =>
    passages(each)
      .flatMap(sentences)
      .flatMap((sentence) => [...sentence.matchAll(compared)].flatMap((match) => findOf(sentence, match).map((find) => ({ part, ...find })))),
  );
}

function findOf(sentence: string, match: RegExpExecArray): Omit<Find, 'part'>[] {
  const [text, before, unit = '', verb = '', by, changeUnit = ''] = match;
  const [was, change] = [decimal.safeParse(before).data, decimal.safeParse(by).data];
  if (was === undefined || change === undefined || Number(was) === 0) return [];
  const isPoints = changeUnit.endsWith('百分点');
  if (isPoints ? unit !== '%' : changeUnit !== '%' && scaleOf(changeUnit, unit) === undefined) return [];
  const sign = risen.split('|').includes(verb) ? 1 : -1;
  const earlier = numberOf({ value: was, unit }, unit);
  const isSo = (now: Size) =>
    (changeUnit === '%' && isRate(now, earlier, sign * Number(change), stepOf(change))) ||
    ((unit === '%' || changeUnit !== '%') && isDifference(now, earlier, numberOf({ value: change, unit: isPoints ? '%' : changeUnit }, unit), sign));
  const rest = `${sentence.slice(0, match.index)}，${sentence.slice(match.index + text.length)}`;
  const now = measuredIn(rest).filter((each) => scaleOf(each.unit, unit) !== undefined);
  const last = now.at(-1);
  if (last === undefined || now.some((each) => isSo(numberOf(each, unit)))) return [];
  const printed = `${last.value}${last.unit}`;
  return [
    {
      text: quoted(`${printed} … ${text}`),
      what: `写的是${verb} ${change}${changeUnit}，${printed} 和 ${was}${unit} 算出来不是这个数`,
      cure: '核对现在的数、从前的数和增减的数，改正其中一个',
    },
  ];
}

/** Percents and amounts, in the order of the words. */
function measuredIn(words: string): Measured[] {
  const percents = [...words.matchAll(/(\d+(?:\.\d+)?)%/gu)].flatMap(({ 1: digits, index }) => {
    const value = decimal.safeParse(digits).data;
    return value === undefined ? [] : [{ value, unit: '%', from: index }];
  });
  return [...percents, ...amountsIn(words)].toSorted((left, right) => left.from - right.from);
}

/** A number in the unit of another, and how much one of its last digit is there. */
interface Size {
  readonly value: number;
  readonly step: number;
}

/** What a binary fraction may be off. */
const nothing = 1e-9;

/** Whether `now` less `was` is the change; numbers of different fineness, or with decimals, may be one off in their last digit. */
function isDifference(now: Size, was: Size, change: Size, sign: number): boolean {
  const gap = Math.abs(now.value - was.value - sign * change.value);
  const steps = [now, was, change].map(({ step }) => step);
  const coarsest = Math.max(...steps);
  if (coarsest - Math.min(...steps) > nothing) return gap < coarsest - nothing;
  return gap < nothing || (coarsest < 1 && gap <= coarsest + nothing);
}

/** Whether `now` is so many percent more than `was`, by the digits that are printed of each. */
function isRate(now: Size, was: Size, percent: number, step: number): boolean {
  const rounded = [now, was].filter(({ step: own }) => own !== 1).reduce((total, each) => total + each.step, 0);
  return Math.abs(((now.value - was.value) / was.value) * 100 - percent) <= step + (rounded / was.value) * 100 + nothing;
}

function numberOf({ value, unit }: Measured, to: string): Size {
  const scale = scaleOf(unit, to) ?? 1;
  return { value: Number(value) * scale, step: stepOf(value) * scale };
}

/** 10,000 of 亿元 are one of 万元; undefined for units of different things. */
function scaleOf(unit: string, to: string): number | undefined {
  const one = inUnit(whole, unit, to);
  return one === undefined ? undefined : Number(one);
}

const whole = decimal.parse('1.00000000');

function stepOf(value: Decimal): number {
  return 10 ** -fractionDigits(value);
}
