import type { FormChoice } from '../../domain/feedback/form.ts';
import { proposalFields, proposalForm } from '../../domain/feedback/proposal.ts';
import type { PortalFacts } from '../portal/portal.ts';
import type { Deadlines } from './deadlines.ts';
import { type FormKind, fieldErrors } from './form-kind.ts';

/** What a proposal is called on its receipt. */
export const proposalTitle = '明年民生实事的建议';

/** 征集明年的民生实事： what is received in a year is for the next. */
export const proposalKind: FormKind = {
  path: 'proposals',
  title: '征集明年民生实事',
  fields: (portal) => proposalFields(areasOf(portal)),
  read(typed, portal) {
    const parsed = proposalForm.safeParse(typed);
    if (!parsed.success) return fieldErrors(parsed.error);
    const { area, text, contact, formKey, solution, website } = parsed.data;
    if (area !== undefined && !areasOf(portal).some(({ value }) => value === area)) {
      return { errors: { area: '请从列表里选择地方。' } };
    }
    return {
      formKey,
      solution,
      isTrapped: website !== undefined,
      area,
      contact,
      meaning: JSON.stringify([area, text, contact]),
      receiptTitle: proposalTitle,
      promise: (deadlines) => proposalCourse(yearMeant(deadlines)),
      submission: ({ base, receiptHash, caseNumber, contactSealed, contactKeyMonth, isSuspected, deadlines }) => ({
        table: 'proposal',
        row: {
          ...base,
          year: yearMeant(deadlines),
          text,
          contactSealed,
          contactKeyMonth,
          receiptHash,
          caseNumber,
          isSuspected,
          state: 'collected',
          version: 0,
          updatedAt: base.receivedAt,
        },
      }),
    };
  },
};

/**
 * What happens with a proposal, for its receipt and for the page that says where it stands. Nothing keeps a day by
 * which it is decided, so none is named.
 */
export function proposalCourse(year: number): string {
  return `定${year}年的民生实事清单时，您的建议和别人的一起考虑。不逐条答复，也没有定好哪一天有结果；有了结果，采纳没采纳、为什么，凭查询用的号码可以查到。`;
}

/** The year whose list a proposal of a day is for. */
function yearMeant({ firstReply }: Deadlines): number {
  return Number(firstReply.from.slice(0, 4)) + 1;
}

/** Every area can be chosen, in the order of official lists. */
function areasOf({ areas }: PortalFacts): FormChoice[] {
  return areas.map(({ id, name }) => ({ value: id, label: name }));
}
