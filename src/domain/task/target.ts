import { z } from 'zod';
import { words } from '../value/text.ts';
import { civilDate } from '../value/civil-date.ts';
import { decimal } from '../value/quantity.ts';
import { describe, keysOf } from '../value/keys.ts';
import { stage, stageNames } from './stage.ts';

/** The word of comparison before a number; a target without one of these words has no operator. */
export const operatorNames = { atLeast: '不低于', moreThan: '超过', about: '左右' } as const;

export const operator = z.enum(keysOf(operatorNames)).describe(`比较词：${describe(operatorNames)}`);

/** The kinds of target, with the words for them. */
export const targetKindNames = {
  number: '数值',
  text: '文字',
  stage: '阶段',
  pending: '任务待下达',
  notAssigned: '没有任务（原文为“/”）',
  withdrawn: '任务取消',
  undecided: '原文没有写明适用哪一条',
} as const;

const text = words.describe('目标的原文');

/** A cell that waits for its number is often empty. */
const textOfPending = z.string().trim().max(20_000).describe('目标的原文，原表空着就写 ""');

/** A number to reach, in the indicator's unit. */
const amount = {
  operator: operator.optional(),
  value: decimal.describe('目标值，以指标的计量单位计，如 "59000"；区间目标写下限'),
  upTo: decimal.optional().describe('区间目标的上限，如 3000—3500 的 "3500"；不是区间就不填'),
  baseline: decimal.optional().describe('原来的标准或基数，如 从600提高到650 的 "600"'),
  baselineOperator: operator.optional().describe(`原来的标准前的比较词，如 从不低于600提高到650 的 atLeast：${describe(operatorNames)}`),
  reading: words.optional().describe('怎样读出：这个数是怎样从原文读出来的，如 合并单元格，一格管十一个区域'),
};

/**
 * What an area has to reach. Blank (`pending`), "/" (`notAssigned`), a withdrawn task and 0 are
 * different things and none becomes another.
 */
export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number').describe(targetKindNames.number), ...amount, text }),
  z.strictObject({ kind: z.literal('text').describe(targetKindNames.text), text }),
  z.strictObject({
    kind: z.literal('stage').describe(targetKindNames.stage),
    stage: stage.describe(`到期应达到的阶段：${describe(stageNames)}`),
    dueOn: civilDate.optional().describe('应达到的日期，加引号，如 "2023-12-31"；不填为当年年底'),
    text,
  }),
  z.strictObject({
    kind: z.literal('pending').describe(targetKindNames.pending),
    waitingFor: words.optional().describe('在等谁、等什么，如 省专班遴选报批后另行发文'),
    text: textOfPending,
  }),
  z.strictObject({ kind: z.literal('notAssigned').describe(targetKindNames.notAssigned), reading: amount.reading, text }),
  z.strictObject({ kind: z.literal('withdrawn').describe(targetKindNames.withdrawn), text }),
  z.strictObject({
    kind: z.literal('undecided').describe(targetKindNames.undecided),
    readings: z.array(z.strictObject(amount)).min(2).describe('可能的每一种读法'),
    text,
  }),
]);

export type Target = z.infer<typeof target>;
export type Operator = z.infer<typeof operator>;
export type NumberTarget = Extract<Target, { kind: 'number' }>;

/** Whether the area has a task at all: one that is pending or undecided is a task, "/" and a withdrawn one are none. */
export function isTask(asked: Target): boolean {
  return asked.kind !== 'notAssigned' && asked.kind !== 'withdrawn';
}
