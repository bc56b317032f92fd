import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Site } from '../../../domain/site/site.ts';
import { type CivilDate, civilDate, daysBetween, yearOf } from '../../../domain/value/civil-date.ts';
import { lastDay } from '../../../domain/value/day-or-month.ts';
import { documentOf, isFiled, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Days that the other days of their record, its document, its list or its project cannot allow. */
export const sequenceRule: Rule = {
  id: 'day-out-of-place',
  sentence:
    '检查不晚于收到和拍照的日期，调整不晚于写它的通报，对建议的决定不晚于统计，问卷统计不早于那一轮，表扬不早于所说项目的年份，得分与写它的文件同年，平台统计数与写它的文件不隔半年以上，资金的截至日期不晚于收到，申请验收的最后一天不早于写它的方案，建设前的照片不晚于建成后的，专班那一年有清单，进展、资金、检查的收到不晚一年以上。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...entries.inspections.flatMap((at) => [
      ...inOrder(at, ['heldOn'], ['检查日期', at.heldOn], ['收到日期', receivedOn(at)], at.id),
      ...at.photos.flatMap(({ takenOn }, index) => inOrder(at, ['photos', index, 'takenOn'], ['检查日期', at.heldOn], ['拍照日期', takenOn], at.id)),
    ]),
    ...entries.revisions.flatMap((at) =>
      inOrder(at, ['revisedOn'], ['调整日期', at.revisedOn], ['写它的文件的日期', toldOn(at, model)], assignmentKey(at.indicator, at.area)),
    ),
    ...entries.solicitations.flatMap((at) =>
      at.proposals.flatMap(({ decidedOn, id }, index) =>
        inOrder(at, ['proposals', index, 'decidedOn'], ['决定日期', decidedOn], ['统计日期', at.countedOn], id),
      ),
    ),
    ...entries.surveyResults.flatMap((at) => inOrder(at, ['countedOn'], [`“${at.wave}”的第一天`, firstDayOf(at.wave)], ['统计日期', at.countedOn], at.code)),
    ...entries.acceptanceRules.flatMap((at) =>
      at.closing === undefined
        ? []
        : inOrder(at, ['closing', 'applyUntil'], ['方案的日期', issuedOn(at.closing, model)], ['最后一天', at.closing.applyUntil], at.area),
    ),
    ...entries.honours.flatMap((at) => earlyHonour(at, model)),
    ...entries.scores.flatMap((at) => otherYear(at, ['asOf'], at.asOf, issuedOn(at, model), at.area)),
    ...entries.workGroups.flatMap((at) => withoutList(at, entries)),
    ...entries.platformCounts.flatMap((at) => longBefore(at, ['asOf'], at.asOf, issuedOn(at, model), at.area)),
    ...entries.reports.flatMap((at) => lateReceipt(at, ['收到日期'], at.asOf, '进展', assignmentKey(at.indicator, at.area))),
    ...entries.funds.flatMap((at) => [
      ...inOrder(at, ['source', 'receivedOn'], ['截至日期', at.asOf], ['收到日期', receivedOn(at)], assignmentKey(at.project, at.area)),
      ...lateReceipt(at, ['source', 'receivedOn'], at.asOf, '资金', assignmentKey(at.project, at.area)),
    ]),
    ...entries.inspections.flatMap((at) => lateReceipt(at, ['source', 'receivedOn'], at.heldOn, '检查', at.id)),
    ...entries.sites.flatMap(ofSite),
  ],
};

type Named = readonly [name: string, day: CivilDate | undefined];

function inOrder(at: object, path: FieldPath, [firstName, first]: Named, [secondName, second]: Named, subject: string): IssueDraft[] {
  if (first === undefined || second === undefined || first <= second) return [];
  return [found(at, path, `${firstName} ${first}，晚于${secondName} ${second}`, subject)];
}

function issuedOn({ source }: Pick<Quoted, 'source'>, { documents }: Model): CivilDate | undefined {
  const document = documents.get(documentOf(source)?.document ?? '');
  return document?.issuedOn ?? document?.publishedOn;
}

/** A plan may announce what comes after it; a circular, a table or minutes tell what was. */
function toldOn({ source }: Pick<Quoted, 'source'>, model: Model): CivilDate | undefined {
  const document = model.documents.get(documentOf(source)?.document ?? '');
  const isPlan = document?.kind === 'policy' && !/纪要|会议记录/u.test(document.title);
  return isPlan ? undefined : issuedOn({ source }, model);
}

function receivedOn({ source }: Pick<Quoted, 'source'>): CivilDate | undefined {
  return isFiled(source) ? source.receivedOn : undefined;
}

/** 2026年上半年 → 2026-01-01, 2026年8月 → 2026-08-01; undefined for a wave of another name. */
function firstDayOf(wave: string): CivilDate | undefined {
  const [, year, half, month] = /^(\d{4})年(?:(上|下)半年|(1[0-2]|[1-9])月)$/u.exec(wave) ?? [];
  const first = half === undefined ? month : half === '上' ? '1' : '7';
  return year === undefined || first === undefined ? undefined : civilDate.parse(`${year}-${first.padStart(2, '0')}-01`);
}

function earlyHonour(at: Entries['honours'][number], { projects }: Model): IssueDraft[] {
  const years = at.projects.flatMap((id) => projects.get(id)?.programme.year ?? []);
  const first = Math.min(...years);
  return years.length === 0 || yearOf(at.honouredOn) >= first ? [] : [found(at, ['honouredOn'], `${at.honouredOn} 的表扬，说的是 ${first} 年的项目`, at.area)];
}

function otherYear(at: object, path: FieldPath, day: CivilDate, written: CivilDate | undefined, subject: string): IssueDraft[] {
  if (written === undefined || yearOf(day) === yearOf(written)) return [];
  return [found(at, path, `截至 ${day}，写它的文件是 ${written} 的`, subject)];
}

/** Half a year: a circular of January counts December, not the January before. */
const daysOfHalfYear = 184;

function longBefore(at: object, path: FieldPath, day: CivilDate, written: CivilDate | undefined, subject: string): IssueDraft[] {
  if (written === undefined || daysBetween(day, written) <= daysOfHalfYear) return [];
  return [found(at, path, `截至 ${day}，写它的文件是 ${written} 的，隔了半年以上`, subject)];
}

function withoutList(at: Entries['workGroups'][number], { programmes }: Entries): IssueDraft[] {
  const years = programmes.map(({ year }) => year);
  if (years.length === 0 || (at.year >= Math.min(...years) - 1 && at.year <= Math.max(...years) + 1)) return [];
  return [found(at, ['year'], `写的是 ${at.year} 年，清单只有 ${Math.min(...years)} 年到 ${Math.max(...years)} 年的`, at.id)];
}

const daysOfYear = 366;

function lateReceipt(at: Pick<Quoted, 'source'>, path: FieldPath, day: CivilDate | undefined, what: string, subject: string): IssueDraft[] {
  const received = receivedOn(at);
  if (day === undefined || received === undefined || daysBetween(day, received) <= daysOfYear) return [];
  return [found(at, path, `${day} 的${what}，${received} 才收到，晚了一年以上`, subject)];
}

/** Before is before after, and nobody moves what is finished. */
function ofSite(at: Site): IssueDraft[] {
  const days = (kind: 'before' | 'after') => at.photos.flatMap(({ shows, takenOn }) => (shows === kind && takenOn !== undefined ? [takenOn] : [])).toSorted();
  const [lastBefore, firstAfter] = [days('before').at(-1), days('after')[0]];
  const index = at.photos.findIndex(({ shows, takenOn }) => shows === 'before' && takenOn === lastBefore);
  const finished = at.stages.find(({ stage }) => stage === 'worksFinished')?.reachedOn;
  return [
    ...inOrder(at, ['photos', index, 'takenOn'], ['建设前的照片', lastBefore], ['建成后的照片', firstAfter], at.id),
    ...at.moves.flatMap(({ movedOn }, move) =>
      finished !== undefined && movedOn > lastDay(finished) ? [found(at, ['moves', move, 'movedOn'], `${finished} 已经完工，${movedOn} 又改址`, at.id)] : [],
    ),
  ];
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正日期；确实如此的登记例外', subject };
}
