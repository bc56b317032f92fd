import type { Model } from '../content/model.ts';
import { documentOf, type Source } from '../domain/value/source.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';

/**
 * The record as it stood on a day: what was reported, found, scored or honoured later is left out; what a circular of the period
 * itself says, on the day on which it was issued, belongs to its period. Targets and names are as they are now.
 */
export function modelAsOf(model: Model, day: CivilDate): Model {
  const isOfPeriod = ({ source }: { readonly source: Source }) => (model.documents.get(documentOf(source)?.document ?? '')?.periodTo ?? '9999') <= day;
  return {
    ...model,
    reports: until(model.reports, ({ asOf }) => asOf, day),
    corrections: until(model.corrections, ({ after }) => after.correctedOn ?? after.asOf, day),
    evidence: until(model.evidence, ({ asOf }) => asOf, day),
    honours: until(model.honours, (honour) => (isOfPeriod(honour) ? day : honour.honouredOn), day),
    problems: new Map([...model.problems].filter(([, { foundOn }]) => foundOn === undefined || foundOn <= day)),
    scores: model.scores.filter((score) => score.asOf <= day || isOfPeriod(score)),
  };
}

function until<T>(groups: ReadonlyMap<string, readonly T[]>, dayOf: (record: T) => string, day: CivilDate): Map<string, T[]> {
  return new Map(
    [...groups].flatMap(([key, records]) => {
      const kept = records.filter((record) => dayOf(record) <= day);
      return kept.length === 0 ? [] : [[key, kept] as const];
    }),
  );
}
