import { isDeepStrictEqual } from 'node:util';
import type { Rule } from '../../rule.ts';
import type { Entries } from '../../entries.ts';
import { listedTwice } from './listed-twice.ts';
import type { Model } from '../../model.ts';
import { platformMeasureNames } from '../../../domain/year/platform-count.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';

/** One fact in one place: the same object, or the same share, entered twice. */
export const duplicateRule: Rule = {
  id: 'entered-twice',
  sentence:
    '同一编号只能用一次；同一指标在同一区域的任务、同一区域同一天的得分和同一项平台统计数、同一项目同样几个指标的责任、同一问题、同一任务的验收、同样几个单位同一时点的佐证材料、同时进行的公示、同一天审定的结果、同一天同标题的动态和通报、同样的问题和检查、同一项目同名的点位、同名的办事服务、同一条建议只能录入一次；一条记录的同一个清单里，同一个单位、人员、项目、材料、环节、阶段，换了叫法也只写一次。',
  find: (model, entries) => findIn(model, entries, entries.places),
};

function findIn(model: Model, entries: Entries, places: Entries['places']): IssueDraft[] {
  return [
    ...twice(identified(entries), places, newId),
    ...twice(parts(model), places, newId),
    ...twice(shares(entries), places),
    ...twice(scores(entries), places),
    ...twice(platformCounts(entries), places),
    ...twice(honours(entries), places),
    ...twice(duties(entries), places),
    ...twice(yearRecords(entries), places),
    ...twice(papers(entries), places, again),
    ...overlapping(entries),
    ...copiedAnswers(entries),
    ...listedTwice(model, entries),
  ];
}

interface Named {
  readonly key: string;
  readonly at: object;
  readonly path?: FieldPath;
}

function identified({ areas, agencies, programmes, documents, workGroups, problems, inspections, solicitations, places }: Entries): Named[] {
  const named = [...areas, ...programmes, ...documents].map((at) => ({ key: at.id, at }));
  const units = agencies.map((at) => ({ key: `${at.area} 的单位 ${at.id}`, at, path: ['id'] }));
  const kept = [
    ...workGroups.map((at) => ({ key: `${at.area} 的工作专班 ${at.id}`, at, path: ['id'] })),
    ...problems.map((at) => ({ key: `${at.by} 的问题 ${at.id}`, at, path: ['id'] })),
    ...inspections.map((at) => ({ key: `${at.keptBy} 的检查 ${at.id}`, at, path: ['id'] })),
    ...solicitations.flatMap((at) => at.proposals.map(({ id }, index) => ({ key: `建议 ${id}`, at, path: ['proposals', index, 'id'] }))),
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

/** What has an id of its own, and says of itself all that another says. */
function papers({ updates, circulars, evidence, problems, inspections, sites, services, checklists }: Entries): Named[] {
  return [
    ...problems.map((at) => ({ key: `${at.area} ${at.project ?? ''} ${at.site ?? ''} 的问题“${at.text}”`, at, path: ['text'] })),
    ...inspections.map((at) => ({
      key: `${at.area} ${at.heldOn ?? at.asOf ?? ''} 看${[...at.projects, ...at.sites].toSorted().join('、')}的检查（${at.by}，${at.seen}）`,
      at,
      path: ['seen'],
    })),
    ...sites.map((at) => ({ key: `${at.area} ${at.project} 的点位“${at.name}”`, at, path: ['name'] })),
    ...services.map((at) => ({ key: `${at.area} 的办事服务“${at.name}”`, at, path: ['name'] })),
    ...checklists.map((at) => ({ key: `信息公开条件的版本“${at.version}”`, at, path: ['version'] })),
    ...evidence.map((at) => ({
      key: `${assignmentKey(at.project, at.area)} 截至 ${at.asOf} 的佐证材料（${at.agencies.toSorted().join('、')}）`,
      at,
      path: ['project'],
    })),
    ...updates.map((at) => ({ key: `${at.area} ${at.publishedOn} 的动态“${at.title}”`, at, path: ['title'] })),
    ...circulars.map((at) => ({ key: `${at.area} 截至 ${at.asOf} 的通报“${at.title}”`, at, path: ['title'] })),
  ];
}

/** A file of an answer that was copied under another number; two people may also have asked the same, so that it is a doubt. */
function copiedAnswers({ answers, places }: Entries): IssueDraft[] {
  const seen = new Map<string, (typeof answers)[number]>();
  return answers.flatMap((at) => {
    const key = JSON.stringify([at.area, at.code, at.receivedOn, at.firstRepliedOn, at.closedOn, at.question, at.answer]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      return [];
    }
    const what = `和另一份答复一字不差${placeOf({ key, at: first }, places)}`;
    return [
      {
        at,
        path: ['question'],
        what,
        cure: '是复制出来的文件，删去编号不是 npm run publish-answers 写出的那一份；确有两个人问了同样的话的，登记例外',
        isWarning: true,
        subject: at.id,
      },
    ];
  });
}

/** Two notices of one task at one time: the second is the first again, or is about another project. */
function overlapping({ publicNotices }: Entries): IssueDraft[] {
  return publicNotices.flatMap((at, index) =>
    at.projects.flatMap((id, place) => {
      const other = publicNotices
        .slice(0, index)
        .find((each) => each.area === at.area && each.projects.includes(id) && each.from !== at.from && each.from <= at.to && at.from <= each.to);
      if (other === undefined) return [];
      const what = `“${id}”${other.from} 到 ${other.to} 正在公示，这里又从 ${at.from} 公示到 ${at.to}`;
      return [{ at, path: ['projects', place], what, cure: '改正项目编号或日期；真是重复录入的，删去一条', subject: assignmentKey(id, at.area) }];
    }),
  );
}

/** Two different things under one id are two things: taking one away would lose it. */
const newId = '两条说的不是一件事的，给后一条另起一个没有用过的编号（短名），引用它的地方一起改；真是重复录入的，才删去一条';
const again = '说的不是一件事的，改正标题、日期、项目或单位；真是重复录入的，删去一份';
/** Two records of one key that say different things are most often one of another key. */
const oneOnly = '多半有一条的编号、日期或区域写错了：对照出处，改正写错的一条；真是同一件事录了两次的，才删去一条';
const sameWords = '两条一字不差：留下有权发布的那一级的一条，删去另一条';

function twice(named: readonly Named[], places: Entries['places'], cure = oneOnly): IssueDraft[] {
  const seen = new Map<string, Named>();
  return named.flatMap((each) => {
    const { key, at, path } = each;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, each);
      return [];
    }
    const what = `“${key}”已经录入过一次${placeOf(first, places)}`;
    const isSame = first.at !== at && isDeepStrictEqual(first.at, at);
    return [{ at, ...(path && { path }), what, cure: isSame ? sameWords : cure, ...(cure !== newId && { subject: key }) }];
  });
}

/** `（areas/990101/funds/2025.yaml 第 2 项）`: where the other one stands. */
function placeOf({ at }: Named, places: Entries['places']): string {
  const { file, path: [item] = [] } = places.get(at) ?? {};
  if (file === undefined) return '';
  return `（${file}${typeof item === 'number' ? ` 第 ${item + 1} 项` : ''}）`;
}
