import { openStore } from '../../src/server/store/open-store.ts';
import type { Store } from '../../src/server/store/contract/store.ts';

/** What the help of a command says of `DATABASE_URL`. */
export const storeSetting = '意见存放在哪里，与服务器相同，默认 var/feedback.sqlite';

/** Works on the store that `DATABASE_URL` names, by default the server's own file, and lets go of it whatever happens. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', () => undefined);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
