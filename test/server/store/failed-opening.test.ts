import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openForWriting } from '../../../src/server/store/sqlite/database.ts';

test.runIf(process.platform === 'linux')('a file that cannot be opened is not held open, or it would spoil every later attempt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-failed-opening-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'feedback.sqlite');
  writeFileSync(path, 'This is no database. '.repeat(100));
  expect(() => openForWriting(path, 100)).toThrow('not a database');
  expect(openFiles().filter((file) => file.startsWith(path))).toEqual([]);
});

/** What this process has open, by path. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // The descriptor that read the list is closed by now.
      return [];
    }
  });
}
