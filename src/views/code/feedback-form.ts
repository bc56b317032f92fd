import { type Code, formatCode } from '../../domain/code/code.ts';
import { feedbackFields } from '../../domain/feedback/feedback.ts';
import type { FormField } from '../../domain/feedback/form.ts';
import { noticeOfUse } from '../../domain/feedback/notice.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';

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
export function formView({ model: { portal } }: Snapshot, from: SitePath, code: Code | undefined): FormView {
  return {
    action: relativeHref(from, 'feedback'),
    fields: feedbackFields,
    typed: code === undefined ? {} : { code: formatCode(code) },
    notice: noticeOfUse(portal.operator, portal.retentionDays),
    statusHref: relativeHref(from, 'feedback/status'),
    call: `网上提交不成功时，请打${portal.phone === undefined ? '' : `${portal.phone}，或者`}${portal.hotline}。`,
  };
}
