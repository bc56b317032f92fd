import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/server/store/open-store.ts';
import { startPostgres } from '../postgres.ts';
import { posted, receiptOn, runningServer, typedFeedback } from '../running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'liangma-outage-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mounting small and read-only file systems is root's; without it those two cases cannot be made. */
const isRoot = process.getuid?.() === 0;

describe('while the store is away the site stays, feedback says 503, and afterwards all goes on', () => {
  test('with the file locked by another process', async () => {
    const server = await started(join(folder, 'locked.sqlite'));
    await expectStored(server.url);
    // The server may be writing its own notes at this very moment; the lock waits for its turn.
    const other = new DatabaseSync(server.storeAddress, { timeout: 30_000 });
    other.exec('BEGIN IMMEDIATE');
    await expectOutage(server.url);
    other.exec('ROLLBACK');
    other.close();
    await expectStored(server.url);
    expect(await rows(server.storeAddress)).toBe(2);
  });

  test.runIf(isRoot)('with the disk full', async () => {
    const disk = mounted('size=3m');
    const server = await started(join(disk, 'full.sqlite'));
    await expectStored(server.url);
    fill(join(disk, 'filler'));
    await expectOutage(server.url);
    rmSync(join(disk, 'filler'));
    await expectStored(server.url);
    expect(await rows(server.storeAddress)).toBe(2);
  });

  test.runIf(isRoot)('with the file read-only from the start', async () => {
    const disk = mounted('size=8m');
    const store = join(disk, 'readonly.sqlite');
    const before = await runningServer({ storeAddress: store });
    await expectStored(before.url);
    await before.stop();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const server = await started(store);
    await expectOutage(server.url);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await expectStored(server.url);
    expect(await rows(store)).toBe(2);
  });

  test('with a file that is no database, until it is put right', async () => {
    const store = join(folder, 'nonsense.sqlite');
    writeFileSync(store, 'nonsense '.repeat(1000));
    const server = await started(store);
    await expectOutage(server.url);
    rmSync(store);
    await expectStored(server.url);
  });

  test.runIf(isRoot)('with the disk nearly full, which a small row may not notice', async () => {
    const disk = mounted('size=4m');
    const server = await started(join(disk, 'nearly.sqlite'));
    await expectStored(server.url);
    fill(join(disk, 'filler'));
    truncateSync(join(disk, 'filler'), statSync(join(disk, 'filler')).size - 64 * 1024);
    expect((await fetch(`${server.url}readyz`)).status).toBe(503);
    rmSync(join(disk, 'filler'));
    expect((await fetch(`${server.url}readyz`)).status).toBe(200);
  });

  test('with the file deleted, until it is back, and what was acknowledged is saved beside', async () => {
    const path = join(mkdtempSync(join(folder, 'deleted-')), 'feedback.sqlite');
    const server = await started(path);
    await expectStored(server.url);
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending);
    await expectOutage(server.url);
    await expectOutage(server.url);
    const copies = readdirSync(dirname(path)).map((name) => join(dirname(path), name));
    expect(copies).toHaveLength(1);
    expect(statSync(copies[0] ?? '').mode & 0o777).toBe(0o600);
    renameSync(copies[0] ?? '', path);
    await expectStored(server.url);
    expect((await fetch(`${server.url}readyz`)).status).toBe(200);
    expect(await rows(path)).toBe(2);
  });

  test('with the file moved away and back again', async () => {
    const path = join(mkdtempSync(join(folder, 'moved-')), 'feedback.sqlite');
    const server = await started(path);
    await expectStored(server.url);
    renameSync(path, `${path}.moved`);
    await expectOutage(server.url);
    renameSync(`${path}.moved`, path);
    await expectStored(server.url);
    expect(await rows(path)).toBe(2);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('rescued'))).toEqual([]);
  });

  test('with another file put in its place, which takes over without the log of the first', async () => {
    const path = join(mkdtempSync(join(folder, 'replaced-')), 'feedback.sqlite');
    const other = await openStore(`${path}.other`, () => undefined);
    await other.close();
    const server = await started(path);
    await expectStored(server.url);
    renameSync(`${path}.other`, path);
    await expectStored(server.url);
    expect(await rows(path)).toBe(1);
    await expectStored(server.url);
    const copy = readdirSync(dirname(path)).find((name) => name.includes('rescued'));
    expect(await rows(join(dirname(path), copy ?? 'missing'))).toBe(1);
  });

  test('with the log alone deleted, nothing is lost and nothing is refused', async () => {
    const path = join(mkdtempSync(join(folder, 'log-')), 'feedback.sqlite');
    const server = await started(path);
    await expectStored(server.url);
    rmSync(`${path}-wal`);
    await expectStored(server.url);
    expect(await rows(path)).toBe(2);
  });

  test('with PostgreSQL crashed and back', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const server = await started(await postgres.database('outage'));
    await expectStored(server.url);
    await postgres.stop('immediate');
    await expectOutage(server.url);
    await postgres.start();
    await expectStored(server.url);
    expect(await rows(server.storeAddress)).toBe(2);
  });

  test('with PostgreSQL away from the start', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const store = await postgres.database('late');
    await postgres.stop('fast');
    const server = await started(store);
    await expectOutage(server.url);
    await postgres.start();
    await expectStored(server.url);
  });
});

test('the database is readable by its owner only, also where it was not', async () => {
  const path = join(folder, 'fresh', 'private.sqlite');
  const first = await runningServer({ storeAddress: path });
  await expectStored(first.url);
  await first.stop();
  chmodSync(path, 0o644);
  const again = await started(path);
  await expectStored(again.url);
  const modes = readdirSync(dirname(path)).map((name) => [name, statSync(join(dirname(path), name)).mode & 0o777]);
  expect(modes).toEqual([
    ['private.sqlite', 0o600],
    ['private.sqlite-shm', 0o600],
    ['private.sqlite-wal', 0o600],
  ]);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
});

describe('two instances on one PostgreSQL', () => {
  test('make one row of a thousand equal submissions, with one receipt', async () => {
    const postgres = await startPostgres(['default_transaction_isolation=serializable']);
    onTestFinished(() => postgres.remove());
    const store = await postgres.database('shared');
    const servers = await Promise.all([started(store), started(store)]);
    const form = typedFeedback().toString();
    const replies = await Promise.all(Array.from({ length: 1000 }, (_, n) => posted(`${servers[n % 2]?.url}feedback`, form)));
    // On a machine that is busy with other things some are told "not now", and nobody is told anything else.
    expect(replies.every(({ status }) => [200, 201, 503].includes(status))).toBe(true);
    const receipts = replies.map(({ page }) => receiptOn(page)).filter((receipt) => receipt !== undefined);
    expect(receipts.length).toBeGreaterThan(0);
    expect(new Set(receipts).size).toBe(1);
    expect(replies.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
    expect(await rows(store)).toBe(1);
  });
});

async function started(storeAddress: string) {
  const server = await runningServer({ storeAddress });
  onTestFinished(() => server.stop());
  return server;
}

async function expectStored(url: string): Promise<void> {
  // The store may take a moment to notice that the trouble is over; nobody restarts anything.
  for (let attempt = 1; ; attempt += 1) {
    const { status, page } = await posted(`${url}feedback`, typedFeedback());
    if (status === 201) return;
    expect(status).toBe(503);
    if (attempt === 300) throw new Error(`Not recovered: ${page}`);
    await pause(250);
  }
}

/** Waits for the first refusal (a little may still fit), then holds every promise of an outage against the server. */
async function expectOutage(url: string): Promise<void> {
  const refused = await posted(`${url}feedback`, typedFeedback({ text: '我写的话' }));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
  for (const words of ['我写的话', '12345', '0730-8880000', '没有收到']) expect(refused.page).toContain(words);
  expect((await fetch(`${url}readyz`)).status).toBe(503);
  expect((await fetch(`${url}healthz`)).status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
}

async function rows(address: string): Promise<number> {
  const store = await openStore(address, () => undefined);
  const count = await store.read('feedbackCount', {});
  await store.close();
  return count;
}

/** Writes until not one more byte fits. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if (!String(error).includes('ENOSPC')) throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** A small file system in memory, gone with the test. */
function mounted(options: string): string {
  const disk = mkdtempSync(join(folder, 'disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  return disk;
}
