import { z } from 'zod';
import { keysOf } from '../value/keys.ts';
import { codeField, codeLabel, consentField, contactField, type FormChoice, type FormField, formFrame, formLimits, frameFields, textField } from './form.ts';

/** What a resident may say, in the order the form offers it. */
export const feedbackKinds = {
  enquiry: { label: '咨询', hint: '想了解情况' },
  suggestion: { label: '建议', hint: '有更好的做法' },
  complaint: { label: '投诉', hint: '质量不好，办得慢，吵、脏、挡路' },
  correction: { label: '更正', plain: '网页写错了', hint: '网页上写的和实际不一样' },
  wrongSign: { label: '标牌问题', plain: '牌子不对', hint: '贴错了地方、坏了，或者被人换过' },
} as const;

export type FeedbackKind = keyof typeof feedbackKinds;

/** What residents read for a kind, where the word of staff is none of theirs: 网页写错了 for 更正. */
export function plainKind(kind: FeedbackKind): string {
  const { label, plain = label }: { label: string; plain?: string } = feedbackKinds[kind];
  return plain;
}

/** What the feedback form may send. */
export const feedbackForm = z.object({
  code: codeField,
  kind: z.enum(['enquiry', 'suggestion', 'complaint', 'correction', 'wrongSign'], '请选择类型。').describe('类型：咨询、建议、投诉、更正或者标牌问题'),
  text: textField,
  contact: contactField,
  consent: consentField,
  ...formFrame,
});

export type FeedbackForm = z.output<typeof feedbackForm>;

/** The form as the static pages print it and as the error page prints it again. */
export const feedbackFields: ReadonlyArray<FormField<keyof FeedbackForm>> = [
  {
    name: 'code',
    label: codeLabel,
    control: 'code',
    isRequired: false,
    maxLength: 14,
  },
  { name: 'kind', label: '类型', control: 'choice', isRequired: true, choices: kindChoices() },
  {
    name: 'text',
    label: '内容',
    control: 'prose',
    isRequired: true,
    maxLength: formLimits.textLength,
    hint: `什么地方、什么时候、什么情况；不超过${formLimits.textLength}字。请不要写身份证号、银行卡号`,
  },
  {
    name: 'contact',
    label: '联系方式',
    control: 'line',
    isRequired: false,
    maxLength: formLimits.contactLength,
    hint: '电话、微信或者邮箱；只用来答复您，到期自动删除',
  },
  { name: 'consent', label: '我已阅读并同意上面的说明', control: 'tick', isRequired: true },
  ...frameFields,
];

function kindChoices(): FormChoice[] {
  return keysOf<FeedbackKind>(feedbackKinds).map((kind) => ({ value: kind, label: plainKind(kind), hint: feedbackKinds[kind].hint }));
}
