import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** Opens the file for reading only. `lockTimeoutMs` is how long a query may wait for a lock, and hold up the thread. */
export function openFileForReading(path: string, lockTimeoutMs: number): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: lockTimeoutMs });
}

/**
 * Values as SQLite binds them.
 *
 * @throws {TypeError} for what no column holds
 */
export function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`A store column holds text, whole numbers or NULL, not ${typeof value}`);
  });
}
