import { surveyFields, surveyForm } from '../../domain/feedback/survey.ts';
import type { CodeFacts, PortalFacts } from '../portal/portal.ts';
import { type FormKind, fieldErrors } from './form-kind.ts';

/** 满意度调查 after completion: three questions, nothing personal, no receipt. */
export const surveyKind: FormKind = {
  path: 'survey',
  title: '满意度调查',
  fields: () => surveyFields,
  about({ code = '' }, portal) {
    const subject = subjectOf(code, portal);
    if (subject?.survey === undefined) return undefined;
    const standards = subject.survey.map((standard) => `验收按这样的标准：${standard.replace(/。$/u, '')}。`);
    return [`您评价的是：${subject.areaName ?? ''}${subject.title}。`, ...standards];
  },
  closed({ code = '' }, portal) {
    const subject = subjectOf(code, portal);
    return subject === undefined || subject.survey !== undefined ? undefined : notDone(subject.title);
  },
  read(typed, portal) {
    const parsed = surveyForm.safeParse(typed);
    if (!parsed.success) return fieldErrors(parsed.error);
    const { code, completionSatisfaction, qualitySatisfaction, serviceSatisfaction } = parsed.data;
    const { formKey, solution, website } = parsed.data;
    const subject = portal.codes.get(code);
    if (!subject) return { errors: { code: '没有这个亮码，请照标牌核对。' } };
    if (subject.survey === undefined) return { errors: { code: notDone(subject.title) } };
    return {
      formKey,
      solution,
      isTrapped: website !== undefined,
      code,
      area: subject.area ?? undefined,
      meaning: JSON.stringify([code, completionSatisfaction, qualitySatisfaction, serviceSatisfaction]),
      submission: ({ base, voter, device }) => ({
        table: 'surveyAnswer',
        row: { ...base, voter, device, completionSatisfaction, qualitySatisfaction, serviceSatisfaction },
      }),
    };
  },
};

function subjectOf(code: string, { codes }: PortalFacts): CodeFacts | undefined {
  return codes.get(code.normalize('NFKC').replace(/\D/g, ''));
}

/** Said instead of the questions, and again if they are sent: nobody can judge what is not finished. */
function notDone(title: string): string {
  return `“${title}”还没有办成，办成以后再请您评价。现在有意见，可以写意见。`;
}
