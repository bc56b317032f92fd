import { assignmentKey } from '../../../domain/task/assignment.ts';
import { noticeState, type PublicNotice } from '../../../domain/year/public-notice.ts';
import type { YearResult } from '../../../domain/year/year-result.ts';
import type { CivilDate } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Notices before the decision, the decision itself, and that every record of the year is about a task the area has. */
export const yearEndRules: readonly Rule[] = [
  {
    id: 'notice-in-order',
    sentence: '公示的最后一天不早于第一天；收到几件异议、怎样处理，公示期满以后才写，两项一起写。',
    find: (_model, { publicNotices, today }) => publicNotices.flatMap((at) => ofNotice(at, today)),
  },
  {
    id: 'result-in-order',
    sentence: '最终结果的公布不早于审定，审定不早于清单的年份；逐个项目的结果都是这份清单里的项目。',
    find: (model, { yearResults }) => yearResults.flatMap((at) => ofResult(at, model)),
  },
  {
    id: 'year-record-task',
    sentence: '佐证材料、验收、公示、最终结果和资金说的是本区域承担的任务，写在清单那一年的文件里。',
    find: tasks,
  },
];

function ofNotice(at: PublicNotice, today: CivilDate | undefined): IssueDraft[] {
  const { from, to, objections, outcome } = at;
  const isOpen = today !== undefined && noticeState(at, today) !== 'over';
  return [
    ...(to < from ? [issue(at, ['to'], `公示最后一天 ${to} 早于第一天 ${from}`, '对照公示改正日期')] : []),
    ...(isOpen && (objections !== undefined || outcome !== undefined)
      ? [
          issue(
            at,
            [objections === undefined ? 'outcome' : 'objections'],
            `公示到 ${to} 才期满，已经写了异议或结论`,
            '先核对公示的最后一天；确实还没有期满的，期满以后再写',
          ),
        ]
      : []),
    ...((objections === undefined) !== (outcome === undefined)
      ? [issue(at, [objections === undefined ? 'outcome' : 'objections'], '异议件数和处理结论只写了一项', '两项都写：没有异议的写 objections: 0 和结论')]
      : []),
  ];
}

function ofResult(at: YearResult, { programmes, projects }: Model): IssueDraft[] {
  const year = programmes.get(at.list)?.year;
  const strange = at.outcomes.flatMap(({ project: id }, index) => {
    const project = projects.get(id);
    return project === undefined || project.programme.id === at.list
      ? []
      : [issue(at, ['outcomes', index, 'project'], `“${project.title}”不是清单 ${at.list} 里的项目`, '改正项目编号，或写进它那份清单的结果')];
  });
  const lists = new Set(at.outcomes.map(({ project: id }) => projects.get(id)?.programme.id));
  const [own] = lists;
  const isOtherList = strange.length > 1 && lists.size === 1 && own !== undefined;
  return [
    ...(isOtherList
      ? [issue(at, ['list'], `写的是清单 ${at.list}，下面 ${strange.length} 个项目都在清单 ${own} 里`, `多半是这里写错了：改成 ${own}`)]
      : strange),
    ...(at.publishedOn !== undefined && at.publishedOn < at.approvedOn
      ? [issue(at, ['publishedOn'], `公布日期 ${at.publishedOn} 早于审定日期 ${at.approvedOn}`, '对照文件改正日期')]
      : []),
    ...(year !== undefined && at.approvedOn < `${year}`
      ? [issue(at, ['approvedOn'], `审定日期 ${at.approvedOn} 早于清单年份 ${year} 年`, '对照文件改正日期')]
      : []),
  ];
}

function tasks(model: Model, { evidence, acceptances, publicNotices, yearResults, funds, places }: Entries): IssueDraft[] {
  const named = [
    ...[...evidence, ...acceptances, ...funds].map((at) => ({ at, path: ['project'], id: at.project, area: at.area })),
    ...publicNotices.flatMap((at) => at.projects.map((id, index) => ({ at, path: ['projects', index], id, area: at.area }))),
    ...yearResults.flatMap((at) => at.outcomes.map(({ project: id }, index) => ({ at, path: ['outcomes', index, 'project'], id, area: at.area }))),
  ];
  return named.flatMap(({ at, path, id, area }) => {
    const project = model.projects.get(id);
    if (project === undefined || !model.areas.has(area)) return [];
    const { year, issuer } = project.programme;
    const [, fileYear] = /\/(?:acceptances|notices|results|funds)\/(\d{4})\.yaml$/.exec(places.get(at)?.file ?? '') ?? [];
    if (fileYear !== undefined && Number(fileYear) !== year)
      return [issue(at, path, `${id} 是 ${year} 年的项目，写在了 ${fileYear} 年的文件里`, `移到 ${year}.yaml`)];
    if (issuer.id === area || model.assignments.has(assignmentKey(id, area))) return [];
    return [issue(at, path, `“${project.title}”在${model.areas.get(area)?.name ?? area}没有任务`, '改成本区域承担的项目编号')];
  });
}

function issue(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
