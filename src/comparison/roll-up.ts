import type { Allocation } from '../domain/task/allocation.ts';
import { compareDecimals, type Decimal, percentOf, type Ratio, sum } from '../domain/value/quantity.ts';
import { isTask, type Target } from '../domain/task/target.ts';

/** A declared total beside the sum of the shares. */
export interface TotalComparison {
  readonly declared: Decimal;
  readonly sum: Decimal;
  /** Upper ends, where the total or a share is a range; missing where none is. */
  readonly upTo: { readonly declared: Decimal; readonly sum: Decimal } | undefined;
  readonly agrees: boolean;
}

/**
 * The declared total against the sum of the numeric shares, at both ends of a range; areas without
 * the task add nothing.
 * Undefined where there is nothing to compare: no numeric total, or no numeric share.
 */
export function declaredAgainstSum(total: Target | undefined, shares: readonly Target[]): TotalComparison | undefined {
  if (total?.kind !== 'number') return undefined;
  const numbers = shares.flatMap((share) => (share.kind === 'number' ? [share] : []));
  if (numbers.length === 0) return undefined;
  const isRange = [total, ...numbers].some(({ upTo }) => upTo !== undefined);
  const lower = { declared: total.value, sum: sum(numbers.map(({ value }) => value)) };
  const upper = { declared: total.upTo ?? total.value, sum: sum(numbers.map(({ value, upTo }) => upTo ?? value)) };
  const agrees = [lower, upper].every((end) => compareDecimals(end.declared, end.sum) === 0);
  return { ...lower, upTo: isRange ? upper : undefined, agrees };
}

/** The areas of `below` that have the task; a pending task counts, "/" does not. */
export function areasWithTask(below: readonly string[], allocations: ReadonlyMap<string, Allocation> | undefined): string[] {
  return below.filter((area) => {
    const target = allocations?.get(area)?.target;
    return target !== undefined && isTask(target);
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
