import { z } from 'zod';
import { describe, keysOf } from '../value/keys.ts';
import { source } from '../value/source.ts';
import { reference, words } from '../value/text.ts';

/** What does not hold: two statements that differ, words that can be read in two ways, a slip of the pen and what is missing, or two numbers that only look like one. */
export const contradictionKinds = { contradiction: '前后不一致', reading: '有两种读法', slip: '疑有笔误或漏写', note: '两处说的不是同一个数' } as const;

/** A place where a document contradicts itself, another document or arithmetic: both readings are shown. */
export const contradiction = z.strictObject({
  source: source.describe('来源：文件、行号、原文'),
  kind: z
    .enum(keysOf(contradictionKinds))
    .default('contradiction')
    .describe(`哪一种：${describe(contradictionKinds)}；不填为前后不一致`),
  subject: words.describe('说的是什么，如 化解超期安置的完成率'),
  printed: words.describe('文件印的是什么，如 29.34%'),
  computed: words.describe('算得什么：重新计算或另一处得到什么，如 28.66%（917÷3200）；算不出来就说明'),
  explanation: words.describe('怎么不一致：怎么不一致、可能为什么；不猜测的就不写'),
  about: z.array(reference).default([]).describe('涉及的指标编号，可带 @区域编号'),
  excuses: reference.optional().describe('由此豁免的问题，写出错信息里 rule: 后面的词，如 percent-mismatch'),
});

/** A rule that is knowingly broken in one place. Without a reason there is no exception. */
export const ruleException = z.strictObject({
  rule: reference.describe('规则名：出错信息里 rule: 后面的词，如 lower-without-reason'),
  subject: words.describe('所说的记录：出错信息里 subject: 后面的词，如 2023-430000/employment/new-jobs@430602'),
  reason: words.min(4).describe('为什么允许，写给公众看'),
});

export type Contradiction = z.infer<typeof contradiction> & { readonly area: string };
export type RuleException = z.infer<typeof ruleException>;
