import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/server/store/open-store.ts';
import { StoreUnavailable } from '../../../src/server/store/contract/store.ts';
import { feedbackById } from '../../../src/server/store/feedback/feedback-list.ts';
import { startReaders } from '../../../src/server/store/sqlite/readers.ts';
import { feedbackRow } from '../submission.ts';

const long = sql<{ n: number }>`with recursive c(n) as (select 1 union all select n + 1 from c where n < 3000000) select max(n) as n from c`;

test('a long query leaves the thread free, and a short one need not wait for it', async () => {
  const { store, readers } = await opened();
  await store.submit({ table: 'feedback', row: feedbackRow(1) });
  const finished: string[] = [];
  const turns = { count: 0 };
  const ticking = setInterval(() => (turns.count += 1), 1);
  const slow = long.execute(readers.queries).then(() => finished.push('long'));
  await feedbackById(readers.queries, feedbackRow(1).id).then(() => finished.push('short'));
  await slow;
  clearInterval(ticking);
  expect(finished).toEqual(['short', 'long']);
  expect(turns.count).toBeGreaterThan(5);
});

test('a query that is wrong fails by itself, and what cannot be read says so', async () => {
  const { store, readers, path } = await opened();
  await expect(sql`select ${Symbol('x')} as x`.execute(readers.queries)).rejects.toThrow();
  expect(await store.read('feedbackCount', {})).toBe(0);
  const file = new DatabaseSync(path);
  file.exec('DROP TABLE approval');
  file.close();
  await expect(store.read('allApprovals')).rejects.toThrow(StoreUnavailable);
});

test('another file at the path is read at once, and a missing one is no empty one', async () => {
  const { store, path } = await opened();
  const other = await opened();
  await other.store.submit({ table: 'feedback', row: feedbackRow(1) });
  await other.store.close();
  expect(await store.read('feedbackCount', {})).toBe(0);
  rmSync(path);
  await expect(store.read('feedbackCount', {})).rejects.toThrow(StoreUnavailable);
  renameSync(other.path, path);
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  expect(await store.read('feedbackCount', {})).toBe(1);
});

async function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-readers-'));
  const path = join(folder, 'feedback.sqlite');
  const store = await openStore(path, () => undefined);
  const readers = startReaders(path, () => undefined);
  onTestFinished(async () => {
    await readers.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { store, readers, path };
}
