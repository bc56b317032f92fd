/** How far ahead of a step the last used one can be while the clock is right. */
export const farthestAhead = 2;

/** Whether a step of 30 seconds is later than the last used one. One far ahead was written while the clock was wrong and binds nobody. */
export function isUnused(step: number, lastUsed: number): boolean {
  return step > lastUsed || lastUsed > step + farthestAhead;
}
