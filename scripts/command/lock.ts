import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `act` while this process alone holds the lock file at `path`; waits for another process
 * that holds it, and says so once where that is long. The lock of a process that has died is taken over.
 */
export async function locked<T>(path: string, act: () => Promise<T>): Promise<T> {
  for (let waits = 0; !taken(path); ) {
    if (!isHeld(path)) rmSync(path, { force: true });
    else {
      await pause(200);
      waits += 1;
      if (waits === waitsTold) console.error(`在等另一个进程写完；确实没有别的在运行的，删去 ${path}`);
    }
  }
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Runs `act` while this process alone holds the lock file at `path`. The lock of a process that has died is taken over.
 *
 * @returns false, and nothing was run, where another process holds it
 */
export function lockedNow(path: string, act: () => void): boolean {
  if (!taken(path)) {
    if (isHeld(path)) return false;
    rmSync(path, { force: true });
    if (!taken(path)) return false;
  }
  try {
    act();
    return true;
  } finally {
    rmSync(path, { force: true });
  }
}

function taken(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** So many waits of a fifth of a second are told. */
const waitsTold = 50;

/** A lock without a process id is being written; so old, its process died before it had written it. */
const oldestUnnamedMs = 60_000;

/** Whether a lock is held: one that is gone was just released. */
function isHeld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const holder = holderOf(path);
  return holder === undefined ? Date.now() - found.mtimeMs < oldestUnnamedMs : isRunning(holder);
}

function holderOf(path: string): number | undefined {
  try {
    const written = readFileSync(path, 'utf8').trim();
    return /^[1-9]\d*$/.test(written) ? Number(written) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process runs, also one of another user. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
