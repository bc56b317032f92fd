import { fittingWords, type PercentVerdict, percentVerdict } from '../comparison/percent.ts';
import { decimal, type Decimal } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { wrongRates } from '../content/wrong-rates.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type Draft, type Find, passages, quoted, sentences } from './draft.ts';

/** A completion percent in words, and what stands before it. */
interface Printed {
  readonly percent: Decimal;
  /** The words of its sentence from the percent before it up to itself. */
  readonly before: string;
  /** All words of its sentence before itself. */
  readonly sentence: string;
  readonly words: string;
}

const called =
  /(?:完成率|完成比例|完成进度|序时进度|进度|(?:完成|占|为)(?:了)?(?:全年|年度|年)?(?:目标)?(?:任务)?(?:目标)?(?:数)?(?:的|比))(?:为|达到?|约)?(\d+(?:\.\d+)?)%/gu;

/** These are shares of something else than the task. */
const otherBasis = /(?:形象|投资|开工|验收|支付|资金|办理|处理|优良|合格|推进)(?:计划)?(?:总体)?$/u;

/**
 * Printed completion percents against value ÷ target, where the row or the sentence names the target: the same verdict as
 * `percent-mismatch` of the content. Told only where no pair of a value and a target of one unit gives the percent.
 */
export function percentFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) => {
    const cells = passages(part);
    return cells.flatMap((cell, column) => {
      const names = part.row === undefined ? [] : cells.slice(0, column).flatMap(amountsIn);
      return sentences(cell)
        .flatMap(printedIn)
        .flatMap((printed) => {
          const values = amountsIn(printed.before);
          const planned = plannedIn(printed.sentence);
          const targets = [...names, ...planned];
          return findOf(
            printed,
            values.filter((value) => !planned.some(({ text }) => text === value.text)),
            targets,
          ).map((find) => ({ ...find, part: index }));
        });
    });
  });
}

function printedIn(sentence: string): Printed[] {
  let end = 0;
  return [...sentence.matchAll(called)].flatMap((match) => {
    const from = end;
    end = match.index + match[0].length;
    const percent = decimal.safeParse(match[1]).data;
    if (percent === undefined || otherBasis.test(sentence.slice(0, match.index))) return [];
    return [{ percent, before: sentence.slice(from, match.index), sentence: sentence.slice(0, match.index), words: match[0] }];
  });
}

/** 目标任务1200户, 计划投资47849.83万元. */
function plannedIn(sentence: string): Amount[] {
  return amountsIn(sentence).filter(({ from }) => /(?:任务|目标|计划|下达|应)(?:数|投资|完成|是|为)?[:：]?$/u.test(sentence.slice(0, from)));
}

type Pair = readonly [value: Amount, target: Amount];

function findOf({ percent, words }: Printed, values: readonly Amount[], targets: readonly Amount[]): Omit<Find, 'part'>[] {
  const pairs = values.flatMap((value) => targets.map((target): Pair => [value, target])).filter(([, { value }]) => Number(value) !== 0);
  const ofOneUnit = pairs.flatMap((pair) => {
    const value = inUnit(pair[0].value, pair[0].unit, pair[1].unit);
    return value === undefined ? [] : [{ pair, verdict: percentVerdict(value, pair[1].value, percent) }];
  });
  if (ofOneUnit.some(({ verdict }) => verdict.agrees)) return [];
  const crossed = pairs.find((pair) => isOtherUnit(pair, percent));
  if (crossed !== undefined) return [otherUnit(crossed, words)];
  const last = values.at(-1);
  const own = ofOneUnit.filter(({ pair: [value] }) => value === last || values.length === targets.length);
  if (own.length === 0) return [];
  const sums = own.map(({ pair: [value, target], verdict }) => `${value.text} ÷ ${target.text} 是 ${verdict.computed}%`);
  const nearest = own.toSorted((left, right) => farFrom(left.verdict, percent) - farFrom(right.verdict, percent))[0]?.pair;
  const cure = `核对完成数、任务数和百分比，改正其中一个${nearest === undefined ? '' : whatGives(nearest, percent)}`;
  return [{ text: quoted(`${last?.text ?? ''} … ${words}`), what: `印的是 ${percent}%，${sums.join('；')}`, cure }];
}

function farFrom({ computed }: PercentVerdict, percent: Decimal): number {
  return Math.abs(Number(computed) - Number(percent));
}

/** 。917户要除以 3125户，或者 939户除以 3200户，才是 29.34% */
function whatGives([value, target]: Pair, percent: Decimal): string {
  const whole = inUnit(target.value, target.unit, value.unit);
  return whole === undefined ? '' : fittingWords({ value: value.value, divisor: whole, unit: value.unit, printed: percent });
}

/** The numbers give the percent, and the units do not: 1799 人 of 3000 人次. */
function isOtherUnit([value, target]: Pair, percent: Decimal): boolean {
  const [one, other] = [value.unit, target.unit].map((unit) => /^[万亿]/u.test(unit));
  return one === other && inUnit(value.value, value.unit, target.unit) === undefined && percentVerdict(value.value, target.value, percent).agrees;
}

function otherUnit([value, target]: Pair, words: string): Omit<Find, 'part'> {
  return {
    text: quoted(`${value.text} … ${words}`),
    what: `完成数的单位是“${value.unit}”，任务的单位是“${target.unit}”（${target.text}），百分比却是拿这两个数除的`,
    cure: '统一成一个单位；两个口径的，写明各是什么',
  };
}

/** 12所学校，11所通过验收，验收率80%: by the rule that tells it of the content; 完成率 is held against its target. */
export function rateFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      wrongRates(passage)
        .filter((what) => !what.includes('完成率'))
        .map((what) => ({ part: index, text: quoted(passage), what, cure: '核对两个数和比率，改正其中一个' })),
    ),
  );
}
