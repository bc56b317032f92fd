/** So many at once, and so many more a minute. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

/** The most keys remembered; beyond, the longest unused are forgotten. */
const mostKeys = 100_000;

/**
 * Token buckets by key, in memory: the addresses are never written down. `take`
 * returns 0 if one more is allowed, else the seconds until it is.
 */
export function buckets({ burst, perMinute }: Allowance) {
  const levels = new Map<string, { level: number; atMs: number }>();

  function take(key: string, nowMs: number): number {
    const before = levels.get(key) ?? { level: burst, atMs: nowMs };
    const gained = (Math.max(0, nowMs - before.atMs) / 60_000) * perMinute;
    const level = Math.min(burst, before.level + gained);
    levels.delete(key);
    levels.set(key, { level: level >= 1 ? level - 1 : level, atMs: nowMs });
    if (levels.size > mostKeys) forgetOldest();
    return level >= 1 ? 0 : Math.ceil(((1 - level) / perMinute) * 60);
  }

  function forgetOldest(): void {
    const [oldest] = levels.keys();
    if (oldest !== undefined) levels.delete(oldest);
  }

  return { take, size: () => levels.size };
}
