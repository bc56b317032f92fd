import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from './postgres.ts';

/** A kind of store that the tests of the staff side run on. */
export interface Backend {
  readonly name: string;
  start(): Promise<void>;
  /** Connection string of an empty store. */
  emptyStore(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Both stores; PostgreSQL under the isolation its relatives use, which is the harder one. */
export const backends: readonly Backend[] = [sqlite(), postgres()];

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

function postgres(): Backend {
  let server: PostgresServer | undefined;
  return {
    name: 'PostgreSQL, serializable',
    async start() {
      server = await startPostgres(['default_transaction_isolation=serializable']);
    },
    async emptyStore(name) {
      if (!server) throw new Error('The server was not started');
      return server.database(name);
    },
    async stop() {
      await server?.remove();
    },
  };
}
