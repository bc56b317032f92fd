import { type Acceptance, type AcceptanceStep, acceptanceSteps } from '../../../domain/year/acceptance.ts';
import type { AcceptanceRules } from '../../../domain/year/acceptance-rules.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import { isFiled } from '../../../domain/value/source.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** The steps of an acceptance follow one another, and a year's rules are about that year. */
export const acceptanceRule: Rule = {
  id: 'acceptance-in-order',
  sentence:
    '验收的环节按申请、自评、审核、核定、审定的先后写，日期也先后有序；合格以后才到下一环节，不合格、部分合格以后可以从前面重来；申请没有结果，单位报送的其他环节写明结果；验收率不小于 0、不大于 1000；验收办法里的清单和项目是当年的，申请的最后一天不早于当年，写了哪几份清单的申请录全的，方案要写明未申请怎么算。',
  find: (model, { acceptances, acceptanceRules }) => [
    ...acceptances.flatMap((at) => [...order(at), ...dates(at, model), ...results(at)]),
    ...acceptanceRules.flatMap((at) => ofYear(at, model)),
  ],
};

const sequence = keysOf(acceptanceSteps);

/** A step that stands before its predecessor is another round, which only a step that did not pass begins. */
function order(at: Acceptance): IssueDraft[] {
  return at.steps.flatMap(({ step }, index) => {
    const before = at.steps[index - 1];
    if (before === undefined || sequence.indexOf(step) > sequence.indexOf(before.step)) return [];
    if (before.result === 'failed' || before.result === 'partly') return [];
    return [
      issue(at, ['steps', index], `“${acceptanceSteps[step]}”写在“${acceptanceSteps[before.step]}”之后`, '按先后写；重来的，前一环节要写明不合格或部分合格'),
    ];
  });
}

function dates(at: Acceptance, { projects }: Model): IssueDraft[] {
  const year = projects.get(at.project)?.programme.year ?? 0;
  const dated = at.steps.flatMap(({ doneOn, step }, index) => (doneOn === undefined ? [] : [{ doneOn, step, index }]));
  return dated.flatMap(({ doneOn, step, index }, position) => {
    const before = dated[position - 1];
    const path = ['steps', index, 'doneOn'];
    if (yearOf(doneOn) < year) return [issue(at, path, `${doneOn} 早于清单年份 ${year} 年`, '对照记录改正日期')];
    if (before === undefined || before.doneOn <= doneOn) return [];
    return [issue(at, path, `“${acceptanceSteps[step]}”${doneOn} 早于“${acceptanceSteps[before.step]}”${before.doneOn}`, '对照记录改正日期')];
  });
}

function results(at: Acceptance): IssueDraft[] {
  return at.steps.flatMap((step, index) => [...resultOf(at, step, index), ...rateOf(at, step, index), ...completeness(at, step, index)]);
}

function resultOf(at: Acceptance, { step, result, percent, source }: AcceptanceStep, index: number): IssueDraft[] {
  if (step === 'application') {
    return result === undefined && percent === undefined ? [] : [issue(at, ['steps', index], '申请写了结果或验收率', '结果写在自评、审核、核定或审定里')];
  }
  return result === undefined && isFiled(source)
    ? [issue(at, ['steps', index], `“${acceptanceSteps[step]}”没有写结果`, '在 result 写 passed、partly 或 failed')]
    : [];
}

/** Documents print rates over a hundred; below zero and over a thousand is a slip. */
function rateOf(at: Acceptance, { percent }: AcceptanceStep, index: number): IssueDraft[] {
  const isPlausible = percent === undefined || (Number(percent) >= 0 && Number(percent) <= 1000);
  return isPlausible ? [] : [issue(at, ['steps', index, 'percent'], `验收率 ${percent}% 不会小于 0 或大于 1000`, '对照记录改正')];
}

/** What a unit files has a day; a document need not name one. */
function completeness(at: Acceptance, { step, doneOn, source }: AcceptanceStep, index: number): IssueDraft[] {
  return doneOn === undefined && isFiled(source) ? [issue(at, ['steps', index], `“${acceptanceSteps[step]}”没有写日期`, '在 doneOn 写办完的日期')] : [];
}

function ofYear(at: AcceptanceRules, { programmes, projects }: Model): IssueDraft[] {
  const lists = [
    ...at.standards.flatMap((standard, index) => standard.lists.map((id, place) => ({ id, path: ['standards', index, 'lists', place] }))),
    ...at.recordsKept.map((id, index) => ({ id, path: ['recordsKept', index] })),
  ];
  const parts = at.standards.flatMap((standard, index) => standard.projects.map((id, place) => ({ id, path: ['standards', index, 'projects', place] })));
  const other = [
    ...lists.map(({ id, path }) => ({ id, path, year: programmes.get(id)?.year })),
    ...parts.map(({ id, path }) => ({ id, path, year: projects.get(id)?.programme.year })),
  ].filter(({ year }) => year !== undefined && year !== at.year);
  const until = at.closing?.applyUntil;
  return [
    ...other.map(({ id, path, year }) => issue(at, path, `${id} 是 ${year} 年的，写在了 ${at.year} 年的验收办法里`, '移到那一年的文件里，或改正编号')),
    ...(until !== undefined && yearOf(until) < at.year
      ? [issue(at, ['closing', 'applyUntil'], `申请的最后一天 ${until} 早于 ${at.year} 年`, '对照方案改正日期')]
      : []),
    ...(at.recordsKept.length > 0 && at.closing === undefined
      ? [
          issue(
            at,
            ['recordsKept'],
            '写了哪几份清单的申请录全，没有写方案怎样规定未申请的',
            '在 closing 写方案的那一句和出处；方案没有规定的，删去 recordsKept',
          ),
        ]
      : []),
  ];
}

function issue(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
