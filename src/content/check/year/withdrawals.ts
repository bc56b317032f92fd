import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Project } from '../../../domain/task/programme.ts';
import type { TargetRevision } from '../../../domain/task/revision.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What is withdrawn is not changed, not reported and not withdrawn before its year. */
export const withdrawalRules: readonly Rule[] = [
  {
    id: 'withdrawal-mismatch',
    sentence: '项目不会在清单当年以前取消；取消以后不再调整任务；改名前后的名称不同。',
    find: (model) => [...model.projects.values()].flatMap((project) => [...early(project), ...changedLater(project, model), ...sameName(project)]),
  },
  {
    id: 'reported-after-withdrawal',
    sentence:
      '项目或任务取消以后又报进展、又调整任务、又交材料、申请验收、公示、表扬、列资金的，提出提醒；取消以前的数在取消以后补报的，写明理由登记为例外，就不再提醒。',
    isWarning: true,
    find: (model, entries) => [
      ...[...model.projects.values()].flatMap((project) => reportedLater(project, model)),
      ...laterRecords(model, entries),
      ...[...model.revisions.values()].flatMap((revisions) => revisions.flatMap((at) => afterEnd(at, model))),
    ],
  },
];

function early(at: Project): IssueDraft[] {
  const { withdrawal, programme } = at;
  if (withdrawal === undefined || yearOf(withdrawal.withdrawnOn) >= programme.year) return [];
  return [found(at, ['withdrawal', 'withdrawnOn'], `取消日期 ${withdrawal.withdrawnOn} 早于清单年份 ${programme.year} 年`, '对照原文件改正日期')];
}

function changedLater({ withdrawal, indicators, title }: Project, { revisions }: Model): IssueDraft[] {
  if (withdrawal === undefined) return [];
  const ids = new Set<string>(indicators.map(({ id }) => id));
  const later = [...revisions.values()]
    .flat()
    .filter(({ indicator, revisedOn, from }) => from === undefined && ids.has(indicator) && revisedOn >= withdrawal.withdrawnOn);
  return later.map((at) =>
    found(
      at,
      ['revisedOn'],
      `“${title}” ${withdrawal.withdrawnOn} 已经取消，${at.revisedOn} 又调整任务`,
      '取消以后不再调整：先核对项目编号和两个日期，写错的改正',
    ),
  );
}

function sameName(at: Project): IssueDraft[] {
  return at.renamings.flatMap(({ formerTitle }, index) =>
    formerTitle === (at.renamings[index + 1]?.formerTitle ?? at.title)
      ? [found(at, ['renamings', index, 'formerTitle'], `改名前后都是“${formerTitle}”`, 'formerTitle 写原来的名称，title 写现在的名称；没有改名就删去')]
      : [],
  );
}

function reportedLater({ withdrawal, indicators, title }: Project, { reports }: Model): IssueDraft[] {
  if (withdrawal === undefined) return [];
  const ids = new Set<string>(indicators.map(({ id }) => id));
  const later = [...reports.values()].flat().filter(({ indicator, asOf }) => ids.has(indicator) && asOf > withdrawal.withdrawnOn);
  return later.map((at) => doubt(at, ['截至日期'], `“${title}” ${withdrawal.withdrawnOn} 已经取消，${at.asOf} 又报了进展`, at));
}

/** A task that was withdrawn, or set to nothing, is not reported and not changed again. */
function afterEnd(at: TargetRevision, { reports, revisions }: Model): IssueDraft[] {
  const { after, from, revisedOn } = at;
  if (after.kind !== 'withdrawn' || from !== undefined) return [];
  const key = assignmentKey(at.indicator, at.area);
  const again = (revisions.get(key) ?? []).filter((other) => other !== at && other.revisedOn > revisedOn);
  const reported = (reports.get(key) ?? []).filter(({ asOf }) => asOf > revisedOn && (again[0] === undefined || asOf < again[0].revisedOn));
  return [
    ...again.slice(0, 1).map((other) => doubt(other, ['revisedOn'], `${revisedOn} 任务已经取消，${other.revisedOn} 又调整`, other)),
    ...reported.map((report) => doubt(report, ['截至日期'], `${revisedOn} 任务已经取消，${report.asOf} 又报了进展`, report)),
  ];
}

/** Other records of a withdrawn project that are dated after its end. */
function laterRecords({ projects }: Model, { evidence, acceptances, publicNotices, funds, honours }: Entries): IssueDraft[] {
  const dated = [
    ...evidence.map((at) => ({ at, path: ['project'], id: at.project, area: at.area, day: at.asOf, what: '交材料' })),
    ...acceptances.map((at) => ({ at, path: ['project'], id: at.project, area: at.area, day: at.steps[0]?.doneOn, what: '验收' })),
    ...publicNotices.flatMap((at) => at.projects.map((id, index) => ({ at, path: ['projects', index], id, area: at.area, day: at.from, what: '公示' }))),
    ...funds.map((at) => ({ at, path: ['project'], id: at.project, area: at.area, day: at.asOf, what: '列资金' })),
    ...honours.flatMap((at) => at.projects.map((id, index) => ({ at, path: ['projects', index], id, area: at.area, day: at.honouredOn, what: '表扬' }))),
  ];
  return dated.flatMap(({ at, path, id, area, day, what }) => {
    const { withdrawal, title } = projects.get(id) ?? {};
    if (withdrawal === undefined || day === undefined || day <= withdrawal.withdrawnOn) return [];
    return [doubt(at, path, `“${title}” ${withdrawal.withdrawnOn} 已经取消，${day} 又${what}`, { indicator: id, area })];
  });
}

function doubt(at: object, path: FieldPath, what: string, { indicator, area }: { readonly indicator: string; readonly area: string }): IssueDraft {
  return {
    ...found(at, path, what, '取消以后不再写：先核对项目编号写没写错、取消的日期对不对；写错的改正，多写的删去这一条；原文件确实取消以后又写的，登记例外'),
    subject: assignmentKey(indicator, area),
  };
}

function found(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
