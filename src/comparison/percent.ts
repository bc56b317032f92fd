import { compareDecimals, type Decimal, fractionDigits, percentOf, roundRatio, truncateRatio } from '../domain/value/quantity.ts';

/** A printed percent held against value ÷ divisor. */
export interface PercentVerdict {
  /** Half-up at the printed precision, at least two decimals where they differ. */
  readonly computed: Decimal;
  readonly agrees: boolean;
  /** The printed figure is cut off instead of rounded. */
  readonly isTruncated: boolean;
}

/**
 * Whether `printed` (a percent) is `value ÷ divisor`, rounded half-up or cut off at the
 * printed precision.
 *
 * @throws {RangeError} if `divisor` is zero
 */
export function percentVerdict(value: Decimal, divisor: Decimal, printed: Decimal): PercentVerdict {
  const exact = percentOf(value, divisor);
  if (exact === undefined) throw new RangeError(`percent of ${value} over a zero target`);
  const places = fractionDigits(printed);
  const isRounded = compareDecimals(roundRatio(exact, places), printed) === 0;
  const isTruncated = !isRounded && compareDecimals(truncateRatio(exact, places), printed) === 0;
  return { computed: roundRatio(exact, 2), agrees: isRounded || isTruncated, isTruncated };
}
