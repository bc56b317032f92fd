import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { quoted } from '../value/source.ts';
import { cell } from './allocation.ts';
import type { Target } from './target.ts';
import { reference, title, words } from '../value/text.ts';

/** A change of a target. The first target stays for ever; this record stands beside it. */
export const targetRevision = z.strictObject({
  indicator: reference.describe('指标编号'),
  area: reference.describe('区域编号'),
  revisedOn: civilDate.describe('调整日期，加引号，如 "2023-06-12"；自这一天起适用新任务'),
  before: cell.describe('调整前的任务，照抄'),
  after: cell.describe('调整后的任务，照抄；还没有下达就写 kind: pending；取消就写 kind: withdrawn'),
  sharesBelow: cell.optional().describe('下级的任务：下级各区域的任务同时变成什么；还没有重新下达就写 kind: pending，不变就不填'),
  reason: words.describe('调整原因；文件没有写明就写“文件未说明”'),
  requestedOn: civilDate.optional().describe('书面提出的日期，加引号'),
  requestedBy: title.optional().describe('提出单位'),
  reviewedBy: title.optional().describe('审核单位，如 县民生实事工作专班办公室；文件没有写就不填'),
  approvedBy: title.optional().describe('批准单位'),
  ...quoted,
});

export type RevisionRow = z.infer<typeof targetRevision>;

/** A revision with both targets read in the indicator's unit and with its word of comparison. */
export interface TargetRevision extends Omit<RevisionRow, 'before' | 'after' | 'sharesBelow'> {
  readonly before: Target;
  readonly after: Target;
  readonly sharesBelow: Target | undefined;
  /** The area above whose revision says this of every area below; missing where the area's own record says it. */
  readonly from: string | undefined;
}

/** What a record says where the document gives no reason. */
export const unstatedReason = '文件未说明';
