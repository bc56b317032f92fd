import { isFiled } from '../../../domain/value/source.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import type { Service } from '../../../domain/publication/service.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** A guide that says two things: five working days in the steps and one in the head. */
export const guideDoubtRule: Rule = {
  id: 'guide-doubtful',
  sentence: '办事指南里办好的时间、办理人的年龄，几处写的数相同；承办单位就是报来这份指南的单位。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, { services }) => services.flatMap((at) => [...otherNumbers(at), ...otherUnit(at, model)]),
};

const pairs = [
  { unit: '个工作日', field: 'duration', beside: ({ steps }: Service) => steps.join('；'), name: '步骤' },
  { unit: '天', field: 'duration', beside: ({ steps }: Service) => steps.join('；'), name: '步骤' },
  { unit: '周岁', field: 'eligible', beside: ({ summary, steps }: Service) => [summary, ...steps].join('；'), name: '办什么' },
  { unit: '岁', field: 'eligible', beside: ({ summary, steps }: Service) => [summary, ...steps].join('；'), name: '办什么' },
] as const;

function otherNumbers(at: Service): IssueDraft[] {
  return pairs.flatMap(({ unit, field, beside, name }) => {
    const read = (text: string) => printedNumbers(countsInDigits(text, [unit]), unit);
    const [own, others] = [read(at[field]), read(beside(at))];
    if (own.length === 0 || others.length === 0 || own.some((each) => others.includes(each))) return [];
    return [issue(at, field, `写的是“${at[field]}”，${name}里写的是 ${others.join('、')}${unit}`)];
  });
}

function otherUnit(at: Service, { agencyByName }: Model): IssueDraft[] {
  if (!isFiled(at.source)) return [];
  const [own, filed] = [at.unit, at.source.filedBy].map((name) => agencyByName.get(`${at.area}/${name}`));
  if (own === undefined || filed === undefined || own === filed) return [];
  return [issue(at, 'unit', `承办单位写的是“${own.name}”，报来的是“${filed.name}”`)];
}

function issue(at: Service, field: string, what: string): IssueDraft {
  return { at, path: [field], what, cure: '向承办单位核对，改正其中一处；确实如此的登记例外', subject: at.id };
}
