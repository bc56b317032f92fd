import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { locked } from '../../scripts/build/lock.ts';

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
