import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { locked, lockedNow } from '../../../scripts/command/lock.ts';

const lock = () => join(mkdtempSync(join(tmpdir(), 'liangma-lock-')), 'lock');

test('two holders follow one another', async () => {
  const path = lock();
  const steps: string[] = [];
  const hold = (name: string) =>
    locked(path, async () => {
      steps.push(`${name} in`);
      await pause(50);
      steps.push(`${name} out`);
    });
  await Promise.all([hold('first'), hold('second')]);
  expect(steps).toEqual(['first in', 'first out', 'second in', 'second out']);
});

test('the lock of a process that died is taken over', async () => {
  const path = lock();
  writeFileSync(path, '999999999');
  expect(await locked(path, async () => 'done')).toBe('done');
});

test('a holder that fails leaves the lock free', async () => {
  const path = lock();
  await expect(locked(path, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await locked(path, async () => 'done')).toBe('done');
});

test.each(['', 'no number'])('a lock without a process id (%j) is held while it is new, and taken over when it is old', async (written) => {
  const path = lock();
  writeFileSync(path, written);
  expect(lockedNow(path, () => {})).toBe(false);
  const twoMinutesAgo = Date.now() / 1000 - 120;
  utimesSync(path, twoMinutesAgo, twoMinutesAgo);
  expect(await locked(path, async () => 'done')).toBe('done');
  writeFileSync(path, written);
  utimesSync(path, twoMinutesAgo, twoMinutesAgo);
  expect(lockedNow(path, () => {})).toBe(true);
});
