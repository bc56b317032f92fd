import { yearOf, type CivilDate } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { projectOfCode } from '../../code-owner.ts';
import type { Rule } from '../../rule.ts';

/** From a first to a last day, and last days that belong to a year. */
export const windowRule: Rule = {
  id: 'window-doubtful',
  sentence:
    '公示不早于所说项目的年份，不止一天；平台统计、通报的统计时段不止一天，起始不晚于截止；申请验收的最后一天在清单当年或者下一年；问题的期限不早于那一年，不晚于两年以后；征集在前一年或者当年统计和决定；问卷不早于项目的年份，在那一轮的当年或者下一年统计。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...entries.publicNotices.flatMap((at) => ofNotice(at, model)),
    ...entries.platformCounts.flatMap((at) => ofPeriod(at, ['from'], at.from, at.asOf, at.area)),
    ...entries.documents.flatMap((at) => ofPeriod(at, ['periodFrom'], at.periodFrom, at.periodTo, at.id)),
    ...entries.acceptanceRules.flatMap((at) =>
      outside(at, ['closing', 'applyUntil'], {
        day: at.closing?.applyUntil,
        first: at.year,
        last: at.year + 1,
        of: `${at.year} 年清单申请验收`,
        subject: at.area,
      }),
    ),
    ...entries.problems.flatMap((at) =>
      outside(at, ['dueOn'], { day: at.dueOn, first: at.year, last: at.year + 2, of: `${at.year} 年问题的期限`, subject: at.id }),
    ),
    ...entries.solicitations.flatMap(ofSolicitation),
    ...entries.surveyResults.flatMap((at) => ofSurvey(at, model)),
  ],
};

function ofNotice(at: Entries['publicNotices'][number], { projects }: Model): IssueDraft[] {
  const subject = at.projects[0] ?? '';
  const year = projects.get(subject)?.programme.year;
  return [
    ...(at.from === at.to ? [found(at, ['to'], `公示只有 ${at.from} 一天`, subject)] : []),
    ...(year !== undefined && yearOf(at.from) < year ? [found(at, ['from'], `${at.from} 公示，说的却是 ${year} 年的项目`, subject)] : []),
  ];
}

function ofPeriod(at: object, path: FieldPath, from: CivilDate | undefined, to: CivilDate | undefined, subject: string): IssueDraft[] {
  if (from === undefined || to === undefined) return [];
  if (from === to) return [found(at, path, `统计时段只有 ${from} 一天`, subject)];
  // For a document an error of its own tells of the disorder.
  return from > to && path[0] === 'from' ? [found(at, path, `统计起始 ${from} 晚于截至 ${to}`, subject)] : [];
}

interface Years {
  readonly day: CivilDate | undefined;
  /** Both included. */
  readonly first: number;
  readonly last: number;
  /** What the day is, as the message says it. */
  readonly of: string;
  readonly subject: string;
}

function outside(at: object, path: FieldPath, { day, first, last, of, subject }: Years): IssueDraft[] {
  if (day === undefined || (yearOf(day) >= first && yearOf(day) <= last)) return [];
  return [found(at, path, `${of}写的是 ${day}，应在 ${first} 年到 ${last} 年之间`, subject)];
}

function ofSolicitation(at: Entries['solicitations'][number]): IssueDraft[] {
  const [first, last, of, subject] = [Number(at.year) - 1, Number(at.year), `${at.year} 年清单的征集`, `${at.area} ${at.year}`];
  return [
    ...outside(at, ['countedOn'], { day: at.countedOn, first, last, of: `${of}的统计日期`, subject }),
    ...at.proposals.flatMap(({ decidedOn }, index) =>
      outside(at, ['proposals', index, 'decidedOn'], { day: decidedOn, first, last, of: `${of}的决定日期`, subject }),
    ),
  ];
}

/** The wave is as old as the year that its name begins with. */
function ofSurvey(at: Entries['surveyResults'][number], model: Model): IssueDraft[] {
  const year = model.projects.get(projectOfCode(at.code, model) ?? '')?.programme.year;
  const wave = Number(/^(\d{4})年/u.exec(at.wave)?.[1] ?? yearOf(at.countedOn));
  const late = yearOf(at.countedOn) > wave + 1;
  return [
    ...(year !== undefined && wave < year ? [found(at, ['wave'], `“${at.wave}”的问卷，说的却是 ${year} 年的项目`, at.code)] : []),
    ...(late ? [found(at, ['countedOn'], `“${at.wave}”的问卷，${at.countedOn} 才统计`, at.code)] : []),
  ];
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件核对年份和日期；写错的改正，确实如此的登记例外', subject };
}
