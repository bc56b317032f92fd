import type { Indicator, Programme, Project } from '../../../domain/task/programme.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** What a list says of its own year and of itself. */
export const listRule: Rule = {
  id: 'list-mismatch',
  sentence:
    '清单名称里的年份、最后申请日和任务到期日要在清单的年份（跨年项目在起止年份）以内；自定计划要到 100%；“接着办”指以前年份的项目，“另一份清单”不是本清单；水平类指标不写做到哪个阶段算完成。“其中”指同一个项目的指标，两个项目的通俗说明不是同一句话，不是的提出提醒。实事的序号中间缺号的，提出提醒。',
  find: ({ programmes }, entries) => [
    ...entries.programmes.flatMap(gaps),
    ...[...programmes.values()].flatMap(({ projects }) => [...samePlain(projects), ...projects.flatMap(partsOfOthers)]),
    ...[...programmes.values()].flatMap((list) => [
      ...heads(list),
      ...list.projects.flatMap((project) => [...continued(project), ...project.indicators.flatMap(ofIndicator)]),
    ]),
  ],
};

function heads(at: Programme): IssueDraft[] {
  const printed = [...at.title.normalize('NFKC').matchAll(/(20\d\d)年/gu)].map(([, year]) => Number(year));
  const title =
    printed.length > 0 && !printed.includes(at.year)
      ? [found(at, ['title'], `清单是 ${at.year} 年的，名称里写的是 ${printed[0]} 年`, '对照原文件改正名称；年份错的改 year 和文件名')]
      : [];
  const { changesUntil } = at;
  const isOther = changesUntil !== undefined && yearOf(changesUntil) !== at.year;
  return [...title, ...(isOther ? [found(at, ['changesUntil'], `最后申请日 ${changesUntil} 不在清单年份 ${at.year} 年`, '对照原文件改正日期')] : [])];
}

/** A printed list counts 1, 2, 3: a number that is left out is a task that was left out, unless the list says that it is not whole. */
function gaps(at: Entries['programmes'][number]): IssueDraft[] {
  const printed = at.commitments.flatMap(({ number }) => number ?? []);
  const missing = Array.from({ length: Math.max(0, ...printed) }, (_, index) => index + 1).filter((number) => !printed.includes(number));
  if (at.isPartial || printed.length < at.commitments.length || missing.length === 0 || missing.length >= printed.length) return [];
  const what = `实事的序号写到 ${Math.max(...printed)}，没有第 ${missing.join('、')} 件`;
  const cure = '对照原文件补上，或改正序号；只录了一部分的，isPartial 填 true；文件就是这样的登记例外';
  return [{ ...found(at, ['commitments'], what, cure), isWarning: true, subject: at.id }];
}

/** What explains one project explains no other. */
function samePlain(projects: readonly Project[]): IssueDraft[] {
  return projects.flatMap((at, index) => {
    const other = projects.slice(0, index).find(({ plain }) => plain === at.plain);
    if (at.plain === undefined || other === undefined) return [];
    const what = `通俗说明和“${other.title}”的一字不差`;
    return [{ ...found(at, ['plain'], what, '照这个项目做的事改写；两个项目确实是一样的事，登记例外'), isWarning: true, subject: at.id }];
  });
}

function partsOfOthers({ id, indicators }: Project): IssueDraft[] {
  return indicators.flatMap((at) => {
    if (at.subsetOf === undefined || at.subsetOf.startsWith(`${id}/`)) return [];
    const cure = '写同一个项目里的那个指标；确实是别的项目的一部分，登记例外';
    return [{ ...found(at, ['subsetOf'], `“其中”指的是别的项目的指标 ${at.subsetOf}`, cure), isWarning: true, subject: at.id }];
  });
}

function continued(at: Project): IssueDraft[] {
  const year = Number(/^(\d{4})-/.exec(at.continues ?? '')?.[1] ?? 0);
  return year >= at.programme.year
    ? [found(at, ['continues'], `接着办的项目“${at.continues}”是 ${year} 年的，不是以前年份的`, '改成以前年份的项目编号；同一件事列在两级清单里的，写 sameAs')]
    : [];
}

function ofIndicator(at: Indicator): IssueDraft[] {
  const { programme, years } = at.project;
  const [first, last] = [years?.from ?? programme.year, years?.to ?? programme.year];
  const { target, plan = [], countedIn, isLevel, doneAt } = at;
  const due = typeof target === 'object' && target.kind === 'stage' ? target.dueOn : undefined;
  const end = plan.at(-1);
  return [
    ...(due !== undefined && (yearOf(due) < first || yearOf(due) > last)
      ? [
          found(
            at,
            ['target', 'dueOn'],
            `到期日 ${due} 不在 ${first === last ? `${first} 年` : `${first} 至 ${last} 年`}`,
            '对照原文件改正日期；跨年的，在项目的 years 写明起止年份',
          ),
        ]
      : []),
    ...(end !== undefined && end.percent < 100
      ? [found(at, ['plan', plan.length - 1], `自定计划到 ${end.month} 月只有 ${end.percent}%，没有到 100%`, '补上到 100% 的月份')]
      : []),
    ...(countedIn?.startsWith(`${programme.id}/`) === true
      ? [found(at, ['countedIn'], `“${countedIn}”就在本清单里`, '写另一份清单里的那个指标；是本清单某指标的一部分，写 subsetOf')]
      : []),
    ...(isLevel && doneAt !== undefined
      ? [found(at, ['doneAt'], '水平类指标（isLevel）只看是否达到，不按阶段算完成', '删去 doneAt；不是水平类的，删去 isLevel')]
      : []),
  ];
}

function found(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
