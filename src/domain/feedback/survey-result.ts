import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { type DocumentSource, quoted, type Source } from '../value/source.ts';
import { title } from '../value/text.ts';
import { votesPerAddress } from './survey.ts';

const count = z.int().min(0);
const marks = z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.int().min(1));

/** Below this many answers of one wave the marks are not shown, so that nobody's can be told. */
export const fewestAnswers = 10;

/** How people were asked. `web` is what the portal's own server collects. */
export const surveyChannels = { web: '网页', phone: '电话访问', visit: '入户走访', paper: '纸质问卷' } as const;

const shared = {
  code: z
    .string()
    .regex(/^\d{10}$/)
    .describe('亮码，加引号'),
  wave: title.describe('哪一轮，如 2026年上半年；不同的轮次不相加'),
  countedOn: civilDate.describe('统计日期，加引号'),
  completion: marks.optional().describe(`办成的满意：“这件事办成了，您满意吗”：分值（1 到 5）和件数；不足 ${fewestAnswers} 份不填`),
  quality: marks.optional().describe('质量的满意：“对质量和效果，您满意吗”，写法同上'),
  service: marks.optional().describe('办事的满意：“对办事的态度和公开的情况，您满意吗”，写法同上'),
};

const tooFew = { path: ['answers'], error: `不足 ${fewestAnswers} 份问卷时不公开分值` };

function isEnough({ answers, completion, quality, service }: { answers: number; completion?: unknown; quality?: unknown; service?: unknown }): boolean {
  return answers >= fewestAnswers || (completion ?? quality ?? service) === undefined;
}

/** `survey.yaml`: what the portal's server collected about one code in one wave, written by `npm run publish-answers`. */
export const webSurvey = z
  .strictObject({
    ...shared,
    answers: count.describe(`几份问卷（同一部设备一天只算第一次，同一网络地址一天最多算 ${votesPerAddress} 份）`),
    leftOut: count.optional().describe('没有算的有几份：同一部设备当天重复的，和同一网络地址当天超过的，不填就是没有'),
  })
  .refine(isEnough, tooFew);

const { web: _web, ...otherChannels } = surveyChannels;

/** `surveys/<年>.yaml`: what people were asked otherwise, by telephone, at the door or on paper. */
export const otherSurvey = z
  .strictObject({
    ...shared,
    channel: z.enum(keysOf(otherChannels)).describe(`怎样问的：${describe(otherChannels)}`),
    asked: count.optional().describe('问了多少人（样本），包括没有答的；没有记就不填'),
    answers: count.describe('收回几份'),
    ...quoted,
  })
  .refine(isEnough, tooFew)
  .refine(({ asked, answers }) => asked === undefined || answers <= asked, { path: ['answers'], error: '收回的份数不能多于问的人数' });

/** One wave of one channel about one code, in the folder of its area. */
export interface SurveyResult extends z.output<typeof webSurvey> {
  readonly area: string;
  readonly channel: keyof typeof surveyChannels;
  readonly asked?: number | undefined;
  /** Who carried it out; missing for the portal's own. */
  readonly source?: Source;
  readonly alsoIn?: readonly DocumentSource[];
}
