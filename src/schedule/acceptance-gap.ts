import { compareRatios, type Decimal, type Ratio, ratioOf, subtractRatios } from '../domain/value/quantity.ts';

/** Percentage points that acceptance may lag behind progress. */
export const allowedGap = 10;
const allowedPoints: Ratio = { numerator: BigInt(allowedGap), denominator: 1n };
const hundred: Ratio = { numerator: 100n, denominator: 1n };

/** Progress less acceptance, in percentage points, and whether that is more than `allowedGap`. */
export interface AcceptanceGap {
  readonly points: Ratio;
  readonly isTooWide: boolean;
}

/**
 * How far acceptance lags behind progress. Both percents count at most 100; a gap of exactly
 * ten points is still allowed; acceptance ahead of progress is no gap.
 *
 * @see 邵阳市 2024 年 1—9 月通报“项目推进进度和项目验收率差距不能超过10%”
 */
export function acceptanceGap(progressPercent: Decimal, acceptedPercent: Decimal): AcceptanceGap {
  const points = subtractRatios(capped(progressPercent), capped(acceptedPercent));
  return { points, isTooWide: compareRatios(points, allowedPoints) > 0 };
}

function capped(percent: Decimal): Ratio {
  const exact = ratioOf(percent);
  return compareRatios(exact, hundred) > 0 ? hundred : exact;
}
