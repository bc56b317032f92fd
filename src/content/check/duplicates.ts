import type { Rule } from '../rule.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { platformMeasureNames } from '../../domain/year/platform-count.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';

/** One fact in one place: the same object, or the same share, entered twice. */
export const duplicateRule: Rule = {
  id: 'entered-twice',
  sentence:
    '同一编号只能用一次；同一指标在同一区域的任务、同一区域同一天的得分和同一项平台统计数、同一项目同样几个指标的责任、同一问题、同一任务的验收、同一天开始的公示、同一天审定的结果只能录入一次；一条责任、一个专班里同一个单位、人员只写一次。',
  find: (model, entries) => [
    ...twice(identified(entries), newId),
    ...twice(parts(model), newId),
    ...twice(shares(entries)),
    ...twice(scores(entries)),
    ...twice(platformCounts(entries)),
    ...twice(honours(entries)),
    ...twice(duties(entries)),
    ...twice(yearRecords(entries)),
    ...namedTwice(entries),
  ],
};

interface Named {
  readonly key: string;
  readonly at: object;
  readonly path?: readonly string[];
}

function identified({ areas, agencies, programmes, documents, workGroups, problems, inspections, places }: Entries): Named[] {
  const named = [...areas, ...programmes, ...documents].map((at) => ({ key: at.id, at }));
  const units = agencies.map((at) => ({ key: `${at.area} 的单位 ${at.id}`, at, path: ['id'] }));
  const kept = [
    ...workGroups.map((at) => ({ key: `${at.area} 的工作专班 ${at.id}`, at, path: ['id'] })),
    ...problems.map((at) => ({ key: `${at.by} 的问题 ${at.id}`, at, path: ['id'] })),
    ...inspections.map((at) => ({ key: `${at.keptBy} 的检查 ${at.id}`, at, path: ['id'] })),
  ];
  return [...named, ...units, ...kept].filter(({ at }) => places.has(at));
}

/** Projects and indicators of every programme; the model's own registers keep only one of a name. */
function parts({ programmes }: Model): Named[] {
  const projects = [...programmes.values()].flatMap((programme) => programme.projects);
  return [...projects, ...projects.flatMap(({ indicators }) => indicators)].map((at) => ({ key: at.id, at }));
}

function shares({ decompositions }: Entries): Named[] {
  return decompositions.flatMap((at) =>
    Object.keys(at.shares).map((area) => ({
      key: assignmentKey(at.indicator, area),
      at,
      path: ['shares', area],
    })),
  );
}

function scores({ scores: printed }: Entries): Named[] {
  return printed.map((at) => ({ key: `${at.area} 截至 ${at.asOf} 的得分`, at, path: ['asOf'] }));
}

function platformCounts({ platformCounts: printed }: Entries): Named[] {
  return printed.map((at) => ({ key: `${at.area} 截至 ${at.asOf} 的${platformMeasureNames[at.measure]}`, at, path: ['measure'] }));
}

function honours({ honours: printed }: Entries): Named[] {
  return printed.map((at) => ({ key: `${at.area} ${at.honouredOn} 的“${at.title}”`, at, path: ['title'] }));
}

function duties({ responsibilities }: Entries): Named[] {
  return responsibilities.map((at) => ({ key: `${assignmentKey(at.project, at.area)} ${[...at.indicators].sort().join(' ')}`.trim(), at, path: ['project'] }));
}

function yearRecords({ acceptances, publicNotices, yearResults, funds }: Entries): Named[] {
  return [
    ...acceptances.map((at) => ({ key: `${assignmentKey(at.project, at.area)} 的验收`, at, path: ['project'] })),
    ...funds.map((at) => ({ key: `${assignmentKey(at.project, at.area)} 截至 ${at.asOf} 的资金`, at, path: ['asOf'] })),
    ...publicNotices.flatMap((at) => at.projects.map((id) => ({ key: `${assignmentKey(id, at.area)} ${at.from} 开始的公示`, at, path: ['projects'] }))),
    ...yearResults.map((at) => ({ key: `${assignmentKey(at.list, at.area)} ${at.approvedOn} 审定的结果`, at, path: ['approvedOn'] })),
    ...yearResults.flatMap((at) =>
      at.outcomes.map(({ project }) => ({ key: `${assignmentKey(project, at.area)} ${at.approvedOn} 的结果`, at, path: ['outcomes'] })),
    ),
  ];
}

function namedTwice({ responsibilities, workGroups }: Entries): IssueDraft[] {
  const fields = ['indicators', 'leadOfficials', 'leadAgencies', 'responsiblePersons', 'responsibleAgencies'] as const;
  return [
    ...responsibilities.flatMap((at) => fields.flatMap((field) => repeated(at, field, at[field]))),
    ...workGroups.flatMap((at) => repeated(at, 'members', at.members)),
  ];
}

function repeated(at: object, field: string, names: readonly string[]): IssueDraft[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ at, path: [field, index], what: `“${name}”写了两次`, cure: '删去一个' }] : []));
}

/** Two different things under one id are two things: taking one away would lose it. */
const newId = '两条说的不是一件事的，给后一条另起一个没有用过的编号（短名），引用它的地方一起改；真是重复录入的，才删去一条';
const oneOnly = '保留有权发布的那一级的一份，删去另一份';

function twice(named: readonly Named[], cure = oneOnly): IssueDraft[] {
  const seen = new Set<string>();
  return named.flatMap(({ key, at, path }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const what = `“${key}”已经录入过一次`;
    return [{ at, ...(path && { path }), what, cure, ...(cure === oneOnly && { subject: key }) }];
  });
}
