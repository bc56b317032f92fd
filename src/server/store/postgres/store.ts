import { setTimeout as pause } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { erasedTables } from '../feedback/erased.ts';
import { migrate } from '../schema/migration.ts';
import { postgresCode } from './error-code.ts';
import { runRead } from '../contract/reads.ts';
import { erasingWrites, runWrite } from '../contract/writes.ts';
import { patienceMs } from '../contract/patience.ts';
import { groupedSubmissions } from './submissions.ts';
import { type Store, StoreUnavailable } from '../contract/store.ts';
import type { Database } from '../schema/tables.ts';

/** Conflicts between transactions, which the losing one simply runs again: serialization failure, deadlock. */
const conflicts: readonly string[] = ['40001', '40P01'];

/** An operation that lost a race for a key finds the winner's row when it runs again. */
const operationConflicts: readonly string[] = [...conflicts, '23505'];

/** Classes of errors that are about the statement or its values, not about the server's health. */
const faultClasses: readonly string[] = ['0A', '22', '23', '26', '42'];

/**
 * The store for several processes: any database that speaks PostgreSQL's protocol
 * and the small dialect of the migrations. It opens even while the server is away,
 * and recovers by itself.
 */
export function openPostgresStore(url: string, onFailure: (message: string) => void): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: patienceMs() * 0.4,
    query_timeout: patienceMs() * 0.6,
    keepAlive: true,
  });
  pool.on('error', (error) => onFailure(String(error)));
  // A connection that breaks while it is lent out tells nobody else, and would end the process.
  pool.on('connect', (client) => client.on('error', (error) => onFailure(String(error))));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  const migrated = onceDone(() => migrate(db, new Date().toISOString()));

  async function run<T>(work: () => Promise<T>, repeatedOn = conflicts): Promise<T> {
    try {
      await migrated().catch((error) => {
        throw new StoreUnavailable(String(error), { cause: error });
      });
      return await retried(work, repeatedOn);
    } catch (error) {
      if (isFault(error)) throw error;
      onFailure(String(error));
      throw new StoreUnavailable(String(error), { cause: error });
    }
  }

  const submissions = groupedSubmissions(db, run);
  return {
    address: url,
    folder: undefined,
    submit: submissions.submit,
    async write(name, input) {
      const work = () => db.transaction().execute((transaction) => runWrite(transaction, name, input));
      const result = await run(work, operationConflicts);
      if (erasingWrites.includes(name)) await leaveNoTrace(url, db).catch((error) => onFailure(String(error)));
      return result;
    },
    read: (name, ...input) => run(() => runRead(db, name, input)),
    consistently(work) {
      const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
      return run(() => snapshot.execute((transaction) => work((name, ...input) => runRead(transaction, name, input))));
    },
    async close() {
      await submissions.settled();
      await db.destroy();
    },
  };
}

function isFault(error: unknown): boolean {
  return faultClasses.includes(postgresCode(error)?.slice(0, 2) ?? '');
}

/**
 * Rewrites the tables that erased content was in, so that their files do not hold
 * it any more. A database without VACUUM FULL keeps the old versions as long as
 * its own rules say.
 */
async function leaveNoTrace(url: string, db: Kysely<Database>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const table of erasedTables) await client.query(sql`VACUUM FULL ${sql.table(table)}`.compile(db).sql);
    await client.query('CHECKPOINT').catch(() => undefined);
  } finally {
    await client.end();
  }
}

/** Runs `work` until it has succeeded once, and never again after. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().catch((error) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

async function retried<T>(work: () => Promise<T>, repeatedOn: readonly string[]): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 8 || !repeatedOn.includes(postgresCode(error) ?? '')) throw error;
      await pause(Math.random() * 5 * 2 ** attempt);
    }
  }
}
