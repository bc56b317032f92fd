import type { Allocation } from '../domain/task/allocation.ts';
import { compareDecimals, type Decimal, percentOf, type Ratio, sum } from '../domain/value/quantity.ts';
import type { Target } from '../domain/task/target.ts';

/** A declared total beside the sum of the shares. */
export interface TotalComparison {
  readonly declared: Decimal;
  readonly sum: Decimal;
  readonly agrees: boolean;
}

/**
 * The declared total against the sum of the numeric shares; areas without the task add nothing.
 * Undefined where there is nothing to compare: no numeric total, or no numeric share.
 */
export function declaredAgainstSum(total: Target | undefined, shares: readonly Target[]): TotalComparison | undefined {
  if (total?.kind !== 'number') return undefined;
  const values = shares.flatMap((share) => (share.kind === 'number' ? [share.value] : []));
  if (values.length === 0) return undefined;
  const added = sum(values);
  return { declared: total.value, sum: added, agrees: compareDecimals(total.value, added) === 0 };
}

/** The areas of `below` that have the task; a pending task counts, "/" does not. */
export function areasWithTask(below: readonly string[], allocations: ReadonlyMap<string, Allocation> | undefined): string[] {
  return below.filter((area) => {
    const target = allocations?.get(area)?.target;
    return target !== undefined && target.kind !== 'notAssigned';
  });
}

/** One area's value and target, in the same unit. */
export interface Share {
  readonly value: Decimal;
  readonly target: Decimal;
}

/**
 * Sum of values ÷ sum of targets, never the mean of percents.
 * Undefined without shares or with targets that add up to zero.
 */
export function rolledUp(shares: readonly Share[]): { value: Decimal; target: Decimal; percent: Ratio } | undefined {
  if (shares.length === 0) return undefined;
  const value = sum(shares.map((share) => share.value));
  const target = sum(shares.map((share) => share.target));
  const percent = percentOf(value, target);
  return percent && { value, target, percent };
}
