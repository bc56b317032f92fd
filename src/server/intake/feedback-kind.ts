import { type FeedbackKind, feedbackFields, feedbackForm, feedbackKinds } from '../../domain/feedback/feedback.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { CodeFacts } from '../portal/portal.ts';
import { type FormKind, fieldErrors } from './form-kind.ts';

/** 群众意见建议. A code nobody issued is refused, except on a sign said to be wrong: it may be a fake one. */
export const feedbackKind: FormKind = {
  path: 'feedback',
  title: '我要提意见',
  fields: () => feedbackFields,
  about({ code = '' }, { codes }) {
    const subject = codes.get(code.normalize('NFKC').replace(/[\s-]/g, ''));
    return subject === undefined ? undefined : [`说的是：${subject.areaName ?? ''}${subject.title}。`];
  },
  read(typed, portal) {
    const parsed = feedbackForm.safeParse(typed);
    if (!parsed.success) return fieldErrors(parsed.error);
    const { code, kind, text, contact, formKey, solution, website } = parsed.data;
    const subject = code === undefined ? undefined : portal.codes.get(code);
    if (code !== undefined && !subject && kind !== 'wrongSign') {
      return { errors: { code: '没有这个亮码，请照标牌核对；不清楚可以不填。' } };
    }
    return {
      formKey,
      solution,
      isTrapped: website !== undefined,
      code,
      area: subject?.area ?? undefined,
      contact,
      meaning: JSON.stringify([code, kind, text, contact]),
      receiptTitle: feedbackTitle(kind, subject),
      promise: ({ firstReply }) => `最迟在${formatCivilDate(firstReply.dueOn)}给您第一次答复。`,
      submission: ({ base, receiptHash, caseNumber, contactSealed, contactKeyMonth, isSuspected, deadlines }) => ({
        table: 'feedback',
        row: {
          ...base,
          kind,
          text,
          contactSealed,
          contactKeyMonth,
          receiptHash,
          caseNumber,
          isSuspected,
          state: 'received',
          version: 0,
          firstReplyDueOn: deadlines.firstReply.dueOn,
          completionDueOn: deadlines.completion.dueOn,
          publication: 'open',
          updatedAt: base.receivedAt,
        },
      }),
    };
  },
};

/** What an opinion is called on its receipt: `投诉：背街小巷路灯改造`. */
export function feedbackTitle(kind: FeedbackKind, subject: CodeFacts | undefined): string {
  const { label } = feedbackKinds[kind];
  return subject === undefined ? label : `${label}：${subject.title}`;
}
