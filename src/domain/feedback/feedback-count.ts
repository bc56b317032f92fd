import { z } from 'zod';
import { feedbackResult, withheldReason } from './answer.ts';
import { civilDate } from '../value/civil-date.ts';
import { title } from '../value/text.ts';

const count = z.int().min(0);

/** Days or marks, each with how many; keys are whole numbers in words of a file. */
const distribution = z.record(z.string().regex(/^\d{1,3}$/, '键是不加小数的数字'), z.int().min(1));

/**
 * The opinions of one month and one unit, counted three ways that each add up to
 * `received`: by publication, by result, and by the clock of the first reply.
 */
export const feedbackCount = z
  .strictObject({
    unit: title.optional().describe('承办单位的规范名称；没有转办的不填'),
    received: count.describe('收到几件'),
    published: count.describe('已公开答复几件'),
    withheld: z.partialRecord(withheldReason, z.int().min(1)).default({}).describe('决定不公开的件数，按原因'),
    open: count.describe('尚未决定是否公开几件'),
    results: z.partialRecord(feedbackResult, z.int().min(1)).default({}).describe('办结件数，按结果'),
    unfinished: count.describe('尚未办结几件'),
    repliedInTime: count.describe('在期限内首次答复几件；只数真正答复过的'),
    repliedLate: count.describe('逾期件数：超过期限才首次答复、或者已超期还没有答复几件'),
    notYetDue: count.describe('未到期件数：还没有答复、也没有到期几件'),
    duplicates: count.default(0).describe('并入另一件的几件，答复见那一件，不单独算期限'),
    closedUnanswered: count.default(0).describe('没有答复就办结的几件，不算按期答复'),
    replyDays: distribution.default({}).describe('首次答复用了几天（自然日）：几件'),
    ratings: distribution.default({}).describe('办结后的满意度（1 到 5）：几件'),
    confirmedSolved: count.default(0).describe('确认解决：提交人确认已经解决的几件'),
    saidUnsolved: count.default(0).describe('没有解决：提交人说没有解决的几件'),
  })
  .superRefine((row, context) => {
    for (const { name, total } of totalsOf(row)) {
      if (total === row.received) continue;
      context.addIssue({ code: 'custom', path: ['received'], message: `收到 ${row.received} 件，${name}合计却是 ${total} 件` });
    }
  });

/** `feedback/2026-11.yaml`: what was received in that month, as counted on a day. */
export const feedbackMonth = z.strictObject({
  countedOn: civilDate.describe('统计日期，加引号'),
  units: z.array(feedbackCount).describe('按承办单位分列'),
});

export type FeedbackCount = z.output<typeof feedbackCount>;
export type FeedbackMonth = z.output<typeof feedbackMonth> & {
  readonly area: string;
  /** `2026-11` */
  readonly month: string;
};

function totalsOf(row: FeedbackCount): Array<{ name: string; total: number }> {
  const { published, open, unfinished, repliedInTime, repliedLate, notYetDue, duplicates, closedUnanswered } = row;
  return [
    { name: '公开、不公开、未决定', total: published + sumOf(row.withheld) + open },
    { name: '各种结果和未办结', total: sumOf(row.results) + unfinished },
    { name: '按期、超期、未到期、并入另一件、没有答复就办结', total: repliedInTime + repliedLate + notYetDue + duplicates + closedUnanswered },
  ];
}

/** The sum of a table of counts. */
export function sumOf(counts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(counts).reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
