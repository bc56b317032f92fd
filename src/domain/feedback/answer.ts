import { z } from 'zod';
import { title, words } from '../value/text.ts';
import { type CivilDate, civilDate } from '../value/civil-date.ts';
import { feedbackKinds, type FeedbackKind } from './feedback.ts';
import { type FeedbackResult, feedbackResults } from './feedback-history.ts';
import { keysOf } from '../value/keys.ts';

/** Why an opinion is not published; each is counted. */
export const withheldReasons = {
  privacy: '涉及个人隐私',
  accusation: '举报具体人员，已转有权机关',
  merged: '与另一件合并，答复见那一件',
  outOfScope: '不属于民生实事范围，已告知去处',
  abuse: '广告、谩骂等不是意见的内容',
  automatic: '疑似自动程序提交',
  declined: '提交人不愿公开',
} as const;

export type WithheldReason = keyof typeof withheldReasons;

const feedbackKind = z.enum(keysOf<FeedbackKind>(feedbackKinds));
export const feedbackResult = z.enum(keysOf<FeedbackResult>(feedbackResults));
export const withheldReason = z.enum(keysOf<WithheldReason>(withheldReasons));

/** A published answer: what was asked in short and what was answered, without anybody's personal data. */
export const answer = z.strictObject({
  kind: feedbackKind.describe('类型：enquiry 咨询、suggestion 建议、complaint 投诉、correction 更正、wrongSign 标牌问题'),
  code: z
    .string()
    .regex(/^\d{10}$/, '亮码是十位数字，加引号')
    .optional()
    .describe('亮码：所说项目或者点位的亮码，加引号，如 "2607118568"；没有就不填'),
  receivedOn: civilDate.describe('收到日期，加引号'),
  firstRepliedOn: civilDate.optional().describe('首次答复日期，加引号'),
  closedOn: civilDate.optional().describe('办结日期，加引号；还在办就不填'),
  publishedOn: civilDate.describe('公开日期，加引号'),
  unit: title.optional().describe('承办单位，写规范名称，如 区住建局；没有转办就不填'),
  result: feedbackResult
    .optional()
    .describe('办理结果：resolved 已解决、explained 已解释说明、planned 列入计划、notFeasible 目前办不到、outOfScope 不属于受理范围、notAccepted 不予受理'),
  question: words.describe('意见概要，不含个人信息'),
  answer: words.describe('答复，不含个人信息'),
  confirmed: z.array(words).optional().describe('核实过的文字：核实过不是个人信息的文字，由 npm run publish-answers 写出'),
  mergedCount: z.int().min(0).default(0).describe('并入件数：另有几件相同的意见一并答复'),
});

export type Answer = z.output<typeof answer> & {
  /** File name without its ending; says nothing about the person. */
  readonly id: string;
  readonly area: string;
};

/** What happened to the opinion on the day of the text that is published, as pages call it. */
export type AnswerWord = '办结' | '公开答复';

/**
 * The day of the published text: it is the final one, so that on which the opinion was closed; of one that is still open only
 * its publication is known. The first reply may have said something else.
 */
export function answerDay({ closedOn, publishedOn }: Pick<Answer, 'closedOn' | 'publishedOn'>): { readonly on: CivilDate; readonly word: AnswerWord } {
  return closedOn === undefined ? { on: publishedOn, word: '公开答复' } : { on: closedOn, word: '办结' };
}
