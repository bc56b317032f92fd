import { compareDecimals, type Decimal, fractionDigits, percentOf, type Ratio, ratioOf, roundRatio, truncateRatio } from '../domain/value/quantity.ts';

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

/** What would give a printed percent that value ÷ divisor does not give; undefined where no number of the same decimals does. */
interface FittingNumbers {
  /** The value over the printed percent. */
  readonly divisor: Decimal | undefined;
  /** The divisor's share. */
  readonly value: Decimal | undefined;
}

/** 917 of 3200 is printed as 29.34 %: 917 of 3125 would give that, and 939 of 3200. Each has the decimals of the number that it stands for. */
function fittingNumbers(value: Decimal, divisor: Decimal, printed: Decimal): FittingNumbers {
  const [done, whole, share] = [ratioOf(value), ratioOf(divisor), ratioOf(printed)];
  const product = { numerator: whole.numerator * share.numerator, denominator: whole.denominator * share.denominator * 100n };
  const quotient = share.numerator === 0n ? undefined : percentRatio(done, share);
  const fittingDivisor = quotient && roundRatio(quotient, fractionDigits(divisor));
  const fittingValue = roundRatio(product, fractionDigits(value));
  return {
    divisor: fittingDivisor !== undefined && Number(fittingDivisor) !== 0 && percentVerdict(value, fittingDivisor, printed).agrees ? fittingDivisor : undefined,
    value: Number(divisor) !== 0 && percentVerdict(fittingValue, divisor, printed).agrees ? fittingValue : undefined,
  };
}

function percentRatio(done: Ratio, share: Ratio): Ratio {
  return { numerator: done.numerator * share.denominator * 100n, denominator: done.denominator * share.numerator };
}

/** `。917户除以 3125户，或者 939户除以 3200户，才是 29.34%`: a sentence behind another; empty where nothing fits. */
export function fittingWords({ value, divisor, unit = '', printed }: PrintedPercent): string {
  const fitting = fittingNumbers(value, divisor, printed);
  const ways = [
    ...(fitting.divisor === undefined ? [] : [`${value}${unit}除以 ${fitting.divisor}${unit}`]),
    ...(fitting.value === undefined ? [] : [`${fitting.value}${unit}除以 ${divisor}${unit}`]),
  ];
  return ways.length === 0 ? '' : `。${ways.join('，或者 ')}，才是 ${printed}%`;
}

/** A percent beside the two numbers of one unit that it is said to be of. */
export interface PrintedPercent {
  readonly value: Decimal;
  readonly divisor: Decimal;
  readonly unit?: string;
  readonly printed: Decimal;
}
