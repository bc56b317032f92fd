/** A length of a drawing to two decimals, half-up: what a screen shows of it, and no figure of the record. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
