/**
 * A clock for limits, in milliseconds from its first reading: it runs as the given one does, but a
 * step back of that one counts as no time at all. A step forward counts as time that
 * passed, which lets somebody in earlier and keeps nobody out.
 */
export function steadyClock(now: () => number): () => number {
  let lastMs: number | undefined;
  let elapsedMs = 0;
  return () => {
    const nowMs = now();
    elapsedMs += Math.max(0, nowMs - (lastMs ?? nowMs));
    lastMs = nowMs;
    return elapsedMs;
  };
}
