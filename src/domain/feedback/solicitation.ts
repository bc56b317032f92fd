import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { words } from '../value/text.ts';
import { votesPerAddress } from './survey.ts';

const count = z.int().min(0);

/** A proposal that came as far as the shortlist, in short and without its author. */
export const publishedProposal = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .describe('编号，由 npm run publish-answers 产生'),
    state: z.enum(['shortlisted', 'adopted', 'notAdopted']).describe('shortlisted 列入候选、adopted 已采纳、notAdopted 未采纳'),
    summary: words.describe('建议概要，不含个人信息'),
    reason: words.optional().describe('采纳或者不采纳的理由'),
    decidedOn: civilDate.describe('作出决定的日期，加引号'),
    confirmed: z.array(words).optional().describe('核实过不是个人信息的文字，由 npm run publish-answers 写出'),
    mergedCount: count.default(0).describe('另有几条相同的建议并入'),
  })
  .refine(({ state, reason }) => state === 'shortlisted' || reason !== undefined, {
    path: ['reason'],
    error: '采纳或者不采纳都要写明理由',
  });

/** `solicitations/2027.yaml`: what became of the proposals for that year's list. */
export const solicitation = z.strictObject({
  countedOn: civilDate.describe('统计日期，加引号'),
  counts: z
    .strictObject({ collected: count, merged: count, shortlisted: count, adopted: count, notAdopted: count })
    .describe('现在处于各状态的条数：collected 已征集未处理、merged 已合并、shortlisted 已入选候选、adopted 已采纳、notAdopted 未采纳'),
  proposals: z.array(publishedProposal).default([]).describe('进入候选以后的建议'),
});

export type Solicitation = z.output<typeof solicitation> & { readonly area: string; readonly year: string };

const marks = z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.int().min(1));

/** Below this many answers the marks are not shown, so that nobody's can be told. */
export const fewestAnswers = 5;

/** The survey after completion for one code. */
export const surveyResult = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{10}$/)
      .describe('亮码，加引号'),
    countedOn: civilDate.describe('统计日期，加引号'),
    answers: count.describe(`几份问卷（同一部设备一天只算第一次，同一网络地址一天最多算 ${votesPerAddress} 份）`),
    leftOut: count.optional().describe('没有算的有几份：同一部设备当天重复的，和同一网络地址当天超过的，不填就是没有'),
    completion: marks.optional().describe('“这件事办成了，您满意吗”：分值（1 到 5）和件数；不足 5 份不填'),
    quality: marks.optional().describe('“对质量和效果，您满意吗”，写法同上'),
    service: marks.optional().describe('“对办事的态度和公开的情况，您满意吗”，写法同上'),
  })
  .refine(({ answers, ...given }) => answers >= fewestAnswers || !(given.completion ?? given.quality ?? given.service), {
    path: ['answers'],
    error: `不足 ${fewestAnswers} 份问卷时不公开分值`,
  });

export type SurveyResult = z.output<typeof surveyResult> & { readonly area: string };
