import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../src/server/backup-file.ts';
import { feedbackCount } from '../../../src/server/store/feedback-list.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { startPostgres } from '../postgres.ts';
import { feedbackRow } from '../submission.ts';

const folder = mkdtempSync(join(tmpdir(), 'liangma-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a backup goes from SQLite to PostgreSQL and back with every row the same', async () => {
  const postgres = await startPostgres();
  const original = await openStore(await filled('original.sqlite', 1234), console.error);
  const copy = await openStore(await postgres.database('copy'), console.error);
  const back = await openStore(join(folder, 'back.sqlite'), console.error);
  const [first, second] = [join(folder, 'first.gz'), join(folder, 'second.gz')];

  expect(await writeBackup(original, first)).toBe(1234 + 1);
  expect(await readBackup(copy, first)).toBe(1234 + 1);
  await writeBackup(copy, second);
  await readBackup(back, second);
  const third = join(folder, 'third.gz');
  await writeBackup(back, third);
  expect(readFileSync(second)).toEqual(readFileSync(first));
  expect(readFileSync(third)).toEqual(readFileSync(first));

  await Promise.all([original.close(), copy.close(), back.close()]);
  await postgres.remove();
});

test('a backup taken under writes is one moment of the store', async () => {
  const store = await openStore(await filled('busy.sqlite', 600), console.error);
  const writing = Array.from({ length: 400 }, (_, n) => store.submit({ table: 'feedback', row: feedbackRow(10_000 + n) }));
  const rows = await writeBackup(store, join(folder, 'busy.gz'));
  await Promise.all(writing);
  const restored = await openStore(join(folder, 'busy-restored.sqlite'), console.error);
  expect(await readBackup(restored, join(folder, 'busy.gz'))).toBe(rows);
  expect(await restored.read((db) => feedbackCount(db, {}))).toBeGreaterThanOrEqual(600);
  await Promise.all([store.close(), restored.close()]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes.with(bytes.length - 40, (bytes.at(-40) ?? 0) ^ 1))],
  ['no backup', () => Buffer.from('nonsense')],
])('a file that is %s is refused and nothing is restored', async (name, damage) => {
  const store = await openStore(await filled(`${name}.sqlite`, 50), console.error);
  const path = join(folder, `${name}.gz`);
  await writeBackup(store, path);
  await store.close();
  writeFileSync(path, damage(readFileSync(path)));
  const empty = await openStore(join(folder, `${name}-empty.sqlite`), console.error);
  await expect(readBackup(empty, path)).rejects.toThrow(RangeError);
  expect(await empty.read((db) => feedbackCount(db, {}))).toBe(0);
  await empty.close();
});

test('the commands back up and restore, and refuse a store that is not empty', async () => {
  const original = await filled('commands.sqlite', 3);
  const backup = join(folder, 'commands.gz');
  expect(run('feedback-backup.ts', original, backup)).toContain('已备份 4 行');
  expect(run('feedback-restore.ts', join(folder, 'commands-copy.sqlite'), backup, `${backup}.keys`)).toContain('已恢复 4 行、1 个密钥');
  expect(() => run('feedback-restore.ts', original, backup)).toThrow(/not empty/);
});

/** A store with rows and one contact key. */
async function filled(name: string, count: number): Promise<string> {
  const address = join(folder, name);
  const store = await openStore(address, console.error);
  await Promise.all(Array.from({ length: count }, (_, n) => store.submit({ table: 'feedback', row: feedbackRow(n) })));
  await store.write('contactKeyOfMonth', { month: '2026-11', wrapped: 'wrapped', createdAt: '2026-11-01T00:00:00.000Z' });
  await store.close();
  return address;
}

function run(script: string, store: string, ...args: string[]): string {
  const path = join(import.meta.dirname, '../../../scripts', script);
  const env = { ...process.env, DATABASE_URL: store };
  return execFileSync(process.execPath, [path, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
