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
      .flatMap((sentence) => [...inOrder(sentence), ...apart(sentence)].map((find) => ({ part, ...find }))),
  );
}

/** What a sentence says of a change. */
interface Said {
  readonly text: string;
  readonly before: string;
  readonly unit: string;
  readonly verb: string;
  readonly by: string;
  readonly changeUnit: string;
  /** The sentence without these words. */
  readonly rest: string;
}

/** 比10月的40%提高6个百分点. */
function inOrder(sentence: string): Omit<Find, 'part'>[] {
  return [...sentence.matchAll(compared)].flatMap((match) => {
    const [text, before = '', unit = '', verb = '', by = '', changeUnit = ''] = match;
    return findOf({ text, before, unit, verb, by, changeUnit, rest: `${sentence.slice(0, match.index)}，${sentence.slice(match.index + text.length)}` });
  });
}

const yearBefore = new RegExp(`(?:上年|去年)(?:度)?同期(?:的|为|是|只有|完成|数)*(\\d+(?:\\.\\d+)?)(${units})`, 'gu');
const overYear = new RegExp(`同比(${risen}|下降|降低|减少|回落)(?:了)?(\\d+(?:\\.\\d+)?)(%)`, 'gu');
const monthBefore = new RegExp(`(?:上月|上个月|上期|上季度)(?:的|为|是|只有|完成|数)*(\\d+(?:\\.\\d+)?)(${units})`, 'gu');
const overMonth = new RegExp(`环比(${risen}|下降|降低|减少|回落)(?:了)?(\\d+(?:\\.\\d+)?)(%)`, 'gu');

/** 4800人，上年同期为4000人，同比增长25%: told of a sentence that says each once, with one number besides them and its targets. */
function apart(sentence: string): Omit<Find, 'part'>[] {
  const pairs = [
    [yearBefore, overYear],
    [monthBefore, overMonth],
  ] as const;
  return pairs.flatMap(([past, change]) => {
    const [pasts, changes] = [[...sentence.matchAll(past)], [...sentence.matchAll(change)]];
    const [was, by] = [pasts[0], changes[0]];
    if (
      was === undefined ||
      by === undefined ||
      pasts.length > 1 ||
      changes.length > 1 ||
      [...sentence.matchAll(compared)].some(([text]) => text.includes(was[0]))
    )
      return [];
    const rest = sentence.replace(was[0], '，').replace(by[0], '，');
    const own = measuredIn(rest).filter(({ unit, from }) => scaleOf(unit, was[2] ?? '') !== undefined && !aimed.test(rest.slice(0, from)));
    const [now] = own;
    if (now === undefined || own.length > 1) return [];
    const [before = '', unit = '', verb = '', amount = '', changeUnit = ''] = [was[1], was[2], by[1], by[2], by[3]];
    return findOf({ text: by[0], before, unit, verb, by: amount, changeUnit, rest: `${now.value}${now.unit}` });
  });
}

/** Behind these words stands what is to be done, and not what was. */
const aimed = /(?:任务|目标|计划|应)(?:数|完成|是|为|的)?$/u;

function findOf({ text, before, unit, verb, by, changeUnit, rest }: Said): Omit<Find, 'part'>[] {
  const [was, change] = [decimal.safeParse(before).data, decimal.safeParse(by).data];
  if (was === undefined || change === undefined || Number(was) === 0) return [];
  const isPoints = changeUnit.endsWith('百分点');
  if (isPoints ? unit !== '%' : changeUnit !== '%' && scaleOf(changeUnit, unit) === undefined) return [];
  const sign = risen.split('|').includes(verb) ? 1 : -1;
  const earlier = numberOf({ value: was, unit }, unit);
  const isSo = (now: Size) =>
    (changeUnit === '%' && isRate(now, earlier, sign * Number(change), stepOf(change))) ||
    ((unit === '%' || changeUnit !== '%') && isDifference(now, earlier, numberOf({ value: change, unit: isPoints ? '%' : changeUnit }, unit), sign));
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
function measuredIn(words: string): (Measured & { readonly from: number })[] {
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
