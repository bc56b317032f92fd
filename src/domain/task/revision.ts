import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { quoted } from '../value/source.ts';
import { target } from './target.ts';

/** A change of a target. The first target stays for ever; this record stands beside it. */
export const targetRevision = z.strictObject({
  indicator: z.string().describe('指标编号'),
  area: z.string().describe('区域编号'),
  revisedOn: civilDate.describe('调整日期，加引号，如 "2023-06-12"；自这一天起适用新任务'),
  before: z.union([z.string(), target]).describe('调整前的任务，照抄'),
  after: z.union([z.string(), target]).describe('调整后的任务，照抄；还没有下达就写 kind: pending'),
  reason: z.string().describe('调整原因；文件没有写明就写“文件未说明”'),
  requestedBy: z.string().optional().describe('提出单位'),
  approvedBy: z.string().optional().describe('批准单位'),
  ...quoted,
});

export type TargetRevision = z.infer<typeof targetRevision>;
