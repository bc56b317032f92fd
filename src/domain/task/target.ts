import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { decimal, type Decimal } from '../value/quantity.ts';
import { stage } from './stage.ts';

/** 不低于、以上 / 超过、突破 / 左右; a target without one of these words has no operator. */
export const operator = z.enum(['atLeast', 'moreThan', 'about']);

const threshold = z.strictObject({
  operator: operator.optional().describe('比较词：atLeast 不低于、moreThan 超过、about 左右'),
  value: decimal.describe('数值，如 "650"'),
  unit: z.string().describe('计量单位，如 元/月'),
});

const text = z.string().describe('目标的原文');

/**
 * What an area has to reach. Blank (`pending`), "/" (`notAssigned`) and 0 are three
 * different things and none becomes another.
 */
export const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number').describe('数值目标'),
    operator: operator.optional().describe('比较词：atLeast 不低于、moreThan 超过、about 左右'),
    value: decimal.describe('目标值，以指标的计量单位计，如 "59000"'),
    text,
  }),
  z.strictObject({
    kind: z.literal('text').describe('文字目标'),
    text,
    threshold: threshold.optional().describe('文字中适用于该区域的标准，可不填'),
  }),
  z.strictObject({
    kind: z.literal('stage').describe('阶段目标'),
    stage: stage.describe('到期应达到的阶段'),
    dueOn: civilDate.optional().describe('应达到的日期，加引号，如 "2023-12-31"'),
    text,
  }),
  z.strictObject({
    kind: z.literal('pending').describe('任务待下达'),
    waitingFor: z.string().optional().describe('在等谁、等什么，如 省专班遴选报批后另行发文'),
    text,
  }),
  z.strictObject({ kind: z.literal('notAssigned').describe('没有任务（原文为“/”）'), text }),
]);

export type Target = z.infer<typeof target>;
export type Operator = z.infer<typeof operator>;

/**
 * Reads one cell of an official table: `5900`, `650 元/月`, `/`, an empty cell or a sentence.
 * `unit` is the row's unit; a number followed by exactly this unit is a number.
 */
export function parseTargetCell(cell: string, unit: string, rowOperator?: Operator): Target {
  const words = cell.trim();
  if (words === '') return { kind: 'pending', text: cell };
  if (words === '/') return { kind: 'notAssigned', text: cell };
  const value = numberIn(words, unit);
  if (value === undefined) return { kind: 'text', text: cell };
  return { kind: 'number', operator: rowOperator, value, text: cell };
}

function numberIn(words: string, unit: string): Decimal | undefined {
  const bare = words.endsWith(unit) ? words.slice(0, words.length - unit.length).trim() : words;
  return decimal.safeParse(bare).data;
}
