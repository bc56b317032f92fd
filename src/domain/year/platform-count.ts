import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { decimal } from '../value/quantity.ts';
import { quoted } from '../value/source.ts';
import { reference, title } from '../value/text.ts';

/** What a circular counts of “一码一平台” and of the steering behind it, in the order of the page. */
export const platformMeasureNames = {
  mediaPieces: '主流媒体发稿',
  policyDocuments: '公开政策文件',
  localUpdates: '建设内容和建设要求本地化更新',
  updates: '发布工作动态',
  opinions: '吸纳群众意见建议',
  codeUses: '扫码办理事项',
  serviceUses: '自助区服务群众',
  handlingRate: '意见建议处理率',
  problemsSolved: '协调解决困难和问题',
  meetings: '协调调度会议',
  circulars: '工作通报',
  letters: '提示函',
  inspections: '调研督导',
} as const;

export type PlatformMeasure = keyof typeof platformMeasureNames;

/** What may stand behind a printed count: 1.3万余条, 200次左右, 20次以上. */
export const countOperators = { moreThan: '余', about: '左右', atLeast: '以上' } as const;

/** One figure that a document prints of the platform or the steering, as of a day. Figures of several documents are a series; they are never added. */
export const platformCount = z.strictObject({
  area: reference.describe('说的是哪个区域，区域编号，如 430500'),
  measure: z.enum(keysOf(platformMeasureNames)).describe(`统计的是什么：${describe(platformMeasureNames)}`),
  value: decimal.refine((count) => !count.startsWith('-'), { error: '统计数不能是负数' }).describe('文件所列的数，照抄，如 1.3万余条 写 "1.3"'),
  unit: title.describe('计量单位，照抄，如 万条'),
  operator: z
    .enum(keysOf(countOperators))
    .optional()
    .describe(`原文的词：${describe(countOperators)}；没有就不填`),
  from: civilDate.optional().describe('从哪一天起统计，加引号，如 "2024-01-01"；文件没有写就不填'),
  asOf: civilDate.describe('截至日期，加引号，如 "2024-09-30"；文件只写“截至目前”或者没有写的，写文件的日期'),
  periodText: title.optional().describe('时间的说法：文件自己怎样说这段时间，照抄，如 截至目前'),
  ...quoted,
});

export type PlatformCount = z.infer<typeof platformCount>;
