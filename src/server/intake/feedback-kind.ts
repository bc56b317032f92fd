import { tenDigits } from '../../domain/code/typed-code.ts';
import { type FeedbackKind, feedbackFields, feedbackForm, plainKind } from '../../domain/feedback/feedback.ts';
import { codeField } from '../../domain/feedback/form.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { CodeFacts, PortalFacts } from '../portal/portal.ts';
import { type FormKind, fieldErrors } from './form-kind.ts';

const unknownWords = '没有这个号码，请照牌子核对；不清楚就空着。牌子本身不对的，类型选“牌子不对”。';

/** 群众意见建议. A code nobody issued is refused, except on a sign said to be wrong: it may be a fake one. */
export const feedbackKind: FormKind = {
  path: 'feedback',
  title: '我要提意见',
  fields: () => feedbackFields,
  unknownCode: unknownWords,
  about({ code = '' }, { codes }) {
    const subject = codes.get(tenDigits(code) ?? '');
    return subject === undefined ? undefined : [`说的是：${subject.areaName ?? ''}${subject.title}。`];
  },
  read(typed, portal) {
    const parsed = feedbackForm.safeParse(typed);
    const unknown = unknownCode(typed, portal);
    if (!parsed.success) return fieldErrors(parsed.error, unknown);
    if (unknown !== undefined) return { errors: unknown };
    const { code, kind, text, contact, formKey, solution, website } = parsed.data;
    const subject = code === undefined ? undefined : portal.codes.get(code);
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

/** What is wrong with a well-formed code that nobody issued. */
function unknownCode({ code: typed, kind }: Readonly<Record<string, string>>, { codes }: PortalFacts): Record<string, string> | undefined {
  const { data: code } = codeField.safeParse(typed);
  if (code === undefined || codes.has(code) || kind === 'wrongSign') return undefined;
  return { code: unknownWords };
}

/** What an opinion is called on its receipt: `投诉：背街小巷路灯改造`. */
export function feedbackTitle(kind: FeedbackKind, subject: CodeFacts | undefined): string {
  const label = plainKind(kind);
  return subject === undefined ? label : `${label}：${subject.title}`;
}
