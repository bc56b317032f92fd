import type { Rule } from '../rule.ts';
import type { Entries, Finding } from '../entries.ts';
import type { FieldPath } from '../place.ts';
import { yearOf, type CivilDate } from '../../domain/value/civil-date.ts';
import type { Model } from '../model.ts';

/** Dates that must follow one another, and dates that must lie in their year. */
export const dateRules: readonly Rule[] = [
  {
    id: 'dates-in-order',
    sentence: '日期必须先后有序：成文不晚于发布，统计起始不晚于截止，清单的进展不早于当年。',
    find: (model, entries) => [...documentDates(entries), ...reportDates(model, entries)],
  },
];

function documentDates({ documents }: Entries): Finding[] {
  return documents.flatMap((at) => [
    ...inOrder(at, ['publishedOn'], at.issuedOn, at.publishedOn, '发布日期早于成文日期'),
    ...inOrder(at, ['periodTo'], at.periodFrom, at.periodTo, '统计截止早于统计起始'),
  ]);
}

function reportDates(model: Model, { reports, revisions }: Entries): Finding[] {
  const dated = [
    ...reports.map((at) => ({ at, path: ['截至日期'], date: at.asOf, indicator: at.indicator })),
    ...revisions.map((at) => ({ at, path: ['revisedOn'], date: at.revisedOn, indicator: at.indicator })),
  ];
  return dated.flatMap(({ at, path, date, indicator }) => {
    const year = model.indicators.get(indicator)?.project.programme.year;
    if (year === undefined || yearOf(date) >= year) return [];
    return [disorder(at, path, `${date} 早于清单年份 ${year} 年`)];
  });
}

function inOrder(at: object, path: FieldPath, first: CivilDate | undefined, second: CivilDate | undefined, what: string): Finding[] {
  if (first === undefined || second === undefined || first <= second) return [];
  return [disorder(at, path, `${what}（${second} 早于 ${first}）`)];
}

function disorder(at: object, path: FieldPath, what: string): Finding {
  return { rule: 'dates-in-order', at, path, what, cure: '对照原文件改正日期', subject: '' };
}
