import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `act` while this process alone holds the lock file at `path`; waits for another process
 * that holds it. The lock of a process that has died is taken over.
 */
export async function locked<T>(path: string, act: () => Promise<T>): Promise<T> {
  while (!taken(path)) {
    if (!isHeld(path)) rmSync(path, { force: true });
    else await pause(200);
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

/** An empty file is a lock being written; one that is gone was just released. */
function isHeld(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8');
    if (holder !== '') process.kill(Number(holder), 0);
    return true;
  } catch {
    return false;
  }
}
