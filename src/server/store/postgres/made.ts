import pg from 'pg';
import { patienceMs } from '../contract/patience.ts';
import { StoreUnavailable } from '../contract/store.ts';
import { postgresCode } from './error-code.ts';

const undefinedTable = '42P01';

/**
 * Whether a database has the tables of a store.
 *
 * @throws {StoreUnavailable} if the server cannot be asked
 */
export async function isPostgresStore(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs() * 0.4, query_timeout: patienceMs() * 0.6 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Asked as the store itself does, so that the database finds the table where the store would.
    await client.query('select 1 from migration limit 0');
    return true;
  } catch (error) {
    if (postgresCode(error) === undefinedTable) return false;
    throw new StoreUnavailable(String(error), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
