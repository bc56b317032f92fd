import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { words } from '../value/text.ts';

const count = z.int().min(0);

/** The public number of a proposal. */
/** In letters; an earlier one has hexadecimal digits. */
export const proposalId = z.string().regex(/^([g-v]{12}|[0-9a-f]{12})$/, '是十二位的建议编号，照意见页或 solicitations 里的抄');

/** A proposal that came as far as the shortlist, in short and without its author. */
const publishedProposal = z
  .strictObject({
    id: proposalId.describe('编号，由 npm run publish-answers 产生'),
    state: z.enum(['shortlisted', 'adopted', 'notAdopted']).describe('办理结果：shortlisted 列入候选、adopted 已采纳、notAdopted 未采纳'),
    summary: words.describe('建议概要，不含个人信息'),
    reason: words.optional().describe('采纳或者不采纳的理由'),
    decidedOn: civilDate.describe('作出决定的日期，加引号'),
    confirmed: z.array(words).optional().describe('核实过的文字：核实过不是个人信息的文字，由 npm run publish-answers 写出'),
    mergedCount: count.default(0).describe('并入条数：另有几条相同的建议并入'),
  })
  .refine(({ state, reason }) => state === 'shortlisted' || reason !== undefined, {
    path: ['reason'],
    error: '采纳或者不采纳都要写明理由',
  });

/** `solicitations/2027.yaml`: what became of the proposals for that year's list. */
export const solicitation = z.strictObject({
  countedOn: civilDate.describe('统计日期，加引号'),
  counts: z
    .strictObject({
      collected: count.describe('已征集条数'),
      merged: count.describe('已合并条数'),
      shortlisted: count.describe('候选条数'),
      adopted: count.describe('已采纳条数'),
      notAdopted: count.describe('未采纳条数'),
    })
    .describe('现在处于各状态的条数：collected 已征集未处理、merged 已合并、shortlisted 已入选候选、adopted 已采纳、notAdopted 未采纳'),
  proposals: z.array(publishedProposal).default([]).describe('进入候选以后的建议'),
});

export type Solicitation = z.output<typeof solicitation> & { readonly area: string; readonly year: string };
