import { recentKeys } from './recent-keys.ts';

/** So many tries at once, then a wait that doubles with each further one. */
export interface Growth {
  readonly freeTries: number;
  readonly firstSeconds: number;
  readonly longestSeconds: number;
}

interface Tries {
  readonly count: number;
  /** When the next try is let through. */
  readonly nextMs: number;
}

/**
 * Delays by key, in memory. `take` counts a try when it begins, so that many at once
 * gain nothing, and returns 0, or the seconds to wait if it is not let through.
 * `forget` is for a try that succeeded. What waited out the longest delay once more
 * begins anew. `nowMs` must not go back (see steady-clock.ts).
 */
export function growingDelay({ freeTries, firstSeconds, longestSeconds }: Growth) {
  const keys = recentKeys<Tries>();

  function take(key: string, nowMs: number): number {
    const known = keys.get(key);
    const isOver = known === undefined || nowMs - known.nextMs > longestSeconds * 1000;
    const { count, nextMs } = isOver ? { count: 0, nextMs: nowMs } : known;
    if (nextMs > nowMs) return Math.ceil((nextMs - nowMs) / 1000);
    const delays = count + 1 - freeTries;
    const seconds = delays < 0 ? 0 : Math.min(firstSeconds * 2 ** Math.min(delays, 20), longestSeconds);
    keys.set(key, { count: count + 1, nextMs: nowMs + seconds * 1000 });
    return 0;
  }

  return { take, forget: keys.delete };
}
