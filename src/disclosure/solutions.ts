import { compareDecimals, type Decimal, fractionDigits, roundRatio, ratioOf } from '../domain/value/quantity.ts';

/** A number of disclosed among assigned projects. */
export interface Count {
  readonly disclosed: number;
  readonly assigned: number;
}

/**
 * Every (k, n) whose full marks × k ÷ n, rounded half-up to the printed precision (or to four
 * decimals if fewer are printed), is the printed score; n from `fewest` to `most`, both included;
 * none where `most` is 0.
 * The ten scores below full marks that 邵阳市 printed in 2024 all have one.
 */
export function scoreSolutions(score: Decimal, maxPoints: Decimal, fewest: number, most: number): Count[] {
  const least = Math.max(1, fewest);
  const sizes = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
  return sizes.flatMap((assigned) => {
    const counts = Array.from({ length: assigned + 1 }, (_, disclosed) => ({ disclosed, assigned }));
    return counts.filter((count) => compareDecimals(disclosureScore(count, maxPoints, precisionOf(score)), score) === 0);
  });
}

/** Full marks × k ÷ n, half-up to `places` decimals. Undefined nowhere: n must be at least 1. */
export function disclosureScore({ disclosed, assigned }: Count, maxPoints: Decimal, places = 4): Decimal {
  if (assigned < 1) throw new RangeError(`a score over ${assigned} assigned projects`);
  const full = ratioOf(maxPoints);
  return roundRatio({ numerator: full.numerator * BigInt(disclosed), denominator: full.denominator * BigInt(assigned) }, places);
}

function precisionOf(score: Decimal): number {
  return Math.max(4, fractionDigits(score));
}
