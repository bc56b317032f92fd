const before = 5;
const after = 8;

/** Whether a year lies so far from the year that a record or a document is about that it is probably a slip: 2052 for 2025. */
export function isFarFrom(year: number, own: number): boolean {
  return year < own - before || year > own + after;
}
