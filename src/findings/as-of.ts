import type { Model } from '../content/model.ts';
import { documentOf, type Quoted } from '../domain/value/source.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Report } from '../domain/task/report.ts';
import type { Acceptance } from '../domain/year/acceptance.ts';
import type { Evidence } from '../domain/year/evidence.ts';
import type { Problem } from '../domain/year/problem.ts';
import { sourceDay } from './source-day.ts';

/**
 * The record as it stood at the end of a day: what was reported, found, reviewed, accepted, solved, scored or honoured later is left
 * out; what names no day of its own was known when its source came out. What a circular of the period itself says, on the day on
 * which it was issued, belongs to its period. Targets and names are as they are now.
 */
export function modelAsOf(model: Model, day: CivilDate): Model {
  const isOfPeriod = ({ source }: Pick<Quoted, 'source'>) => (model.documents.get(documentOf(source)?.document ?? '')?.periodTo ?? '9999') <= day;
  const isKnown = (record: Pick<Quoted, 'source'>, on: CivilDate | undefined) =>
    on === undefined ? isOfPeriod(record) || (sourceDay(model, record.source) ?? day) <= day : on <= day;
  return {
    ...model,
    reports: until(model.reports, ({ asOf }) => asOf, day),
    corrections: until(model.corrections, ({ after }) => after.correctedOn ?? after.asOf, day),
    evidence: kept(model.evidence, (evidence) => evidence.flatMap((each) => evidenceAsOf(each, isKnown, day))),
    acceptances: new Map([...model.acceptances].flatMap(([key, each]) => acceptanceAsOf(each, isKnown).map((known) => [key, known] as const))),
    honours: until(model.honours, (honour) => (isOfPeriod(honour) ? day : honour.honouredOn), day),
    problems: new Map([...model.problems].flatMap(([key, each]) => (isKnown(each, each.foundOn) ? [[key, problemAsOf(each, day)] as const] : []))),
    platformCounts: kept(model.platformCounts, (counts) => counts.filter((count) => count.asOf <= day || isOfPeriod(count))),
    scores: model.scores.filter((score) => score.asOf <= day || isOfPeriod(score)),
  };
}

/** The record as it was on hand at the end of a day: without the reports that came in later, or whose document came out later. */
export function modelOnHand(model: Model, day: CivilDate): Model {
  const cameBy = ({ asOf, source }: Report) => asOf <= day && (sourceDay(model, source) ?? day) <= day;
  return { ...model, reports: kept(model.reports, (reports) => reports.filter(cameBy)) };
}

type IsKnown = (record: Pick<Quoted, 'source'>, on: CivilDate | undefined) => boolean;

/** What was handed in by then, with the review that was made by then; nothing of what was neither. */
function evidenceAsOf(evidence: Evidence, isKnown: IsKnown, day: CivilDate): Evidence[] {
  const { asOf, handedInOn, review } = evidence;
  if (asOf > day || (handedInOn ?? day) > day) return [];
  if (review === undefined ? handedInOn !== undefined || isKnown(evidence, undefined) : isKnown(evidence, review.reviewedOn)) return [evidence];
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
