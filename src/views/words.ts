import type { Span } from '../schedule/plan.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import { formatCivilDate, type CivilDate } from '../domain/value/civil-date.ts';
import { stageNames } from '../domain/task/stage.ts';
import { type NumberTarget, operatorNames, type Operator, type Target } from '../domain/task/target.ts';

/** `8150人`; the unit follows without a space, as official tables print it. */
export function amountWords(value: Decimal, unit: string | undefined): string {
  return `${value}${unit ?? ''}`;
}

/** What a target asks for: `不低于650元/月`, `待下达`, `2023年12月31日前交付使用`. */
export function targetWords(target: Target, unit: string | undefined): string {
  switch (target.kind) {
    case 'number':
      return numberWords(target, unit);
    case 'text':
      return target.text;
    case 'stage':
      return target.dueOn === undefined ? stageNames[target.stage] : `${beforeWords(target.dueOn)}${stageNames[target.stage]}`;
    case 'pending':
      return '任务待下达';
    case 'notAssigned':
      return '没有任务';
    case 'withdrawn':
      return '任务取消';
    case 'undecided':
      return target.readings.map((reading) => numberWords(reading, unit)).join('或');
    default:
      return exhausted(target);
  }
}

/**
 * A number to reach: `不低于650元/月`, `3000—3500个`; the standard before it is said beside it, not here. What only has to
 * become better than it was has no other number: `在88.2%的基础上持续改善`.
 */
export function numberWords(
  { operator, value, upTo, baseline }: Pick<NumberTarget, 'operator' | 'value' | 'upTo' | 'baseline'>,
  unit: string | undefined,
): string {
  if (operator === 'moreThan' && value === baseline) return `在${amountWords(value, unit)}的基础上持续改善`;
  return withOperator(operator, amountWords(value, upTo === undefined ? unit : `—${upTo}${unit ?? ''}`));
}

/** 不低于… / 超过… / …左右 */
export function withOperator(operator: Operator | undefined, amount: string): string {
  if (operator === undefined) return amount;
  return operator === 'about' ? `${amount}${operatorNames.about}` : `${operatorNames[operator]}${amount}`;
}

/** A number as a document states it: 280余篇 and 1.3万余条 where its words have 余 or 多, else like any other. */
export function statedAmount({ operator, value, unit }: { operator?: Operator | undefined; value: Decimal; unit: string }, text: string): string {
  const [, more] = new RegExp(`(?<![\\d.])${value.replaceAll('.', '\\.')}\\s*[万亿]?([余多])`, 'u').exec(text) ?? [];
  if (operator !== 'moreThan' || more === undefined) return withOperator(operator, amountWords(value, unit));
  const [, multiple = '', rest = ''] = /^([万亿]?)(.*)$/u.exec(unit) ?? [];
  return `${value}${multiple}${more}${rest}`;
}

/** 2023年度, or 2023年至2024年. */
export function yearsWords({ from, to }: Span): string {
  return from === to ? `${to}年度` : `${from}年至${to}年`;
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

/** Words of a document in quotation marks; marks inside become single ones (GB/T 15834—2011, 4.8.3.3). */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
