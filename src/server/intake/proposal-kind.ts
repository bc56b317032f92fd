import type { FormChoice } from '../../domain/feedback/form.ts';
import { proposalFields, proposalForm } from '../../domain/feedback/proposal.ts';
import type { PortalFacts } from '../portal/portal.ts';
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
      submission: ({ base, receiptHash, caseNumber, contactSealed, contactKeyMonth, isSuspected, deadlines }) => ({
        table: 'proposal',
        row: {
          ...base,
          year: Number(deadlines.firstReply.from.slice(0, 4)) + 1,
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

/** Every area can be chosen, in the order of official lists. */
function areasOf({ areas }: PortalFacts): FormChoice[] {
  return areas.map(({ id, name }) => ({ value: id, label: name }));
}
