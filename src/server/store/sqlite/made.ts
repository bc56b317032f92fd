import { StoreUnavailable } from '../contract/store.ts';
import { openFileForReading } from './file.ts';

/**
 * Whether a file has the tables of a store; an empty one and that of another program have not.
 *
 * @throws {StoreUnavailable} if it is no database or cannot be read
 */
export function isSqliteStore(path: string): boolean {
  try {
    const file = openFileForReading(path, 1000);
    try {
      return file.prepare("select 1 from sqlite_master where type = 'table' and name = 'migration'").get() !== undefined;
    } finally {
      file.close();
    }
  } catch (error) {
    throw new StoreUnavailable(String(error), { cause: error });
  }
}
