import { openStore } from '../../src/server/store/open-store.ts';
import type { Store } from '../../src/server/store/store.ts';

/** Works on the store that `DATABASE_URL` names, by default the server's own file, and lets go of it whatever happens. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', () => undefined);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
