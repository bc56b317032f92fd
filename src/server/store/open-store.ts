import { existsSync } from 'node:fs';
import { isSqliteStore } from './sqlite/made.ts';
import { openSqliteStore } from './sqlite/store.ts';
import { isPostgres } from './store-address.ts';
import type { Store } from './contract/store.ts';

/**
 * Opens the store a connection string names, even while it cannot be used: `postgres://…` or `postgresql://…` is
 * PostgreSQL, anything else the path of the embedded store's file.
 *
 * @param onFailure told of each failure, for the log; the message holds nothing a resident wrote
 */
export async function openStore(address: string, onFailure: (message: string) => void): Promise<Store> {
  const store = await storeAt(address, onFailure);
  // Makes and migrates the tables; what goes wrong now is said again when they are needed.
  await store.write('beat', new Date().toISOString()).catch(() => undefined);
  return store;
}

/**
 * Whether a server or a restored backup has made the store that an address names. Makes nothing, neither file nor table.
 *
 * @throws {StoreUnavailable} if it cannot be looked at: the server is away, the file is no database
 */
export async function isMade(address: string): Promise<boolean> {
  if (!isPostgres(address)) return existsSync(address) && isSqliteStore(address);
  const { isPostgresStore } = await import('./postgres/made.ts');
  return isPostgresStore(address);
}

/** The store of a connection string as it is, without a look at its tables: for reading what another thread keeps in order. */
export async function storeAt(address: string, onFailure: (message: string) => void): Promise<Store> {
  if (!isPostgres(address)) return openSqliteStore(address, onFailure);
  // Loaded where it is used: the driver costs memory.
  const { openPostgresStore } = await import('./postgres/store.ts');
  return openPostgresStore(address, onFailure);
}
