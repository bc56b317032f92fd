import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';

/** Below this many reads the number is not published: in a village few readers are almost names. */
export const fewestReads = 10;

/** What stands for a number below the least that is published. */
export const fewReads = `不足${fewestReads}` as const;

const codeReads = z.strictObject({
  code: z
    .string()
    .regex(/^\d{10}$/)
    .describe('亮码，加引号'),
  reads: z.union([z.int().min(fewestReads), z.literal(fewReads)]).describe(`打开次数：这个月它的网页打开几次；不到 ${fewestReads} 次写 ${fewReads}`),
  days: z
    .record(z.string().regex(/^(0[1-9]|[12]\d|3[01])$/, '键是两位的日子，如 "05"'), z.int().min(fewestReads))
    .default({})
    .describe(`哪一天打开几次；不到 ${fewestReads} 次的日子不写`),
});

/** `code-reads/2026-11.yaml`: how often the pages of an area's codes were opened in that month, by the log of the web server. */
export const pageReads = z.strictObject({
  countedOn: civilDate.describe('统计日期，加引号'),
  from: civilDate.describe('起始日期：日志从这个月的哪一天开始，加引号'),
  to: civilDate.describe('截止日期：日志到这个月的哪一天为止，加引号'),
  codes: z.array(codeReads).describe('打开过的亮码；没有列出的没有打开过'),
});

export type PageReads = z.output<typeof pageReads> & {
  readonly area: string;
  /** `2026-11` */
  readonly month: string;
};

/** What one month counts of one code. */
export type NewestReads = Pick<PageReads, 'month' | 'from' | 'to'> & { readonly counted: PageReads['codes'][number] };
