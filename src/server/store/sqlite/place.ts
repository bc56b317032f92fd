import { closeSync, openSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { fileIdentity } from './file-identity.ts';

/**
 * Whether the path still leads to the file that is open: `gone` if nothing lies there,
 * `replaced` if another file does, `logGone` if only the log was taken away.
 */
export type FileState = 'inPlace' | 'gone' | 'replaced' | 'logGone';

/**
 * Remembers which file and which log lie at the path now that they are open. A file
 * that is removed or replaced stays open and takes writes that nobody will ever read.
 */
export function openedPlace(path: string) {
  const [file, log, index] = ['', '-wal', '-shm'].map((ending) => fileIdentity(path + ending));
  return {
    state(): FileState {
      const now = fileIdentity(path);
      if (now === undefined) return 'gone';
      if (now !== file) return 'replaced';
      return fileIdentity(`${path}-wal`) === log ? 'inPlace' : 'logGone';
    },
    /** Removes the log of the file that was open, so that it is not taken for that of the file now at the path. */
    removeOwnLog(): void {
      if (log === undefined || fileIdentity(`${path}-wal`) !== log) return;
      rmSync(`${path}-wal`, { force: true });
      if (fileIdentity(`${path}-shm`) === index) rmSync(`${path}-shm`, { force: true });
    },
  };
}

/**
 * Saves every row of a file that has no name any more beside its old place, readable by its owner only.
 *
 * @returns the path of the copy
 */
export function rescued(file: DatabaseSync, path: string): string {
  const copy = `${path}.rescued-${Date.now()}`;
  closeSync(openSync(copy, 'wx', 0o600));
  try {
    file.prepare('VACUUM INTO ?').run(copy);
    return copy;
  } catch (error) {
    rmSync(copy);
    throw error;
  }
}
