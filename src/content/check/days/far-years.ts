import { isFarFrom } from '../../../domain/value/far-year.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { projectOfCode } from '../../code-owner.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A slip in the year: 2052 for 2025. Told where a day lies far from the years that its record is about. */
export const farYearRule: Rule = {
  id: 'year-far-off',
  sentence:
    '点位、问题、检查、佐证材料、验收办法、验收、公示、最终结果、资金、问卷、征集里的日期，离所说项目的清单年份前 5 年以上、后 8 年以上的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。质保期和校验日期不在此列。',
  isWarning: true,
  find: (model, entries) => records(model, entries).flatMap(({ at, year, subject }) => far(at, year, subject)),
};

interface Dated {
  readonly at: object;
  /** The year of the list that it is about. */
  readonly year: number;
  readonly subject: string;
}

function records(model: Model, entries: Entries): Dated[] {
  const { projects, programmes } = model;
  const { sites, problems, inspections, evidence, acceptances, publicNotices, yearResults, funds, acceptanceRules, solicitations, surveyResults } = entries;
  const ofProject = (at: object, id: string | undefined): Dated[] => {
    const year = projects.get(id ?? '')?.programme.year;
    return year === undefined || id === undefined ? [] : [{ at, year, subject: id }];
  };
  return [
    ...[...sites, ...evidence, ...acceptances, ...funds].flatMap((at) => ofProject(at, at.project)),
    ...publicNotices.flatMap((at) => ofProject(at, at.projects[0])),
    ...yearResults.flatMap((at) => {
      const year = programmes.get(at.list)?.year;
      return year === undefined ? [] : [{ at, year, subject: at.list }];
    }),
    ...acceptanceRules.map((at) => ({ at, year: at.year, subject: at.area })),
    ...solicitations.map((at) => ({ at, year: Number(at.year), subject: `${at.area} ${at.year}` })),
    ...surveyResults.flatMap((at) => ofProject(at, projectOfCode(at.code, model))),
    ...[...problems, ...inspections].map((at) => ({ at, year: at.year, subject: at.id })),
  ];
}

/** Fields that may lie far ahead, or say when somebody looked. */
const free: ReadonlySet<string> = new Set(['warrantyUntil', 'checkedOn', 'confirmedOn', 'years', 'source', 'alsoIn']);

function far(at: object, year: number, subject: string): IssueDraft[] {
  return daysIn(at).flatMap(({ path, day }) => {
    if (!isFarFrom(Number(day.slice(0, 4)), year)) return [];
    const what = `${day} 离清单的年份 ${year} 年太远`;
    return [{ at, path, what, cure: '核对年份有没有打错；确实如此的登记例外', subject }];
  });
}

function daysIn(value: unknown, path: FieldPath = []): { path: FieldPath; day: string }[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value) ? [{ path, day: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => daysIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (free.has(key) ? [] : daysIn(each, [...path, key])));
}
