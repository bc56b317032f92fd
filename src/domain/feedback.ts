import { z } from 'zod';

/** What a resident may say, in the order the form offers it. */
export const feedbackKinds = {
  enquiry: { label: '咨询', hint: '想了解情况' },
  suggestion: { label: '建议', hint: '有更好的做法' },
  complaint: { label: '投诉', hint: '质量、进度、扰民等问题' },
  correction: { label: '更正', hint: '网页上写的与实际不一样' },
  wrongSign: { label: '这块牌子不对', hint: '标牌贴错了地方、坏了或者被人换过' },
} as const;

export type FeedbackKind = keyof typeof feedbackKinds;

/** The longest accepted text and contact, in Unicode code points. */
export const feedbackLimits = { textLength: 1000, contactLength: 100 } as const;

/** A key drawn per page view: 128 bits or more in base64url, or a key signed by the server. */
const formKey = z.string().regex(/^[\w-]{22,43}$|^s\.[\w.-]{40,120}$/, '表单编号不对，请重新打开页面再提交。');

/**
 * What the feedback form may send. Unknown fields are dropped; an absent
 * optional field and an empty one are the same. Text is kept as typed, with line
 * ends unified and outer blanks removed.
 */
export const feedbackForm = z.object({
  code: z
    .string()
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(\d{10})?$/, '亮码是十位数字，请照标牌核对；不清楚可以不填。'))
    .optional()
    .transform(absentIfEmpty)
    .describe('亮码：标牌上的十位数字，例如 2607 1185 42；可以不填'),
  kind: z
    .enum(['enquiry', 'suggestion', 'complaint', 'correction', 'wrongSign'], '请选择类型。')
    .describe('类型：咨询、建议、投诉、更正或者这块牌子不对'),
  text: proseField(feedbackLimits.textLength, '请写下您要说的内容。').describe('内容：不超过 1,000 字'),
  contact: z
    .string()
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .refine(isStorable, '里面有不能保存的字符，请删去后再提交。')
        .refine((typed) => codePointCount(typed) <= feedbackLimits.contactLength, '联系方式请不要超过 100 字。'),
    )
    .optional()
    .transform(absentIfEmpty)
    .describe('联系方式：电话、微信或者邮箱，任选一项；可以不填'),
  consent: z
    .literal('yes', '请先阅读上面的说明，再勾选“我已阅读并同意”。')
    .describe('同意：提交人勾选“我已阅读并同意”'),
  formKey: formKey.or(z.literal('')).optional().transform(absentIfEmpty).describe('表单编号：由网页或者服务器生成'),
  website: z.string().max(2000).optional().transform(absentIfEmpty).describe('请留空：只有自动程序会填这一项'),
  solution: z.string().max(4000).optional().transform(absentIfEmpty).describe('验算结果：只在提交量异常时由网页填写'),
});

export type FeedbackForm = z.output<typeof feedbackForm>;

/** One control of the form, in the order it is printed. */
export interface FormField {
  readonly name: keyof FeedbackForm;
  readonly label: string;
  readonly control: 'code' | 'choice' | 'prose' | 'line' | 'tick' | 'hidden' | 'trap';
  readonly isRequired: boolean;
  readonly maxLength?: number;
  readonly hint?: string;
  readonly choices?: ReadonlyArray<{ value: string; label: string; hint: string }>;
}

/** The form as the static pages print it and as the error page prints it again. */
export const feedbackFields: readonly FormField[] = [
  {
    name: 'code',
    label: '亮码',
    control: 'code',
    isRequired: false,
    maxLength: 14,
    hint: '标牌上的十位数字，没有可以不填',
  },
  { name: 'kind', label: '类型', control: 'choice', isRequired: true, choices: kindChoices() },
  {
    name: 'text',
    label: '内容',
    control: 'prose',
    isRequired: true,
    maxLength: feedbackLimits.textLength,
    hint: '什么地方、什么时候、什么情况；不超过 1,000 字。请不要写身份证号、银行卡号',
  },
  {
    name: 'contact',
    label: '联系方式',
    control: 'line',
    isRequired: false,
    maxLength: feedbackLimits.contactLength,
    hint: '电话、微信或者邮箱，可以不填；只用来答复您，到期自动删除',
  },
  { name: 'consent', label: '我已阅读并同意上面的说明', control: 'tick', isRequired: true },
  { name: 'website', label: '请留空', control: 'trap', isRequired: false },
  { name: 'formKey', label: '表单编号', control: 'hidden', isRequired: false },
  { name: 'solution', label: '验算结果', control: 'hidden', isRequired: false },
];

/** The number of Unicode code points, which is what residents count as characters. */
export function codePointCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Required prose of at most `limit` code points. CRLF and CR become LF, outer
 * blanks go; NUL and unpaired surrogates are refused because a store cannot keep them.
 */
export function proseField(limit: number, missing: string) {
  return z
    .string(missing)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine(isStorable, '里面有不能保存的字符，请删去后再提交。')
        .refine((typed) => codePointCount(typed) <= limit, `请不要超过 ${limit.toLocaleString('en')} 字。`),
    );
}

function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

function absentIfEmpty(typed: string | undefined): string | undefined {
  return typed === '' ? undefined : typed;
}

function kindChoices() {
  return Object.entries(feedbackKinds).map(([value, { label, hint }]) => ({ value, label, hint }));
}
