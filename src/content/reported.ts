import { doneCount } from '../domain/task/breakdown.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Report } from '../domain/task/report.ts';
import type { Target } from '../domain/task/target.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import { inUnit } from '../domain/value/unit.ts';
import { usualDoneAt } from '../schedule/standing.ts';
import { targetInForce } from '../schedule/target-in-force.ts';
import type { Model } from './model.ts';

/** The target that applied to a report's task on its day; undefined if no document gives one. */
export function targetOn({ indicator, area, asOf }: Pick<Report, 'indicator' | 'area' | 'asOf'>, model: Model): Target | undefined {
  const first = model.allocations.get(indicator)?.get(area)?.target;
  return targetInForce(first, model.revisions.get(assignmentKey(indicator, area)) ?? [], asOf);
}

/** What a row says was done, in the indicator's unit: its value, or the parts that came far enough. */
export function doneIn({ value, unit, breakdown }: Report, indicator: Pick<Indicator, 'unit' | 'doneAt'> | undefined): Decimal | undefined {
  if (breakdown !== undefined) return doneCount(breakdown, indicator?.doneAt ?? usualDoneAt);
  return value === undefined ? undefined : inUnit(value, unit, indicator?.unit);
}

/** `2.4 亿元`, as the row has it; of parts `到了的部分 3`. */
export function doneWords({ value, unit = '', breakdown }: Report, done: Decimal): string {
  return breakdown === undefined ? `${value ?? done}${unit}` : `到了的部分 ${done}`;
}
