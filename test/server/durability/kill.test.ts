import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { plainHash } from '../../../src/server/secrets/secrets.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { storedHash } from '../running-server.ts';
import { startPostgres } from '../postgres.ts';
import { builtSite } from '../site-fixture.ts';
import { rowsOf } from '../rows-of.ts';
import { startProcess } from './server-process.ts';
import { type SentForm, sendForm, village } from './village.ts';

/** `npm run durability` for the figure of the README; fewer keep the suite short. */
const rounds = Number(process.env.KILL_ROUNDS || 4);
const folder = mkdtempSync(join(tmpdir(), 'liangma-kill-'));
const site = builtSite();
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(site, { recursive: true });
});

test(`${rounds} kills under load lose no acknowledged form of the embedded store and double none`, { timeout: 900_000 }, async () => {
  const store = join(folder, 'killed.sqlite');
  await surviveKills(store);
  const file = new DatabaseSync(store);
  expect(file.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  file.close();
});

test(`${rounds} kills under load lose no acknowledged form of PostgreSQL and double none`, { timeout: 900_000 }, async () => {
  const postgres = await startPostgres();
  try {
    await surviveKills(await postgres.database('killed'));
  } finally {
    await postgres.remove();
  }
});

async function surviveKills(store: string): Promise<void> {
  const people = village(32);
  const startsMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startProcess(folder, { SITE: site, DATABASE_URL: store });
    startsMs.push(server.startMs);
    const busy = people.busy(server.port);
    // Anywhere between no receipt and a few hundred, and anywhere in the batch that follows.
    await people.acknowledged(people.count() + Math.floor(Math.random() * 300));
    await pause(Math.random() * 50);
    await server.kill('SIGKILL');
    people.rest();
    await busy;
  }
  const acknowledged = people.sent.filter(({ receipt }) => receipt !== undefined);
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(lostOf(acknowledged, await storedForms(store))).toEqual([]);

  const server = await startProcess(folder, { SITE: site, DATABASE_URL: store });
  const unanswered = people.sent.filter(({ receipt }) => receipt === undefined);
  for (const form of unanswered) expect([200, 201]).toContain(await sendForm(server.port, form));
  await server.kill('SIGTERM');
  const stored = await storedForms(store);
  expect(lostOf(people.sent, stored)).toEqual([]);
  expect(stored.rows).toBe(people.sent.length);
  console.log(`${people.sent.length} forms, ${acknowledged.length} acknowledged, slowest start ${Math.max(...startsMs).toFixed(0)} ms`);
}

interface StoredForms {
  readonly rows: number;
  /** Form key hash → receipt hash. */
  readonly receipts: ReadonlyMap<string, string>;
}

async function storedForms(address: string): Promise<StoredForms> {
  const store = await openStore(address, () => undefined);
  const rows = await rowsOf(store, 'feedback');
  await store.close();
  return { rows: rows.length, receipts: new Map(rows.map(({ row }) => [String(row.formKeyHash), String(row.receiptHash)])) };
}

/** The forms whose row is missing or has another receipt than was given. */
function lostOf(forms: readonly SentForm[], { receipts }: StoredForms): SentForm[] {
  return forms.filter(({ formKey, receipt }) => receipt === undefined || receipts.get(plainHash(formKey)) !== storedHash(receipt));
}
