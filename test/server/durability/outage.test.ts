import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { feedbackCount } from '../../../src/server/store/feedback-list.ts';
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
    const other = new DatabaseSync(server.storeAddress);
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

describe('two instances on one PostgreSQL', () => {
  test('make one row of a thousand equal submissions, with one receipt', async () => {
    const postgres = await startPostgres(['default_transaction_isolation=serializable']);
    onTestFinished(() => postgres.remove());
    const store = await postgres.database('shared');
    const servers = await Promise.all([started(store), started(store)]);
    const form = typedFeedback().toString();
    const replies = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => posted(`${servers[n % 2]?.url}feedback`, form)),
    );
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
    if (attempt === 20) throw new Error(`Not recovered: ${page}`);
    await pause(250);
  }
}

/** Waits for the first refusal (a little may still fit), then holds every promise of an outage against the server. */
async function expectOutage(url: string): Promise<void> {
  const startedMs = performance.now();
  const refused = await posted(`${url}feedback`, typedFeedback({ text: '我写的话' }));
  expect(performance.now() - startedMs).toBeLessThan(8000);
  expect(refused.status).toBe(503);
  for (const words of ['我写的话', '12345', '0730-8880000', '没有收到']) expect(refused.page).toContain(words);
  expect((await fetch(`${url}readyz`)).status).toBe(503);
  expect((await fetch(`${url}healthz`)).status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
}

async function rows(address: string): Promise<number> {
  const store = await openStore(address, () => undefined);
  const count = await store.read((db) => feedbackCount(db, {}));
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
