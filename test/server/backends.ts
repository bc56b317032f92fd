import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptStores, keptStores } from './kept-stores.ts';
import { type PostgresServer, queryOnce, startPostgres } from './postgres.ts';

/** A kind of store that the tests of the staff side run on. */
export interface Backend {
  readonly name: string;
  start(): Promise<void>;
  /** Connection string of an empty store. */
  emptyStore(name: string): Promise<string>;
  /** Open stores without a row, for what does not ask how a store begins; `stop` closes those that are put back. */
  readonly stores: KeptStores;
  stop(): Promise<void>;
}

/** Both stores; PostgreSQL under the isolation its relatives use, which is the harder one. */
export const backends: readonly Backend[] = [sqlite(), postgres('PostgreSQL, serializable', 'serializable')];

/** And PostgreSQL as it comes. */
export const allBackends: readonly Backend[] = [...backends, postgres('PostgreSQL', 'read committed')];

function sqlite(): Backend {
  let folder = '';
  let kept = 0;
  const emptyStore = async (name: string) => join(folder, `${name}.sqlite`);
  const stores = keptStores(() => emptyStore(`kept${++kept}`));
  return {
    name: 'SQLite',
    async start() {
      folder = mkdtempSync(join(tmpdir(), 'liangma-staff-'));
    },
    emptyStore,
    stores,
    async stop() {
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** One PostgreSQL for a test file, however many backends of it stand on it. */
let shared: Promise<PostgresServer> | undefined;
let users = 0;

function postgres(name: string, isolation: string): Backend {
  let kept = 0;
  const stores = keptStores(() => emptyStore(`kept${++kept}`));

  async function emptyStore(database: string): Promise<string> {
    if (!shared) throw new Error('The server was not started');
    const named = `${isolation.charAt(0)}-${database}`;
    const address = await (await shared).database(named);
    await queryOnce(address, `ALTER DATABASE "${named}" SET default_transaction_isolation = '${isolation}'`);
    return address;
  }

  return {
    name,
    async start() {
      users += 1;
      // What these tests ask survives no power cut; those that kill have a server of their own.
      shared ??= startPostgres(['fsync=off']);
      await shared;
    },
    emptyStore,
    stores,
    async stop() {
      await stores.close();
      users -= 1;
      if (users > 0) return;
      const stopping = shared;
      shared = undefined;
      await (await stopping)?.remove();
    },
  };
}
