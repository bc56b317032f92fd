import { assignmentKey } from '../../../domain/task/assignment.ts';
import { type CivilDate, daysInMonth, yearOf } from '../../../domain/value/civil-date.ts';
import { documentOf, type Source } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** A day beside the words it is read from. */
export const statedDayRule: Rule = {
  id: 'day-not-quoted',
  sentence:
    '限期、申请验收和申请调整的最后一天，所录原文写“某月某日前”“某月底前”的，应当是那一天；取消、改名、调整、表扬、审定的日期，意见反映的问题解决的日期，所录原文、答复写了某月某日的，应当是其中一天；答复里已经做了的事，不晚于公布的那一天。不同的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, entries) => [...[...deadlines(entries), ...events(entries)].flatMap(otherDay), ...toldEarly(entries)],
};

interface Told {
  readonly at: object;
  readonly path: FieldPath;
  readonly day: CivilDate | undefined;
  readonly texts: readonly string[];
  /** A last day (9月15日前) rather than the day of an event. */
  readonly isDeadline: boolean;
  readonly subject: string;
}

function textOf(source: Source): string[] {
  const cited = documentOf(source);
  return cited === undefined ? [] : [cited.text];
}

/** A record often quotes half of a sentence; what the document's own entry quotes of the line holds for it too. */
function deadlines({ problems, acceptanceRules, programmes, documents }: Entries): Told[] {
  const sentencesOf = (source: Source) => documents.find(({ id }) => id === documentOf(source)?.document)?.statements ?? [];
  const ofLine = (source: Source) => [...textOf(source), ...sentencesOf(source).flatMap(({ line, text }) => (line === documentOf(source)?.line ? text : []))];
  const ofChanges = (source: Source) => sentencesOf(source).flatMap(({ text }) => (/调整|变更/u.test(text) ? text : []));
  return [
    ...problems.map((at) => ({ at, path: ['dueOn'], day: at.dueOn, texts: ofLine(at.source), isDeadline: true, subject: at.id })),
    ...acceptanceRules.flatMap((at) =>
      at.closing === undefined
        ? []
        : [{ at, path: ['closing', 'applyUntil'], day: at.closing.applyUntil, texts: ofLine(at.closing.source), isDeadline: true, subject: at.area }],
    ),
    ...programmes.map((at) => {
      const texts = [...textOf(at.source), ...ofChanges(at.source)];
      return { at, path: ['changesUntil'], day: at.changesUntil, texts, isDeadline: true, subject: at.id };
    }),
  ];
}

function events({ programmes, revisions, honours, yearResults, problems, answers }: Entries): Told[] {
  const event = (at: object, path: FieldPath, day: CivilDate, source: Source, subject: string) => ({
    ...{ at, path, day, subject },
    texts: textOf(source),
    isDeadline: false,
  });
  return [
    ...problems.flatMap((at) => {
      const told = answers.find(({ id, area }) => id === at.answer && area === at.by)?.answer;
      return told === undefined ? [] : [{ at, path: ['solvedOn'], day: at.solvedOn, texts: [told], isDeadline: false, subject: at.id }];
    }),
    ...programmes.flatMap((at) =>
      at.commitments.flatMap(({ projects }, commitment) =>
        projects.flatMap(({ id, withdrawal, renamings }, project) => {
          const path = ['commitments', commitment, 'projects', project];
          const subject = `${at.id}/${id}`;
          return [
            ...(withdrawal === undefined ? [] : [event(at, [...path, 'withdrawal', 'withdrawnOn'], withdrawal.withdrawnOn, withdrawal.source, subject)]),
            ...renamings.map(({ renamedOn, source }, index) => event(at, [...path, 'renamings', index, 'renamedOn'], renamedOn, source, subject)),
          ];
        }),
      ),
    ),
    ...revisions.map((at) => event(at, ['revisedOn'], at.revisedOn, at.source, assignmentKey(at.indicator, at.area))),
    ...honours.map((at) => event(at, ['honouredOn'], at.honouredOn, at.source, at.area)),
    ...yearResults.map((at) => event(at, ['approvedOn'], at.approvedOn, at.source, at.list)),
  ];
}

interface StatedDay {
  readonly words: string;
  readonly year: number | undefined;
  readonly month: number;
  /** Undefined: the last day of the month (月底). */
  readonly day: number | undefined;
  readonly isDeadline: boolean;
}

/** Every day that a text names by month and day, or by the end of a month. */
function statedDays(text: string): StatedDay[] {
  const days = /(?:(\d{4})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日|(底))\s*(之?以?前|止)?/gu;
  return [...text.normalize('NFKC').matchAll(days)].map(([words, year, month, day, , before]) => ({
    words: words.trim(),
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
    isDeadline: before !== undefined,
  }));
}

function otherDay({ at, path, day, texts, isDeadline, subject }: Told): IssueDraft[] {
  if (day === undefined) return [];
  const stated = texts.flatMap(statedDays).filter((each) => each.isDeadline === isDeadline);
  if (stated.length === 0 || stated.some((each) => isOn(each, day))) return [];
  const what = `写的是 ${day}，所录原文写的是“${[...new Set(stated.map(({ words }) => words))].join('、')}”`;
  return [{ at, path, what, cure: '对照原文件改正日期；原文说的是别的日子，登记例外', subject }];
}

function isOn({ year, month, day }: StatedDay, on: CivilDate): boolean {
  const [ownMonth, ownDay] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  return (year === undefined || year === yearOf(on)) && month === ownMonth && (day ?? daysInMonth(yearOf(on), month)) === ownDay;
}

/** What is announced, and not yet done. */
const toCome = /将|预计|计划|拟|争取|力争|确保|打算|安排在|起(?:，|,|施行|实行|开始)|有效期|截止/u;

/** 12月17日已经更换 in an answer that was published in September. */
function toldEarly({ answers }: Entries): IssueDraft[] {
  return answers.flatMap((at) =>
    at.answer.split(/[。；;！!，,\n]/u).flatMap((words) => {
      if (!/已|(?<!为|除|得|不|知道)了(?!解)/u.test(words) || toCome.test(words)) return [];
      const later = statedDays(words).find((day) => !day.isDeadline && day.day !== undefined && isAfter(day, at.publishedOn));
      if (later === undefined) return [];
      const what = `公布日期是 ${at.publishedOn}，答复里写“${words.trim().slice(0, 40)}”：${later.words}还没有到`;
      return [{ at, path: ['answer'], what, cure: '核对两个日期；说的是往年的，写明年份', subject: at.id }];
    }),
  );
}

function isAfter({ year, month, day }: StatedDay, on: CivilDate): boolean {
  const told = `${year ?? yearOf(on)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return told > on;
}
