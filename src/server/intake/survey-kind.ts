import { tenDigits } from '../../domain/code/typed-code.ts';
import { surveyFields, surveyForm, votesPerAddress } from '../../domain/feedback/survey.ts';
import type { CodeFacts, PortalFacts } from '../portal/portal.ts';
import { type FormKind, fieldErrors, type OfferedCode } from './form-kind.ts';

const unknownCode = '没有这个号码，请照牌子核对。';

/** 满意度调查 after completion: three questions, nothing personal, no receipt. */
export const surveyKind: FormKind = {
  path: 'survey',
  title: '满意度调查',
  fields: () => surveyFields,
  unknownCode,
  about({ code = '' }, portal) {
    const subject = subjectOf(code, portal);
    const counting = `三个问题，不用写名字，可以只答一个。同一部手机一天对一个项目算一次；用同一个网络的，一天最多算${votesPerAddress}份。`;
    if (subject?.survey === undefined) return ['民生实事办成了，请您评一评办得好不好。', counting];
    const standards = subject.survey.map((standard) => `怎样才算办成：${standard.replace(/。$/u, '')}。`);
    return [`您评价的是：${subject.areaName ?? ''}${subject.title}。`, ...standards, counting];
  },
  closed({ code = '' }, portal) {
    const subject = subjectOf(code, portal);
    if (subject === undefined) return openOnes(portal).length > 0 ? undefined : '现在还没有办成、可以请您评的项目。对正在办的有意见，可以写意见。';
    return subject.survey === undefined ? notDone(subject.title) : undefined;
  },
  offers({ code = '' }, portal) {
    return subjectOf(code, portal) === undefined ? openOnes(portal) : [];
  },
  read(typed, portal) {
    const parsed = surveyForm.safeParse(typed);
    if (!parsed.success) return fieldErrors(parsed.error, typed.code && subjectOf(typed.code, portal) === undefined ? { code: unknownCode } : {});
    const { code, completionSatisfaction, qualitySatisfaction, serviceSatisfaction } = parsed.data;
    const { formKey, solution, website } = parsed.data;
    const subject = portal.codes.get(code);
    if (!subject) return { errors: { code: unknownCode } };
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

/** Everything that people are asked about, by area. */
function openOnes({ codes }: PortalFacts): OfferedCode[] {
  return [...codes].filter(([, { survey }]) => survey !== undefined).map(([code, { title, areaName }]) => ({ code, words: `${areaName ?? ''}：${title}` }));
}

function subjectOf(code: string, { codes }: PortalFacts): CodeFacts | undefined {
  return codes.get(tenDigits(code) ?? '');
}

/** Said instead of the questions, and again if they are sent: nobody can judge what is not finished. */
function notDone(title: string): string {
  return `“${title}”还没有办成，办成以后再请您评价。现在有意见，可以写意见。`;
}
