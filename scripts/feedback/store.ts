import { openStore } from '../../src/server/store/open-store.ts';
import { defaultStoreFile, storeAddress } from '../../src/server/store/store-address.ts';
import { UserError } from '../command/command-line.ts';
import type { Store } from '../../src/server/store/contract/store.ts';

/** What the help of a command says of `DATABASE_URL`. */
export const storeSetting = `意见存放在哪里，与服务器相同，默认 ${defaultStoreFile}`;

/** The address that `DATABASE_URL` gives. @throws {UserError} if it names a kind of database that the store is not kept in */
export function ownStoreAddress(env: NodeJS.ProcessEnv = process.env): string {
  try {
    return storeAddress(env);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message);
    throw error;
  }
}

/**
 * Works on the store that `DATABASE_URL` names, by default the server's own file, and lets go of it whatever happens.
 *
 * @param onFailure told what the store says of a failure, for commands that say no more of it themselves
 */
export async function withStore(work: (store: Store) => Promise<void>, onFailure: (message: string) => void = () => undefined): Promise<void> {
  const store = await openStore(ownStoreAddress(), onFailure);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
