import { type Code, formatCode } from '../../domain/code/code.ts';
import { feedbackFields } from '../../domain/feedback/feedback.ts';
import type { FormField } from '../../domain/feedback/form.ts';
import { relativeHref, type SitePath } from '../address.ts';
import type { Edition } from '../edition.ts';

/** The feedback form as a page prints it: plain HTML that works without a script. */
export interface FormView {
  readonly action: string;
  readonly fields: readonly FormField[];
  /** What is typed already, by field name. */
  readonly typed: Readonly<Record<string, string>>;
  readonly notice: readonly string[];
  readonly statusHref: string;
  /** Shown when the office's computer does not answer. */
  readonly call: string;
}

/** The form on the page at `from`, about the thing that `code` stands for, or about nothing in particular. */
export function formView({ model: { portal } }: Edition, from: SitePath, code: Code | undefined): FormView {
  const { contact, text } = portal.retentionDays;
  return {
    action: relativeHref(from, 'feedback'),
    fields: feedbackFields,
    typed: code === undefined ? {} : { code: formatCode(code) },
    notice: [
      `收集单位：${portal.operator}。只收集您写的内容和您自愿留下的一种联系方式，只用来办理和答复。`,
      `保存期限：联系方式在办结后${contact}天删除，内容在办结后${text}天删除，到期自动删除。`,
      '公开答复以前会删去姓名、电话等个人信息；不经您另外同意，不公开您的个人信息。',
      '您可以凭回执查询、要求更正或者删除。不留联系方式不影响办理。',
      '未满14周岁的，请由监护人代为填写。',
    ],
    statusHref: relativeHref(from, 'feedback/status'),
    call: `网上提交不成功时，请打${portal.phone === undefined ? '' : `${portal.phone}，或者`}${portal.hotline}。`,
  };
}
