import { z } from 'zod';
import { codeLabel, requiredCodeField, type FormChoice, type FormField, formFrame, frameFields } from './form.ts';

/**
 * The most votes about one project that count on one day from one network address. Villages and mobile
 * carriers share addresses, so one is too few; one person's other addresses make no crowd of ten.
 */
export const votesPerAddress = 10;

/** The wave that an answer belongs to: the half of the year, in China, in which it was received (an instant in ISO-8601). 2026年上半年 */
export function waveOf(instant: string): string {
  const [year = '', month = ''] = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().split('-');
  return `${year}年${Number(month) <= 6 ? '上' : '下'}半年`;
}

/** The scale of every question, best first as it is printed. */
export const satisfactionLevels: readonly FormChoice[] = [
  { value: '5', label: '非常满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '一般' },
  { value: '2', label: '不满意' },
  { value: '1', label: '非常不满意' },
];

/** 1 (not at all) to 5 (very satisfied), as the scale's values are typed. */
export const satisfactionField = z.enum(['1', '2', '3', '4', '5'], '请选择一项。').transform(Number).describe('满意度：1是非常不满意，5是非常满意');

const answer = satisfactionField.optional();

/** What the survey after completion may send: a code and three questions, any of which may be left out but not all. */
export const surveyForm = z
  .object({
    code: requiredCodeField,
    completionSatisfaction: answer,
    qualitySatisfaction: answer,
    serviceSatisfaction: answer,
    ...formFrame,
  })
  .refine((form) => form.completionSatisfaction ?? form.qualitySatisfaction ?? form.serviceSatisfaction, {
    path: ['completionSatisfaction'],
    error: '请至少回答一个问题。',
  });

export type SurveyForm = z.output<typeof surveyForm>;

export const surveyFields: ReadonlyArray<FormField<keyof SurveyForm>> = [
  {
    name: 'code',
    label: codeLabel,
    control: 'code',
    isRequired: true,
    maxLength: 14,
  },
  {
    name: 'completionSatisfaction',
    label: '这件事办成了，您满意吗？',
    control: 'choice',
    isRequired: false,
    choices: satisfactionLevels,
  },
  {
    name: 'qualitySatisfaction',
    label: '对质量和效果，您满意吗？',
    control: 'choice',
    isRequired: false,
    choices: satisfactionLevels,
  },
  {
    name: 'serviceSatisfaction',
    label: '对办事的态度和公开的情况，您满意吗？',
    control: 'choice',
    isRequired: false,
    choices: satisfactionLevels,
  },
  ...frameFields,
];
