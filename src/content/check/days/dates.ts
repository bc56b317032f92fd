import type { Rule } from '../../rule.ts';
import type { Entries } from '../../entries.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import { monthOf, yearOf, type CivilDate } from '../../../domain/value/civil-date.ts';
import { documentOf, isFiled } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { writtenOn } from './known-before.ts';

/** Dates that must follow one another, and dates that must lie in their year. */
export const dateRules: readonly Rule[] = [
  {
    id: 'dates-in-order',
    sentence:
      '日期必须先后有序：成文不晚于发布，统计起始不晚于截止，清单的进展、调整和提出调整不早于当年，进展的截至日期不晚于写它的通报和进展表，也不晚于收到和更正的日期，答复和公开不早于收到，办结不早于首次答复，公开不早于答复；办结的写明结果，写了结果的写明办结日期；通报不早于它的数据截至的日期，印发不早于成文；引用文件的动态不早于那份文件。',
    find: (model, entries) => [
      ...documentDates(entries),
      ...reportDates(model, entries),
      ...writtenBefore(model, entries),
      ...writtenDates(model, entries),
      ...answerDates(entries),
    ],
  },
  {
    id: 'other-month',
    sentence: '进展写在截至日期那个月的文件里。',
    find: (_model, entries) => entries.reports.flatMap((at) => otherMonth(at, entries)),
  },
  {
    id: 'date-doubtful',
    sentence: '进展引用更早的方案、工作动态早于所说项目的年份的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
    isWarning: true,
    find: (model, entries) => [...oldSources(model, entries), ...oldNews(model, entries)],
  },
];

function documentDates({ documents }: Entries): IssueDraft[] {
  return documents.flatMap((at) => [
    ...inOrder(at, ['publishedOn'], at.issuedOn, at.publishedOn, '发布日期早于成文日期'),
    ...inOrder(at, ['periodTo'], at.periodFrom, at.periodTo, '统计截止早于统计起始'),
  ]);
}

function reportDates(model: Model, { reports, revisions }: Entries): IssueDraft[] {
  const dated = [
    ...reports.map((at) => ({ at, path: ['截至日期'], date: at.asOf, indicator: at.indicator })),
    ...revisions.map((at) => ({ at, path: ['revisedOn'], date: at.revisedOn, indicator: at.indicator })),
    ...revisions.flatMap((at) => (at.requestedOn === undefined ? [] : [{ at, path: ['requestedOn'], date: at.requestedOn, indicator: at.indicator }])),
  ];
  return dated.flatMap(({ at, path, date, indicator }) => {
    const programme = model.indicators.get(indicator)?.project.programme;
    // The file's name, so that a slip in the list's year is told once and not at every row.
    const year = programme === undefined ? 0 : Number(programme.id.slice(0, 4));
    if (yearOf(date) >= year) return [];
    return [disorder(at, path, `${date} 早于清单年份 ${year} 年`)];
  });
}

/** A document cannot know what comes after it, and nobody receives or corrects a figure before its day. */
function writtenBefore({ documents }: Model, { reports, scores, platformCounts }: Entries): IssueDraft[] {
  return [...reports, ...scores, ...platformCounts].flatMap((at) => {
    const path = 'indicator' in at ? ['截至日期'] : ['asOf'];
    const written = writtenOn(at.source, documents);
    const received = isFiled(at.source) ? at.source.receivedOn : undefined;
    const corrected = 'correctedOn' in at ? at.correctedOn : undefined;
    return [
      ...inOrder(at, path, at.asOf, written, '截至日期晚于来源文件的日期'),
      ...inOrder(at, ['收到日期'], at.asOf, received, '收到日期早于截至日期'),
      ...inOrder(at, ['更正日期'], at.asOf, corrected, '更正日期早于截至日期'),
    ];
  });
}

/** A plan announces; what was done after it stands in another document. */
function oldSources({ documents }: Model, { reports }: Entries): IssueDraft[] {
  return reports.flatMap((at) => {
    const document = documents.get(documentOf(at.source)?.document ?? '');
    const written = [document?.issuedOn, document?.publishedOn]
      .flatMap((date) => date ?? [])
      .sort()
      .at(-1);
    if (document?.kind !== 'policy' || written === undefined || at.asOf <= written) return [];
    return [
      {
        at,
        path: ['来源文件'],
        what: `截至 ${at.asOf} 的进展引用的是 ${written} 的“${document.title}”`,
        cure: '填写真正的来源文件；单位直接报的数，填“报送单位、报送岗位、收到日期、录入岗位”',
        subject: assignmentKey(at.indicator, at.area),
      },
    ];
  });
}

function oldNews({ projects }: Model, { updates }: Entries): IssueDraft[] {
  return updates.flatMap((at) => {
    const years = at.projects.flatMap((id) => projects.get(id)?.programme.year ?? []);
    const first = Math.min(...years);
    if (years.length === 0 || yearOf(at.publishedOn) >= first) return [];
    return [{ at, path: ['publishedOn'], what: `${at.publishedOn} 发布，说的却是 ${first} 年的项目`, cure: '核对日期和项目编号', subject: at.id }];
  });
}

function answerDates({ answers }: Entries): IssueDraft[] {
  return answers.flatMap((at) => [
    ...inOrder(at, ['firstRepliedOn'], at.receivedOn, at.firstRepliedOn, '首次答复早于收到'),
    ...inOrder(at, ['closedOn'], at.receivedOn, at.closedOn, '办结早于收到'),
    ...inOrder(at, ['closedOn'], at.firstRepliedOn, at.closedOn, '办结早于首次答复'),
    ...inOrder(at, ['publishedOn'], at.receivedOn, at.publishedOn, '公开早于收到'),
    ...inOrder(at, ['publishedOn'], at.firstRepliedOn ?? at.closedOn, at.publishedOn, '公开早于答复'),
    ...(at.closedOn !== undefined && at.result === undefined
      ? [{ at, path: ['closedOn'], what: '写了办结日期，没有写办理结果', cure: '在 result 写明结果；还在办的，删去办结日期' }]
      : []),
    ...(at.closedOn === undefined && at.result !== undefined
      ? [{ at, path: ['result'], what: '写了办理结果，没有写办结日期', cure: '在 closedOn 写明哪一天办结；还在办的，删去办理结果' }]
      : []),
  ]);
}

/** A circular is issued after the day of its figures and printed after that, and news that quotes a document after that document. */
function writtenDates({ documents }: Model, { circulars, updates }: Entries): IssueDraft[] {
  return [
    ...circulars.flatMap((at) => inOrder(at, ['issuedOn'], at.asOf, at.issuedOn, '成文日期早于数据截至的日期')),
    ...circulars.flatMap((at) => inOrder(at, ['printedOn'], at.issuedOn ?? at.asOf, at.printedOn, '印发日期早于成文日期')),
    ...updates.flatMap((at) => inOrder(at, ['publishedOn'], documents.get(at.document ?? '')?.issuedOn, at.publishedOn, '发布早于所引文件的成文日期')),
    ...[...documents.values()].flatMap((at) =>
      inOrder(at, ['periodTo'], at.periodTo, at.kind === 'policy' ? undefined : (at.publishedOn ?? at.issuedOn), '文件早于它的统计截止日期'),
    ),
  ];
}

function otherMonth(at: Report, { places }: Entries): IssueDraft[] {
  const [, month] = /\/progress\/(\d{4}-\d{2})\.csv$/.exec(places.get(at)?.file ?? '') ?? [];
  if (month === undefined || monthOf(at.asOf) === month) return [];
  return [
    {
      at,
      path: ['截至日期'],
      what: `截至 ${at.asOf}，却写在 ${month} 的文件里`,
      cure: `改正日期，或移到 progress/${monthOf(at.asOf)}.csv；整张表都是这样的，多半是把别的月的表存成了这个月：从 Git、备份或报来的原表恢复`,
    },
  ];
}

function inOrder(at: object, path: FieldPath, first: CivilDate | undefined, second: CivilDate | undefined, what: string): IssueDraft[] {
  if (first === undefined || second === undefined || first <= second) return [];
  return [disorder(at, path, `${what}（${second} 早于 ${first}）`)];
}

function disorder(at: object, path: FieldPath, what: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正日期' };
}
