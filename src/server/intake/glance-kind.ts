import { glanceFields, glanceForm } from '../../domain/feedback/glance.ts';
import { type FormKind, fieldErrors } from './form-kind.ts';

/** 现场一眼核验: one tap about a site, without text, contact, cookie or receipt. */
export const glanceKind: FormKind = {
  path: 'glance',
  title: '现场一眼核验',
  isOneTap: true,
  fields: () => glanceFields,
  read(typed, portal) {
    const parsed = glanceForm.safeParse(typed);
    if (!parsed.success) return fieldErrors(parsed.error);
    const { code, seen, formKey, solution, website } = parsed.data;
    const subject = portal.codes.get(code);
    if (subject === undefined) return { errors: { code: '没有这个号码，请照牌子核对。' } };
    if (subject.kind !== 'site') return { errors: { code: '这个号码说的不是一个地方，没有现场可看。要说的话请写意见。' } };
    return {
      formKey,
      solution,
      isTrapped: website !== undefined,
      code,
      area: subject.area ?? undefined,
      meaning: JSON.stringify([code, seen]),
      submission: ({ base, voter, device }) => ({ table: 'glance', row: { ...base, seen, voter, device } }),
    };
  },
};
