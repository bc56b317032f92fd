import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, queryOnce, startPostgres } from './postgres.ts';

/** A kind of store that the tests of the staff side run on. */
export interface Backend {
  readonly name: string;
  start(): Promise<void>;
  /** Connection string of an empty store. */
  emptyStore(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Both stores; PostgreSQL under the isolation its relatives use, which is the harder one. */
export const backends: readonly Backend[] = [sqlite(), postgres('PostgreSQL, serializable', 'serializable')];

/** And PostgreSQL as it comes. */
export const allBackends: readonly Backend[] = [...backends, postgres('PostgreSQL', 'read committed')];

function sqlite(): Backend {
  let folder = '';
  return {
    name: 'SQLite',
    async start() {
      folder = mkdtempSync(join(tmpdir(), 'liangma-staff-'));
    },
    emptyStore: async (name) => join(folder, `${name}.sqlite`),
    async stop() {
      rmSync(folder, { recursive: true });
    },
  };
}

/** One PostgreSQL for a test file, however many backends of it stand on it. */
let shared: Promise<PostgresServer> | undefined;
let users = 0;

function postgres(name: string, isolation: string): Backend {
  return {
    name,
    async start() {
      users += 1;
      // What these tests ask survives no power cut; those that kill have a server of their own.
      shared ??= startPostgres(['fsync=off']);
      await shared;
    },
    async emptyStore(database) {
      if (!shared) throw new Error('The server was not started');
      const named = `${isolation.charAt(0)}-${database}`;
      const address = await (await shared).database(named);
      await queryOnce(address, `ALTER DATABASE "${named}" SET default_transaction_isolation = '${isolation}'`);
      return address;
    },
    async stop() {
      users -= 1;
      if (users > 0) return;
      const stopping = shared;
      shared = undefined;
      await (await stopping)?.remove();
    },
  };
}
