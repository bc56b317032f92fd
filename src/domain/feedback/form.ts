import { z } from 'zod';
import { tenDigits } from '../code/typed-code.ts';

/** One control of a form, in the order it is printed. `Name` is the field's name in its schema. */
export interface FormField<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly control: 'code' | 'choice' | 'prose' | 'line' | 'tick' | 'hidden' | 'trap';
  readonly isRequired: boolean;
  readonly maxLength?: number;
  readonly hint?: string;
  readonly choices?: readonly FormChoice[];
}

export interface FormChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** The longest accepted text and contact, in Unicode code points. */
export const formLimits = { textLength: 1000, contactLength: 100 } as const;

/** What every form carries beside what it is about. Unknown fields are dropped; an empty field is an absent one. */
export const formFrame = {
  formKey: z
    .string()
    .regex(/^([\w-]{22,43}|s\.[\w.-]{40,120})?$/, '表单编号不对，请重新打开页面再提交。')
    .optional()
    .transform(absentIfEmpty)
    .describe('表单编号：由网页或者服务器生成'),
  website: z.string().optional().transform(absentIfEmpty).describe('请留空：只有自动程序会填这一项'),
  solution: z.string().optional().transform(absentIfEmpty).describe('验算结果：只在提交量异常时由网页填写'),
};

/** The controls of `formFrame`, printed last. */
export const frameFields: ReadonlyArray<FormField<keyof typeof formFrame>> = [
  { name: 'website', label: '请留空', control: 'trap', isRequired: false },
  { name: 'formKey', label: '表单编号', control: 'hidden', isRequired: false },
  { name: 'solution', label: '验算结果', control: 'hidden', isRequired: false },
];

export const consentField = z.literal('yes', '请看过上面的说明，再勾选“我已阅读并同意”。').describe('同意：提交人勾选“我已阅读并同意”');

export const contactField = z
  .string()
  .transform((typed) => typed.replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .refine(isStorable, '里面有不能保存的字符，请删去后再提交。')
      .refine((typed) => codePointCount(typed) <= formLimits.contactLength, `联系方式请不要超过${formLimits.contactLength}字。`),
  )
  .optional()
  .transform(absentIfEmpty)
  .describe('联系方式：电话、微信或者邮箱，任选一项；可以不填');

/** What forms call a code: the sign has the number, and few know its name. */
export const codeLabel = '牌子上的十位号码（亮码）';

/** A code as somebody types it, read as everywhere. Its check digits are not asked for here. */
export const codeField = z
  .string()
  .transform((typed) => tenDigits(typed) ?? typed)
  .pipe(z.string().regex(/^(\d{10})?$/, '号码是十位数字，请照牌子核对；不清楚就空着。'))
  .optional()
  .transform(absentIfEmpty)
  .describe('亮码：标牌上的十位数字，例如2607 1185 68；可以不填');

/** The same where the form is of no use without it. */
export const requiredCodeField = z
  .string('请填写牌子上的十位号码。')
  .transform((typed) => tenDigits(typed) ?? typed)
  .pipe(z.string().regex(/^\d{10}$/, '号码是十位数字，请照牌子核对。'))
  .describe('亮码：标牌上的十位数字');

/**
 * Required prose of at most `formLimits.textLength` code points. CRLF and CR become
 * LF, outer blanks go; NUL and unpaired surrogates are refused because a store
 * cannot keep them, and a text in which nothing can be seen is none.
 */
export const textField = z
  .string('请写下您要说的内容。')
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .refine(isVisible, '请写下您要说的内容。')
      .refine(isStorable, '里面有不能保存的字符，请删去后再提交。')
      .refine((typed) => codePointCount(typed) <= formLimits.textLength, `请不要超过${formLimits.textLength}字。`),
  )
  .describe(`内容：不超过${formLimits.textLength}字`);

/** The number of Unicode code points, which is what residents count as characters. */
function codePointCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether a store can keep it: no NUL, no half of a character. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Whether anything in it can be seen: no text is made of blanks, joiners and fillers alone. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

function absentIfEmpty(typed: string | undefined): string | undefined {
  return typed === '' ? undefined : typed;
}
