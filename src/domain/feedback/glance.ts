import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import type { FormChoice, FormField } from './form.ts';
import { codeLabel, requiredCodeField, formFrame, frameFields } from './form.ts';

/** What somebody who stands at a site may say of it with one tap. */
export const glanceNames = {
  asShown: '和这里写的一样',
  notStarted: '还没动工',
  inUse: '已经在用',
  cannotSee: '看不到',
} as const;

export type Glance = keyof typeof glanceNames;

const glance = z.enum(['asShown', 'notStarted', 'inUse', 'cannotSee'], '请选择您看到的。');

/** What the form of a site sends: its code and one answer; no text, no contact. */
export const glanceForm = z.object({
  code: requiredCodeField,
  seen: glance.describe('看到的：四项里选一项'),
  ...formFrame,
});

export type GlanceForm = z.output<typeof glanceForm>;

/** The answers in the order of their buttons. */
export const glanceChoices: readonly FormChoice[] = glance.options.map((value) => ({ value, label: glanceNames[value] }));

export const glanceFields: ReadonlyArray<FormField<keyof GlanceForm>> = [
  { name: 'code', label: codeLabel, control: 'code', isRequired: true, maxLength: 14 },
  { name: 'seen', label: '您在现场看到的', control: 'choice', isRequired: true, choices: glanceChoices },
  ...frameFields,
];

/** Below this many answers of a month the shares are not published. */
export const fewestGlances = 10;

/** So many 还没动工 in a month about what is reported as finished open a case. */
export const doubtsForCase = 3;

/** So many of them count from one network address on one day: a device may say that it is many, and so nobody opens a case alone. */
export const doubtsPerAddress = 2;

const count = z.int().min(0);

const codeGlances = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{10}$/)
      .describe('亮码，加引号'),
    answers: count.optional().describe(`几次回答（同一部设备一天只算第一次）；不足 ${fewestGlances} 次不填`),
    asShown: count.optional().describe(`和写的一样：“${glanceNames.asShown}”几次；不足 ${fewestGlances} 次回答的不填`),
    notStarted: count.optional().describe(`还没动工：“${glanceNames.notStarted}”几次，写法同上`),
    inUse: count.optional().describe(`已经在用：“${glanceNames.inUse}”几次，写法同上`),
    cannotSee: count.optional().describe(`看不到的：“${glanceNames.cannotSee}”几次，写法同上`),
    isDoubted: z.boolean().default(false).describe(`报的是已经完工，却有 ${doubtsForCase} 次以上点了“${glanceNames.notStarted}”，还没有核对完的填 true`),
  })
  .refine(({ answers, asShown, notStarted, inUse, cannotSee }) => answers !== undefined || (asShown ?? notStarted ?? inUse ?? cannotSee) === undefined, {
    path: ['answers'],
    error: `不足 ${fewestGlances} 次回答的不公开各项`,
  })
  .refine(({ answers = fewestGlances }) => answers >= fewestGlances, { path: ['answers'], error: `不足 ${fewestGlances} 次的不写次数` });

/** `glances/2026-01.yaml`: what people who stood at the sites of an area tapped in that month, written by `npm run publish-answers`. */
export const glanceMonth = z.strictObject({
  countedOn: civilDate.describe('统计日期，加引号'),
  codes: z.array(codeGlances).min(1).describe('有人回答过的亮码'),
});

export type CodeGlances = z.output<typeof codeGlances>;

export type GlanceMonth = z.output<typeof glanceMonth> & {
  readonly area: string;
  /** `2026-01` */
  readonly month: string;
};

/** The newest month of one code. */
export type NewestGlances = Pick<GlanceMonth, 'month' | 'countedOn'> & { readonly counted: CodeGlances };
