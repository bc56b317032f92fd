import { existsSync } from 'node:fs';
import { storeSettings } from '../../src/server/settings.ts';
import { isMade, openStore } from '../../src/server/store/open-store.ts';
import { defaultStoreFile, storeFile } from '../../src/server/store/store-address.ts';
import { UserError } from '../command/command-line.ts';
import type { Store } from '../../src/server/store/contract/store.ts';

/** What the help of a command says of `DATABASE_URL`. */
export const storeHelp = `意见存放在哪里，与服务器相同，默认 ${defaultStoreFile}`;

/**
 * Works on the store that `DATABASE_URL` names, by default the server's own file, and lets go of it whatever happens.
 *
 * @param onFailure told what the store says of a failure, for commands that say no more of it themselves
 * @throws {UserError} if there is no such store
 */
export async function withStore(work: (store: Store) => Promise<void>, onFailure: (message: string) => void = () => undefined): Promise<void> {
  await refuseMissing(storeSettings(process.env).storeAddress);
  await withNewStore(work, onFailure);
}

/** As `withStore`, and makes the store where there is none: for putting a backup back. */
export async function withNewStore(work: (store: Store) => Promise<void>, onFailure: (message: string) => void = () => undefined): Promise<void> {
  const store = await openStore(storeSettings(process.env).storeAddress, onFailure);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Whoever opens a store makes it where there is none: a command with a wrong `DATABASE_URL` would work on an empty one, and a server
 * that finds a store without its secret does not start.
 *
 * @throws {UserError} if no server has made a store at the address
 */
export async function refuseMissing(address: string): Promise<void> {
  if (await isMade(address)) return;
  const file = storeFile(address);
  const what = file === undefined ? 'DATABASE_URL 写的数据库里没有意见的表' : existsSync(file) ? `${file} 里没有意见的表` : `没有 ${file} 这个存储`;
  throw new UserError(`${what}，什么也没有做：请看看 DATABASE_URL，或者到服务器的文件夹里运行；服务器还没有启动过的，先启动一次`);
}
