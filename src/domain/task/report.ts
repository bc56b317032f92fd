import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { decimal } from '../value/quantity.ts';
import { stage } from './stage.ts';

/** What a printed percent is of; only `target` enters roll-ups and ranks. */
export const basis = z.enum(['target', 'physical', 'investment', 'started', 'accepted']);

/** The default measure of a report: the indicator's own value. */
export const defaultMeasure = '完成值';

const count = z.coerce.number().int().positive();

/**
 * One dated statement of progress: one row of `progress/<year>-<month>.csv`. Append-only:
 * a later row never replaces an earlier one, and a lower value needs a `reason`.
 */
export const report = z.strictObject({
  indicator: z.string().min(1).describe('指标编号，如 2023-430000/employment/new-jobs'),
  area: z.string().min(1).describe('区域编号，如 430602'),
  asOf: civilDate.describe('截至日期，如 2023-05-31'),
  measure: z.string().default(defaultMeasure).describe('口径，有几种口径才填，如 户、人；不填为“完成值”'),
  value: decimal.optional().describe('完成值，照抄；没有数字就空着，不填 0'),
  unit: z.string().optional().describe('计量单位，如 人'),
  stage: stage.optional().describe('阶段：notStarted、preparing、tendering、started、structureFinished、worksFinished、accepted、inUse、completed'),
  reportedPercent: decimal.optional().describe('文件印出的百分比，不带 %，如 59.7'),
  basis: basis.optional().describe('百分比是什么的比：target 完成率、physical 形象进度、investment 投资完成率、started 开工率、accepted 验收率'),
  rank: count.optional().describe('文件所列名次'),
  rankOf: count.optional().describe('文件所列有任务的区域数'),
  areasCompleted: count.optional().describe('文件所列已完成全年任务的下级区域数'),
  areasAssigned: count.optional().describe('文件所列有任务的下级区域数'),
  narrative: z.string().default('').describe('进展情况原文，一字不改'),
  reason: z.string().optional().describe('比上次少时的原因，必填，如 据实核减'),
  document: z.string().min(1).describe('来源文件编号'),
  line: z.coerce.number().int().positive().describe('行号'),
});

export type Report = z.infer<typeof report>;
export type Basis = z.infer<typeof basis>;

/** The percent's name as the site prints it. */
export const basisNames: Readonly<Record<Basis, string>> = {
  target: '完成率',
  physical: '形象进度',
  investment: '投资完成率',
  started: '开工率',
  accepted: '验收率',
};

/** Column title in a progress CSV → field. Staff fill this table in a spreadsheet. */
export const reportColumns = {
  指标: 'indicator',
  区域: 'area',
  截至日期: 'asOf',
  口径: 'measure',
  完成值: 'value',
  单位: 'unit',
  阶段: 'stage',
  文件百分比: 'reportedPercent',
  百分比含义: 'basis',
  名次: 'rank',
  有任务区域数: 'rankOf',
  已完成区域数: 'areasCompleted',
  任务区域数: 'areasAssigned',
  进展情况: 'narrative',
  减少原因: 'reason',
  来源文件: 'document',
  行号: 'line',
} as const satisfies Record<string, keyof Report>;
