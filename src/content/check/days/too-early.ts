import { assignmentKey } from '../../../domain/task/assignment.ts';
import { type CivilDate, yearOf } from '../../../domain/value/civil-date.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Nobody changes, accepts or praises what had not been promised yet. Works may have begun before. */
export const tooEarlyRule: Rule = {
  id: 'before-the-list',
  sentence:
    '验收、公示、佐证材料、表扬、任务的调整和提出、项目的取消和改名，不早于发布清单的文件的成文日期；公示不早于所说项目申请验收。早了的提出提醒：多半写错了年份，或者文件的日期写错了；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...eventsOf(entries).flatMap((each) => early(each, model)),
    ...entries.publicNotices.flatMap((at) => beforeApplication(at, model)),
  ],
};

interface Event {
  readonly at: object;
  readonly path: FieldPath;
  readonly name: string;
  readonly day: CivilDate | undefined;
  /** A project, or an indicator of it. */
  readonly of: string;
  readonly area: string;
}

function eventsOf(entries: Entries): Event[] {
  const { acceptances, publicNotices, evidence, honours, revisions } = entries;
  return [
    ...acceptances.flatMap((at) =>
      at.steps.slice(0, 1).map(({ doneOn }) => ({ at, path: ['steps', 0, 'doneOn'], name: '验收', day: doneOn, of: at.project, area: at.area })),
    ),
    ...publicNotices.flatMap((at) => at.projects.slice(0, 1).map((of) => ({ at, path: ['from'], name: '公示', day: at.from, of, area: at.area }))),
    ...evidence.map((at) => ({ at, path: ['handedInOn'], name: '交材料', day: at.handedInOn, of: at.project, area: at.area })),
    ...honours.flatMap((at) => at.projects.slice(0, 1).map((of) => ({ at, path: ['honouredOn'], name: '表扬', day: at.honouredOn, of, area: at.area }))),
    ...revisions.flatMap((at) => [
      { at, path: ['revisedOn'], name: '调整', day: at.revisedOn, of: at.indicator, area: at.area },
      { at, path: ['requestedOn'], name: '提出调整', day: at.requestedOn, of: at.indicator, area: at.area },
    ]),
    ...ofProjects(entries),
  ];
}

function ofProjects({ programmes }: Entries): Event[] {
  return programmes.flatMap((at) =>
    at.commitments.flatMap(({ projects }, commitment) =>
      projects.flatMap(({ id, withdrawal, renamings }, project) => {
        const path = ['commitments', commitment, 'projects', project];
        const own = { at, of: `${at.id}/${id}`, area: at.area };
        return [
          { ...own, path: [...path, 'withdrawal', 'withdrawnOn'], name: '取消', day: withdrawal?.withdrawnOn },
          ...renamings.map(({ renamedOn }, index) => ({ ...own, path: [...path, 'renamings', index, 'renamedOn'], name: '改名', day: renamedOn })),
        ];
      }),
    ),
  );
}

/** Rules of their own tell these where even the year is another. */
const toldByYear: ReadonlySet<string> = new Set(['验收', '公示', '表扬', '调整', '提出调整', '取消']);

function early({ at, path, name, day, of, area }: Event, model: Model): IssueDraft[] {
  const list = (model.projects.get(of) ?? model.indicators.get(of)?.project)?.programme;
  const document = model.documents.get((list && documentOf(list.source)?.document) ?? '');
  const issued = document?.issuedOn ?? document?.publishedOn;
  // A circular tells of a list that was issued long before.
  if (list === undefined || day === undefined || issued === undefined || document?.kind !== 'policy' || day >= issued) return [];
  if (yearOf(day) < list.year && toldByYear.has(name)) return [];
  const what = `${day} 的${name}，早于发布清单的《${document.title}》（${issued}）`;
  return [{ at, path, what, cure: '对照原文件核对两个日期，改正写错的一个；确实如此的登记例外', subject: assignmentKey(of, area) }];
}

function beforeApplication(at: Entries['publicNotices'][number], { acceptances, projects }: Model): IssueDraft[] {
  const late = at.projects.flatMap((id, index) => {
    const applied = acceptances.get(assignmentKey(id, at.area))?.steps.find(({ step }) => step === 'application')?.doneOn;
    return applied === undefined || at.from >= applied ? [] : [{ id, index, applied }];
  });
  return late.slice(0, 1).map(({ id, index, applied }) => ({
    ...{ at, path: ['projects', index], what: `“${projects.get(id)?.title ?? id}”${applied} 才申请验收，${at.from} 就公示了` },
    ...{ cure: '对照记录改正日期或项目编号；确实如此的登记例外', subject: assignmentKey(id, at.area) },
  }));
}
