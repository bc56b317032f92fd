import type { Decimal, Ratio } from '../domain/value/quantity.ts';
import { roundRatio } from '../domain/value/quantity.ts';
import { formatCivilDate, type CivilDate } from '../domain/value/civil-date.ts';
import { stageNames } from '../domain/task/stage.ts';
import type { Operator, Target } from '../domain/task/target.ts';

type Threshold = NonNullable<Extract<Target, { kind: 'text' }>['threshold']>;

/** `42.94%`: half-up to two decimals, the one place where percents are rounded. */
export function percentWords(percent: Ratio): string {
  return `${roundRatio(percent, 2)}%`;
}

/** `8150人`; the unit follows without a space, as official tables print it. */
export function amountWords(value: Decimal, unit: string | undefined): string {
  return `${value}${unit ?? ''}`;
}

/** What a target asks for: `不低于650元/月`, `待下达`, `2023年12月31日前交付使用`. */
export function targetWords(target: Target, unit: string | undefined): string {
  switch (target.kind) {
    case 'number':
      return withOperator(target.operator, amountWords(target.value, unit));
    case 'text':
      return target.threshold === undefined ? target.text : `${target.text}（适用于本区域的是${thresholdWords(target.threshold)}）`;
    case 'stage':
      return target.dueOn === undefined ? stageNames[target.stage] : `${beforeWords(target.dueOn)}${stageNames[target.stage]}`;
    case 'pending':
      return '任务待下达';
    case 'notAssigned':
      return '没有任务';
    default:
      return exhausted(target);
  }
}

/** The standard that a text target sets for one kind of area: 不低于5000元/年. */
export function thresholdWords({ operator, value, unit }: Threshold): string {
  return withOperator(operator, amountWords(value, unit));
}

/** 不低于… / 超过… / …左右 */
export function withOperator(operator: Operator | undefined, amount: string): string {
  if (operator === undefined) return amount;
  return { atLeast: `不低于${amount}`, moreThan: `超过${amount}`, about: `${amount}左右` }[operator];
}

/** Joins with 、; nothing for nothing. */
export function listed(words: readonly string[]): string {
  return words.join('、');
}

/** Fails to compile where a case of a union is forgotten. */
export function exhausted(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

function beforeWords(date: CivilDate): string {
  return `${formatCivilDate(date)}前`;
}
