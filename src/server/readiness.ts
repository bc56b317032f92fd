import type { Store } from './store/store.ts';

/** Looks no more often than this, however often it is asked. */
const lookEveryMs = 1000;

/** Whether the store can keep what a resident sends, found out by writing one row. */
export function readiness(store: Store, now: () => number): () => Promise<boolean> {
  let lookedMs = Number.NEGATIVE_INFINITY;
  let last: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (Math.abs(now() - lookedMs) < lookEveryMs) return last;
    lookedMs = now();
    last = store.write('beat', new Date(now()).toISOString()).then(
      () => true,
      () => false,
    );
    return last;
  };
}
