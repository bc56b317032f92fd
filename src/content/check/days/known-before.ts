import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { CivilDate } from '../../../domain/value/civil-date.ts';
import { type DayOrMonth, firstDay } from '../../../domain/value/day-or-month.ts';
import { documentOf, isFiled, type Source } from '../../../domain/value/source.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Nobody receives or prints what has not happened yet. Progress, money and inspections have this rule beside their other days. */
export const knownBeforeRule: Rule = {
  id: 'known-before-it-happened',
  sentence:
    '问题的发现、材料的日期和交来、验收环节的办完、问卷的统计、公示的结论、文件写的资金和检查、表扬、结果的审定，不晚于报送收到的日期，也不晚于写它的文件的日期。点位、问题的解决、指南的核对写得比收到的日期还晚的，提出提醒：补了新的情况，收到日期也要改成新的；项目的取消、改名晚于写它的纪要、通报的，提出提醒。',
  find: (model, entries) =>
    known(entries)
      .flatMap((each) => early(each, model))
      .flatMap((issue, _index, all) => atReceipt(issue, all)),
};

interface Known {
  readonly at: object;
  readonly source: Source;
  readonly path: FieldPath;
  readonly name: string;
  readonly day: DayOrMonth | CivilDate | undefined;
  /** What an exception names, for a record that is written on after it was received; it may tell later days. */
  readonly grows?: string;
  /** What an exception names, for a decision that may hold from a later day on. */
  readonly decided?: string;
}

function known(entries: Entries): Known[] {
  const { problems, surveyResults, acceptances, evidence, publicNotices, services, sites, honours, yearResults } = entries;
  return [
    ...problems.flatMap((at) => [
      { at, source: at.source, path: ['foundOn'], name: '发现日期', day: at.foundOn },
      { at, source: at.source, path: ['solvedOn'], name: '解决日期', day: at.solvedOn, grows: at.id },
    ]),
    ...surveyResults.flatMap((at) => (at.source === undefined ? [] : [{ at, source: at.source, path: ['countedOn'], name: '统计日期', day: at.countedOn }])),
    ...acceptances.flatMap((at) =>
      at.steps.map(({ source, doneOn }, index) => ({ at, source, path: ['steps', index, 'doneOn'], name: '办完的日期', day: doneOn })),
    ),
    ...evidence.flatMap((at) => [
      { at, source: at.source, path: ['handedInOn'], name: '交来的日期', day: at.handedInOn },
      ...at.materials.map(({ datedOn }, index) => ({
        at,
        source: at.source,
        path: ['materials', index, 'datedOn'],
        name: '材料上的日期',
        day: datedOn,
      })),
    ]),
    // A notice is announced; its outcome is known after its last day.
    ...publicNotices.flatMap((at) => (at.outcome === undefined ? [] : [{ at, source: at.source, path: ['to'], name: '写了结论的公示的最后一天', day: at.to }])),
    ...services.map((at) => ({ at, source: at.source, path: ['checkedOn'], name: '核对日期', day: at.checkedOn, grows: at.id })),
    ...sites.flatMap((at) => ofSite(at).map((each) => ({ ...each, at, source: at.source, grows: at.id }))),
    ...[...entries.funds, ...entries.inspections, ...evidence].flatMap((at) =>
      // What a unit filed has rules beside its other days.
      isFiled(at.source)
        ? []
        : [
            { at, source: at.source, path: ['asOf'], name: '截至日期', day: at.asOf },
            { at, source: at.source, path: ['heldOn'], name: '检查日期', day: 'heldOn' in at ? at.heldOn : undefined },
            { at, source: at.source, path: ['review', 'reviewedOn'], name: '审核日期', day: 'review' in at ? at.review?.reviewedOn : undefined },
          ],
    ),
    ...honours.map((at) => ({ at, source: at.source, path: ['honouredOn'], name: '表扬的日期', day: at.honouredOn })),
    ...yearResults.map((at) => ({ at, source: at.source, path: ['approvedOn'], name: '审定日期', day: at.approvedOn })),
    ...entries.programmes.flatMap(ofList),
  ];
}

function ofList(at: Entries['programmes'][number]): Known[] {
  return at.commitments.flatMap(({ projects }, commitment) =>
    projects.flatMap(({ id, withdrawal, renamings }, project) => {
      const path = ['commitments', commitment, 'projects', project];
      const own = { at, decided: `${at.id}/${id}` };
      return [
        ...(withdrawal === undefined
          ? []
          : [{ ...own, source: withdrawal.source, path: [...path, 'withdrawal', 'withdrawnOn'], name: '取消日期', day: withdrawal.withdrawnOn }]),
        ...renamings.map(({ renamedOn: day, source }, index) => ({ ...own, source, path: [...path, 'renamings', index, 'renamedOn'], name: '改名日期', day })),
      ];
    }),
  );
}

function ofSite({ stages, photos, sign, rechecks, moves, notStartedAsOf }: Entries['sites'][number]): Pick<Known, 'path' | 'name' | 'day'>[] {
  return [
    ...stages.flatMap(({ reachedOn, reachedBy }, index) => [
      { path: ['stages', index, 'reachedOn'], name: '实际日期', day: reachedOn },
      { path: ['stages', index, 'reachedBy'], name: '达到的截至日期', day: reachedBy },
    ]),
    ...photos.map(({ takenOn }, index) => ({ path: ['photos', index, 'takenOn'], name: '拍摄日期', day: takenOn })),
    { path: ['notStartedAsOf'], name: '还没有开工的截至日期', day: notStartedAsOf },
    { path: ['sign', 'installedOn'], name: '安装日期', day: sign?.installedOn },
    { path: ['sign', 'checkedOn'], name: '检查牌子的日期', day: sign?.checkedOn },
    ...rechecks.map(({ checkedOn }, index) => ({ path: ['rechecks', index, 'checkedOn'], name: '回访日期', day: checkedOn })),
    ...moves.map(({ movedOn }, index) => ({ path: ['moves', index, 'movedOn'], name: '改址日期', day: movedOn })),
  ];
}

function early({ at, source, path, name, day, grows, decided }: Known, { documents }: Model): IssueDraft[] {
  const toldOn = isFiled(source) ? source.receivedOn : writtenOn(source, documents);
  // Photos and signs are the clerk's own beside a document that tells of the works.
  if (day === undefined || toldOn === undefined || firstDay(day) <= toldOn || (grows !== undefined && !isFiled(source))) return [];
  const what = `${name} ${day}，晚于${isFiled(source) ? '收到日期' : '写它的文件的日期'} ${toldOn}`;
  const subject = grows ?? decided;
  const cure =
    decided === undefined ? '对照记录，改正这个日期或收到日期；后来又补了新情况的，来源也改成新报来的' : '对照原文件改正日期；文件写明以后才生效的，登记例外';
  return [{ at, path, what, cure, ...(subject !== undefined && { isWarning: true, subject }) }];
}

/** So many days of one record do not all stand wrong. */
const manyDays = 3;

/** What is said of many days of one record against its one day of receipt is told once, at that day. */
function atReceipt(issue: IssueDraft, all: readonly IssueDraft[]): IssueDraft[] {
  const { at = {} } = issue;
  const own = all.filter((each) => each.at === at && each.what.includes('晚于收到日期'));
  if (!own.includes(issue) || own.length < manyDays || !('source' in at)) return [issue];
  if (own[0] !== issue) return [];
  const received = /晚于收到日期 (\S+)/u.exec(issue.what)?.[1] ?? '';
  const what = `收到日期 ${received} 早于这份记录里的 ${own.length} 个日期`;
  return [{ ...issue, path: ['source', 'receivedOn'], what, cure: '多半是收到日期写错了：对照收文登记改正' }];
}

/** The last day that a document knows of: undefined for a plan, which announces what comes after it; minutes tell what was decided. */
export function writtenOn(source: Source, documents: Model['documents']): CivilDate | undefined {
  const document = documents.get(documentOf(source)?.document ?? '');
  if (document === undefined || (document.kind === 'policy' && !/纪要|会议记录/u.test(document.title))) return undefined;
  return [document.issuedOn, document.publishedOn]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);
}
