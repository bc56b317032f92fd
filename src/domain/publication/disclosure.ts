import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { decimal } from '../value/quantity.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';

const fullMarks = decimal.refine((points) => Number(points) > 0, { error: '满分要大于 0' });

/** A disclosure score that a circular printed; `score` "6" with words like 已得满分 counts as printed. */
export const publishedScore = z.strictObject({
  area: reference.describe('区域编号'),
  asOf: civilDate.describe('截至日期，加引号；文件只写“截至目前”的，写文件的日期'),
  periodText: title.optional().describe('截至的说法：文件自己怎样说截至哪一天，照抄，如 截至目前；文件写明日期就不填'),
  maxPoints: fullMarks.describe('满分，如 "6"'),
  score: decimal.describe('文件所列得分，如 "5.4783"'),
  tier: title.optional().describe('文件对得分的评语，照抄，如 完成情况较好；文件没有评就不填'),
  method: title.optional().describe('得分来由：文件说得分是怎样得来的，照抄，如 市专班根据省系统平台数据测算；文件没有写就不填'),
  ...quoted,
});

/** One condition of the disclosure checklist. */
const checklistItem = z.strictObject({
  id: z.enum(['policyDocument', 'scopeAndRequirements', 'recentUpdate', 'feedbackAnswered', 'signInstalled']).describe('条件编号'),
  name: title.describe('条件名称，如 已公开政策文件'),
  cure: words.describe('缺了怎么补，写给经办人看'),
  withinDays: z.int().positive().optional().describe('多少天内有效，如 31'),
});

/** The checklist that decides when an assignment counts as disclosed; a new version never rewrites the past. */
export const checklist = z.strictObject({
  version: title.describe('版本，如 2024-1'),
  from: civilDate.describe('自哪一天起适用，加引号'),
  maxPoints: fullMarks.describe('满分，如 "6"'),
  levels: z.array(z.enum(['province', 'prefecture', 'county', 'monitored'])).describe('计分的清单级别'),
  items: z.array(checklistItem).min(1).describe('条件，全部满足才算公开'),
});

export type PublishedScore = z.infer<typeof publishedScore>;
export type Checklist = z.infer<typeof checklist>;
export type ChecklistItem = z.infer<typeof checklistItem>;
