import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { decimal } from '../value/quantity.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';

/** The steps of an acceptance, in their order. */
export const acceptanceSteps = {
  application: '申请',
  selfAssessment: '自评',
  review: '审核',
  verification: '核定',
  approval: '审定',
} as const;

export type AcceptanceStepName = keyof typeof acceptanceSteps;

export const acceptanceStep = z.enum(keysOf(acceptanceSteps));

/** How a step ended. */
export const acceptanceResults = { passed: '合格', partly: '部分合格', failed: '不合格' } as const;

const step = z.strictObject({
  step: acceptanceStep.describe(`环节：${describe(acceptanceSteps)}`),
  word: title.optional().describe('文件的叫法：文件对这个环节的叫法与上面不同时照写，如 初评、核验认定'),
  by: title.describe('谁办的：单位的名称，登记在 agencies.yaml；文件只写到级别的照写，如 县级'),
  post: title.optional().describe('岗位，如 核定岗；不写姓名；文件没有写就不填'),
  doneOn: civilDate.optional().describe('办完的日期，加引号；文件没有写哪一天就不填'),
  percent: decimal.optional().describe('认定的验收率，不带 %，如 "92"；每月进展表里已经报了验收率的不用再填'),
  result: z
    .enum(keysOf(acceptanceResults))
    .optional()
    .describe(`结果：${describe(acceptanceResults)}；申请没有结果，不填`),
  note: words.optional().describe('还要说明的，如 1 所学校消防水压不足，限 2 月底前整改'),
  ...quoted,
});

/** The acceptance of one task, step by step; a step after one that did not pass begins another round. */
export const acceptance = z.strictObject({
  project: reference.describe('项目编号，如 2025-990101/lifts'),
  area: reference.optional().describe('区域编号；就是本区域的不填'),
  steps: z.array(step).min(1).describe('办过的环节，按先后写；没有办的不写'),
});

/** An acceptance with the folder it stands in: units are that area's. */
export interface Acceptance extends Omit<z.infer<typeof acceptance>, 'area'> {
  /** The area whose task it is about. */
  readonly area: string;
  /** The area that keeps the record. */
  readonly by: string;
}

export type AcceptanceStep = Acceptance['steps'][number];
