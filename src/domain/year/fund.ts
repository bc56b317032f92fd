import { z } from 'zod';
import { civilDate, span } from '../value/civil-date.ts';
import { compareRatios, decimal, ratioOf, sum } from '../value/quantity.ts';
import { quoted } from '../value/source.ts';
import { reference, title } from '../value/text.ts';

const amount = decimal.refine((text) => !text.startsWith('-'), '金额不能是负数');

const contribution = z.strictObject({
  from: title.describe('钱从哪里来，照文件写，如 中央补助、县级财政、企业自筹'),
  amount: amount.describe('多少万元，加引号；文件按元写的除以一万'),
});

/**
 * The money of a project in an area, in 万元, as it stood on a day. What was put in, never what came of it.
 *
 * @see 隆回县 2023 年实施方案：如实填报资金投入、项目进展等情况
 */
export const fund = z
  .strictObject({
    project: reference.describe('项目编号，如 2025-990101/lifts'),
    area: reference.optional().describe('区域编号；就是本区域的不填'),
    asOf: civilDate.describe('这些数截至哪一天，加引号'),
    years: span.optional().describe('钱是哪几年的；就是清单那一年的不填'),
    arranged: amount.optional().describe('安排了多少万元，加引号；文件按元写的除以一万；没有写就不填'),
    paid: amount.optional().describe('已经投入（支付）多少万元，加引号；文件按元写的除以一万；没有写就不填'),
    social: amount.optional().describe('其中社会资本多少万元，加引号；文件按元写的除以一万；没有写就不填'),
    contributions: z.array(contribution).default([]).describe('安排的钱从哪里来，逐项写；没有写就不填'),
    ...quoted,
  })
  .refine(({ arranged, paid, social }) => (arranged ?? paid ?? social) !== undefined, {
    path: ['arranged'],
    error: '安排、投入、社会资本至少填一项',
  });

/** A fund with the folder it stands in. */
export interface Fund extends Omit<z.infer<typeof fund>, 'area'> {
  readonly area: string;
  readonly by: string;
}

/** More 万元 than one livelihood project of a prefecture ever took: 元 were meant. */
const implausible = decimal.parse('1000000');

/** What does not add up in a fund: its parts against what was arranged, and what was paid or is social against it. Empty if all does. */
export function fundGaps({ arranged, paid, social, contributions }: Pick<Fund, 'arranged' | 'paid' | 'social' | 'contributions'>): string[] {
  const most = [arranged, paid, social].find((each) => each !== undefined && compareRatios(ratioOf(each), ratioOf(implausible)) > 0);
  if (most !== undefined) return [`${most}万元超过一百亿元，是不是按元写的`];
  if (arranged === undefined) return [];
  const parts = sum(contributions.map((each) => each.amount));
  const isMore = (part: typeof paid) => part !== undefined && compareRatios(ratioOf(part), ratioOf(arranged)) > 0;
  return [
    ...(contributions.length > 0 && compareRatios(ratioOf(parts), ratioOf(arranged)) !== 0 ? [`安排${arranged}万元，各项来源相加是${parts}万元`] : []),
    ...(isMore(paid) ? [`已经投入${paid}万元，多于安排的${arranged}万元`] : []),
    ...(isMore(social) ? [`其中社会资本${social}万元，多于安排的${arranged}万元`] : []),
  ];
}
