import type { Model } from '../content/model.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import { isBehind } from '../domain/task/status.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/**
 * The day of the first of the figures, up to the last one, that were all behind their plan, each by the plan and the target of its own
 * day; undefined where the last one is not.
 */
export function behindSince(model: Model, { indicator, area, latest }: Outcome): CivilDate | undefined {
  if (latest === undefined) return undefined;
  const key = assignmentKey(indicator.id, area);
  const all = (model.reports.get(key) ?? []).filter(({ asOf }) => asOf <= latest.asOf);
  let since: CivilDate | undefined;
  for (const day of [...new Set(all.map(({ asOf }) => asOf))].toSorted().toReversed()) {
    const then = {
      ...model,
      reports: new Map(model.reports).set(
        key,
        all.filter(({ asOf }) => asOf <= day),
      ),
    };
    if (!isBehind(outcomeOf(then, indicator, area, day).standing.status)) return since;
    since = day;
  }
  return since;
}
