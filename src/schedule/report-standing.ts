import type { Indicator } from '../domain/task/programme.ts';
import { defaultMeasure, type Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import type { Target } from '../domain/task/target.ts';
import type { Span } from './plan.ts';
import { type Standing, standing } from './standing.ts';
import { targetInForce } from './target-in-force.ts';

export interface ReportFacts {
  readonly indicator: Pick<Indicator, 'primaryMeasure' | 'measureTargets' | 'plan' | 'unit' | 'doneAt' | 'isLevel' | 'input'>;
  /** The area's first target, before any revision. */
  readonly firstTarget: Target | undefined;
  /** Oldest first. */
  readonly revisions: readonly TargetRevision[];
  readonly span: Span;
}

/**
 * Where a task stood when `report` was made: its own date, its own measure, the target in force
 * that day. A measure that is neither the indicator's primary one nor has a target of its own is
 * never divided by the target of another measure.
 */
export function reportStanding(report: Report, { indicator, firstTarget, revisions, span }: ReportFacts): Standing {
  const inForce = targetInForce(firstTarget, revisions, report.asOf);
  const measureTarget = indicator.measureTargets?.[report.measure];
  const isForeign = measureTarget === undefined && !isPrimary(report, indicator);
  const isLevel = indicator.isLevel && !isForeign;
  return standing({ ...indicator, isLevel, target: isForeign && inForce?.kind === 'number' ? undefined : inForce, measureTarget, report, span });
}

/** Whether the report is in the indicator's own measure: the one it is judged by, or none in particular. */
export function isPrimary({ measure }: Pick<Report, 'measure'>, { primaryMeasure }: Pick<Indicator, 'primaryMeasure'>): boolean {
  return measure === defaultMeasure || measure === primaryMeasure;
}
