import type { CivilDate } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** What has happened has happened by today. Who reads without a day of today checks nothing. */
export const futureRule: Rule = {
  id: 'date-in-future',
  sentence: '已经发生的事（进展、发布、调整、到达阶段、检查、发现和解决问题、答复、验收等），日期不能晚于今天；计划和预计的日期不在此列。',
  find: (_model, entries) => (entries.today === undefined ? [] : later(entries, entries.today)),
};

/** Fields that say when something happened; planned, expected and legal dates have other names. */
const happened: ReadonlySet<string> = new Set([
  'asOf',
  'correctedOn',
  'receivedOn',
  'issuedOn',
  'publishedOn',
  'periodFrom',
  'periodTo',
  'revisedOn',
  'requestedOn',
  'withdrawnOn',
  'renamedOn',
  'notStartedAsOf',
  'reachedOn',
  'reachedBy',
  'takenOn',
  'installedOn',
  'checkedOn',
  'movedOn',
  'firstRepliedOn',
  'closedOn',
  'countedOn',
  'decidedOn',
  'confirmedOn',
  'foundOn',
  'solvedOn',
  'heldOn',
  'handedInOn',
  'reviewedOn',
  'datedOn',
  'doneOn',
  'approvedOn',
  'honouredOn',
  'printedOn',
  // Until when a unit had a former name.
  'until',
]);

function later(entries: Entries, today: CivilDate): IssueDraft[] {
  const records = [
    entries.programmes,
    entries.revisions,
    entries.documents,
    entries.updates,
    entries.circulars,
    entries.sites,
    entries.services,
    entries.honours,
    entries.pageReads,
    entries.glances,
    entries.scores,
    entries.platformCounts,
    entries.answers,
    entries.feedbackMonths,
    entries.solicitations,
    entries.surveyResults,
    entries.confirmations,
    entries.responsibilities,
    entries.decompositions,
    entries.problems,
    entries.inspections,
    entries.acceptanceRules,
    entries.evidence,
    entries.acceptances,
    entries.publicNotices,
    entries.yearResults,
    entries.funds,
    entries.agencies,
  ].flat();
  const ofRecords = records.flatMap((at) =>
    datesIn(at)
      .filter(({ date }) => date > today)
      .map((found) => future(at, found, today)),
  );
  const ofRows = entries.reports.flatMap((at) =>
    datesIn(at)
      .filter(({ date }) => date > today)
      .map(({ path, date }) => future(at, { path: path.slice(-1), date }, today)),
  );
  return [...ofRecords, ...ofRows];
}

interface Dated {
  readonly path: FieldPath;
  /** A day or a month: as text, a month comes before its days. */
  readonly date: string;
}

function datesIn(value: unknown, path: FieldPath = []): Dated[] {
  if (typeof value === 'string') return happened.has(String(path.at(-1))) ? [{ path, date: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => datesIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (typeof each === 'object' || happened.has(key) ? datesIn(each, [...path, key]) : []));
}

function future(at: object, { path, date }: Dated, today: CivilDate): IssueDraft {
  return { at, path, what: `${date} 还没有到（今天是 ${today}）`, cure: '对照原文件改正日期；还没有发生的事等发生以后再写' };
}
