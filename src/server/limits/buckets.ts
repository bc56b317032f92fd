/** So many at once, and so many more a minute. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

/** The most keys remembered: two generations of this many, the older one forgotten as a whole. */
const generationSize = 50_000;

/**
 * Allowances by key, in memory: addresses are never written down. `take` returns 0
 * if one more is allowed, else the seconds until it is. Kept per key is the instant
 * at which its allowance is full again.
 */
export function buckets({ burst, perMinute }: Allowance) {
  const intervalMs = 60_000 / perMinute;
  let young = new Map<string, number>();
  let old = new Map<string, number>();

  function take(key: string, nowMs: number): number {
    const known = young.get(key) ?? old.get(key) ?? nowMs;
    // Further ahead than a whole burst is only what a clock that went back left behind.
    const fullMs = Math.min(Math.max(known, nowMs), nowMs + burst * intervalMs);
    const waitMs = fullMs - nowMs - (burst - 1) * intervalMs;
    if (waitMs <= 0) remember(key, fullMs + intervalMs);
    // Kept as it was judged, so that the wait told now is over when it was told to be.
    else if (fullMs !== known) remember(key, fullMs);
    return Math.max(0, Math.ceil(waitMs / 1000));
  }

  function remember(key: string, fullMs: number): void {
    if (young.size >= generationSize) {
      old = young;
      young = new Map();
    }
    young.set(key, fullMs);
  }

  return { take, size: () => young.size + old.size };
}
