import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/server/store/open-store.ts';
import { isPostgres } from '../../src/server/store/store-address.ts';
import type { Store } from '../../src/server/store/contract/store.ts';
import { queryOnce } from './postgres.ts';

/** Stores for one test after the other. */
export interface KeptStores {
  /** An open store without a row; `put` takes it back, and nobody closes it. */
  take(): Promise<Store>;
  put(store: Store): Promise<void>;
  /** Closes those that were put back. */
  close(): Promise<void>;
}

/**
 * Keeps stores open from test to test: a store that is opened anew starts a thread and takes every
 * step of the schema, which is most of the time of a short test.
 *
 * @param newAddress connection string of a store that is not there yet, asked for when all others are taken
 */
export function keptStores(newAddress: () => Promise<string>): KeptStores {
  const idle: Store[] = [];
  return {
    take: async () => idle.pop() ?? openStore(await newAddress(), () => undefined),
    async put(store) {
      await emptied(store.address);
      idle.push(store);
    },
    async close() {
      await Promise.all(idle.splice(0).map((store) => store.close()));
    },
  };
}

/** Takes out every row that was written since the store was made; the end of the audit log is a row that the schema begins with. */
async function emptied(address: string): Promise<void> {
  const auditAnew = "UPDATE audit_head SET sequence = 0, hash = '-'";
  if (isPostgres(address)) {
    const tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('migration', 'audit_head')";
    const each = "LOOP EXECUTE format('DELETE FROM %I', name); END LOOP";
    await queryOnce(address, `DO $$ DECLARE name text; BEGIN FOR name IN ${tables} ${each}; END $$; ${auditAnew}`);
    return;
  }
  const file = new DatabaseSync(address, { timeout: 60_000 });
  const tables = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migration', 'audit_head')").all();
  const each = tables.map(({ name }) => `DELETE FROM "${name}"`).join('; ');
  file.exec(`PRAGMA synchronous = OFF; BEGIN IMMEDIATE; ${each}; ${auditAnew}; COMMIT`);
  file.close();
}
