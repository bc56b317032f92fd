import type { Model } from '../content/model.ts';
import { documentOf, isFiled, type Quoted } from '../domain/value/source.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Correction, Report } from '../domain/task/report.ts';
import type { Acceptance } from '../domain/year/acceptance.ts';
import type { Evidence } from '../domain/year/evidence.ts';
import type { Problem } from '../domain/year/problem.ts';
import { sourceDay } from './source-day.ts';

/**
 * The record as it stood at the end of a day: what was reported, found, reviewed, accepted, solved, scored or honoured later is left
 * out; what names no day of its own was known when its source came out. What a circular of the period itself says, on the day on
 * which it was issued, belongs to its period. Targets and names are as they are now.
 *
 * @param known the day on which it is told: what units filed later is not in it, what was corrected later is as it was, and evidence is as it
 *   was reviewed by then. Without one
 *   everything that is on record is known.
 */
export function modelAsOf(model: Model, day: CivilDate, known?: CivilDate): Model {
  const isOfPeriod = ({ source }: Pick<Quoted, 'source'>) => (model.documents.get(documentOf(source)?.document ?? '')?.periodTo ?? '9999') <= day;
  const onHand = known === undefined ? model : filedBy(model, known);
  const isKnown = (record: Pick<Quoted, 'source'>, on: CivilDate | undefined) =>
    on === undefined ? isOfPeriod(record) || (sourceDay(model, record.source) ?? day) <= day : on <= day;
  return {
    ...onHand,
    reports: until(onHand.reports, ({ asOf }) => asOf, day),
    corrections: until(onHand.corrections, ({ after }) => (known === undefined ? (after.correctedOn ?? after.asOf) : after.asOf), day),
    evidence: kept(onHand.evidence, (evidence) => evidence.flatMap((each) => evidenceAsOf(each, isKnown, { day, known: known ?? day }))),
    acceptances: new Map([...onHand.acceptances].flatMap(([key, each]) => acceptanceAsOf(each, isKnown).map((known) => [key, known] as const))),
    honours: until(onHand.honours, (honour) => (isOfPeriod(honour) ? day : honour.honouredOn), day),
    problems: new Map([...onHand.problems].flatMap(([key, each]) => (isKnown(each, each.foundOn) ? [[key, problemAsOf(each, day)] as const] : []))),
    platformCounts: kept(onHand.platformCounts, (counts) => counts.filter((count) => count.asOf <= day || isOfPeriod(count))),
    scores: onHand.scores.filter((score) => score.asOf <= day || isOfPeriod(score)),
  };
}

/** The record without what units filed after a day; a figure that was corrected after it is the one that stood until then. */
function filedBy(model: Model, day: CivilDate): Model {
  const isThere = ({ source }: Pick<Quoted, 'source'>) => !isFiled(source) || source.receivedOn <= day;
  const isMade = ({ after }: Correction) => (after.correctedOn ?? after.asOf) <= day && isThere(after);
  const standing = new Map([...model.corrections.values()].flat().flatMap((each) => (isMade(each) ? [] : [[each.after, each.before] as const])));
  const asStood = (report: Report): Report => {
    const before = standing.get(report);
    return before === undefined ? report : asStood(before);
  };
  return {
    ...model,
    reports: kept(model.reports, (reports) => reports.map(asStood).filter(isThere)),
    corrections: kept(model.corrections, (corrections) => corrections.filter(isMade)),
    evidence: kept(model.evidence, (evidence) => evidence.filter(isThere)),
    acceptances: new Map([...model.acceptances].map(([key, each]) => [key, { ...each, steps: each.steps.filter(isThere) }] as const)),
    honours: kept(model.honours, (honours) => honours.filter(isThere)),
    problems: new Map([...model.problems].filter(([, problem]) => isThere(problem))),
    platformCounts: kept(model.platformCounts, (counts) => counts.filter(isThere)),
    feedbackMonths: kept(model.feedbackMonths, (months) => months.filter(({ countedOn }) => countedOn <= day)),
  };
}

/** The record as it was on hand at the end of a day: without the reports that came in later, or whose document came out later. */
export function modelOnHand(model: Model, day: CivilDate): Model {
  const cameBy = ({ asOf, source }: Report) => asOf <= day && (sourceDay(model, source) ?? day) <= day;
  return { ...model, reports: kept(model.reports, (reports) => reports.filter(cameBy)) };
}

type IsKnown = (record: Pick<Quoted, 'source'>, on: CivilDate | undefined) => boolean;

/**
 * Evidence of figures of the day and before: what was handed in until it was told, with the review that was made by then; nothing of what
 * was neither. A circular of November tells on 8 December what was found on that day, as a letter of the same day does.
 */
function evidenceAsOf(evidence: Evidence, isKnown: IsKnown, { day, known }: { readonly day: CivilDate; readonly known: CivilDate }): Evidence[] {
  const { asOf, handedInOn, review } = evidence;
  if (asOf > day || (handedInOn ?? known) > known) return [];
  const isSeen =
    review === undefined
      ? handedInOn !== undefined || isKnown(evidence, undefined)
      : review.reviewedOn === undefined
        ? isKnown(evidence, undefined)
        : review.reviewedOn <= known;
  if (isSeen) return [evidence];
  return handedInOn === undefined ? [] : [{ ...evidence, review: undefined }];
}

function acceptanceAsOf(acceptance: Acceptance, isKnown: IsKnown): Acceptance[] {
  const steps = acceptance.steps.filter((step) => isKnown(step, step.doneOn));
  return steps.length === 0 ? [] : [{ ...acceptance, steps }];
}

function problemAsOf(problem: Problem, day: CivilDate): Problem {
  return (problem.solvedOn ?? day) <= day ? problem : { ...problem, solvedOn: undefined, solution: undefined };
}

function until<T>(groups: ReadonlyMap<string, readonly T[]>, dayOf: (record: T) => string, day: CivilDate): Map<string, T[]> {
  return kept(groups, (records) => records.filter((record) => dayOf(record) <= day));
}

/** The groups without those of which nothing is left. */
function kept<T>(groups: ReadonlyMap<string, readonly T[]>, keep: (records: readonly T[]) => T[]): Map<string, T[]> {
  return new Map(
    [...groups].flatMap(([key, records]) => {
      const rest = keep(records);
      return rest.length === 0 ? [] : [[key, rest] as const];
    }),
  );
}
