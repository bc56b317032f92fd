import { recentKeys } from './recent-keys.ts';

/** So many at once, and so many more a minute. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

/**
 * Allowances by key, in memory: addresses are never written down. `take` returns 0
 * if one more is allowed, else the seconds until it is. Kept per key is the instant
 * at which its allowance is full again.
 */
export function buckets({ burst, perMinute }: Allowance) {
  const intervalMs = 60_000 / perMinute;
  const keys = recentKeys<number>();

  function take(key: string, nowMs: number): number {
    const known = keys.get(key) ?? nowMs;
    // Further ahead than a whole burst is only what a clock that went back left behind.
    const fullMs = Math.min(Math.max(known, nowMs), nowMs + burst * intervalMs);
    const waitMs = fullMs - nowMs - (burst - 1) * intervalMs;
    if (waitMs <= 0) keys.set(key, fullMs + intervalMs);
    // Kept as it was judged, so that the wait told now is over when it was told to be.
    else if (fullMs !== known) keys.set(key, fullMs);
    return Math.max(0, Math.ceil(waitMs / 1000));
  }

  return { take, size: keys.size };
}
