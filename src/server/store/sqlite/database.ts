import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { bound, openFileForReading } from './file.ts';
import type { Database } from '../schema/tables.ts';

/** An open file and the typed queries over it; every query runs synchronously in this thread. */
export interface SqliteDatabase {
  readonly file: DatabaseSync;
  readonly queries: Kysely<Database>;
}

/**
 * Opens the file for writing, creating it if need be: write-ahead log, every
 * commit on disk before it returns, freed content overwritten, nobody but the owner
 * reads it.
 *
 * @param lockTimeoutMs how long a write waits for another process's lock
 */
export function openForWriting(path: string, lockTimeoutMs: number): SqliteDatabase {
  keepPrivate(path);
  const file = new DatabaseSync(path, { timeout: lockTimeoutMs });
  try {
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    return { file, queries: queriesOver(file) };
  } catch (error) {
    // One that stays open hands its index of a log that is gone to every later connection of this process, and none of them can be opened.
    file.close();
    throw error;
  }
}

/** Opens the file for reading only, for a command or a thread that may wait a second for a lock. */
export function openForReading(path: string): SqliteDatabase {
  const file = openFileForReading(path, 1000);
  return { file, queries: queriesOver(file) };
}

/** Makes the file and what lies beside it readable by the owner only; SQLite gives a new log the mode of its file. */
function keepPrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  for (const ending of ['', '-wal', '-shm']) if (existsSync(path + ending)) chmodSync(path + ending, 0o600);
}

/** SQLite's primary result code of an error, `undefined` where the error is not SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

function queriesOver(file: DatabaseSync): Kysely<Database> {
  const prepared = new Map<string, Statement>();
  const database = {
    prepare(sql: string): Statement {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= 200) prepared.clear();
      const statement = adapted(file.prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
    close: () => file.close(),
  };
  return new Kysely<Database>({ dialect: new SqliteDialect({ database }), plugins: [new CamelCasePlugin()] });
}

type Statement = ReturnType<typeof adapted>;

/** The shape Kysely's SQLite dialect expects of a statement. */
function adapted(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...bound(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...bound(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...bound(parameters)),
  };
}
