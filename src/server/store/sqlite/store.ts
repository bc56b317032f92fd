import { dirname } from 'node:path';
import { type Read, runRead } from '../contract/reads.ts';
import { openForReading, type SqliteDatabase, sqliteCode } from './database.ts';
import { startReaders } from './readers.ts';
import { startWriter } from './writing.ts';
import { type Store, StoreUnavailable } from '../contract/store.ts';

/**
 * The embedded store: one file, one writer thread that commits what arrives
 * together, and threads that read; the calling thread never waits for the disk. It
 * opens even while the file cannot be used, and recovers by itself.
 */
export function openSqliteStore(path: string, onFailure: (message: string) => void): Store {
  const readers = startReaders(path, onFailure);
  const writer = startWriter(path, (message) => {
    // The readers may hold on to what made the writer fail, such as a log opened when the disk was read-only.
    readers.reopen();
    onFailure(message);
  });
  return {
    address: path,
    folder: dirname(path),
    submit: (submission) => writer.ask((number) => ({ number, kind: 'submit', submission })),
    write: (name, input) => writer.ask((number) => ({ number, kind: 'write', name, input })),
    read: (name, ...input) => runRead(readers.queries, name, input),
    consistently: (work) => consistently(path, work),
    async close() {
      await writer.close();
      await readers.close();
    },
  };
}

/** A connection of its own in the calling thread, for commands and for the thread that writes exports. */
async function consistently<T>(path: string, work: (read: Read) => Promise<T>): Promise<T> {
  let database: SqliteDatabase | undefined;
  try {
    database = openForReading(path);
    return await database.queries.transaction().execute((db) => work((name, ...input) => runRead(db, name, input)));
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    throw new StoreUnavailable(String(error), { cause: error });
  } finally {
    database?.file.close();
  }
}
