import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { erased, erasedTables } from '../../../src/server/store/feedback/erased.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { feedbackRow, proposalRow } from '../submission.ts';

let folder = '';
let store: Store;
let database: DatabaseSync;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangma-erased-'));
  store = await openStore(join(folder, 'store.sqlite'), () => undefined);
  database = new DatabaseSync(store.address, { readOnly: true, timeout: 10_000 });
});
afterEach(async () => {
  database.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

// What somebody can write freely is a column of the type text; what the program writes has a length.
test('every column that holds words is one that an erasure empties', () => {
  for (const [table, groups] of Object.entries(erased)) {
    const ofText = database.prepare(`select name from pragma_table_info(?) where lower(type) = 'text'`).all(inDatabase(table));
    if (['feedback', 'event', 'proposal'].includes(table)) expect(ofText.length, table).toBeGreaterThan(0);
    const names = Object.values(groups).flatMap((columns) => Object.keys(columns).map(inDatabase));
    for (const { name } of ofText) expect(names, table).toContain(name);
  }
});

test('the tables that erasures change are those that are listed', async () => {
  const day = '2026-01-05T02:00:00.000Z';
  const received = { area: 'yueyanglou', code: '2607118542', receivedAt: day, voter: 'voter', device: 'device' };
  const contact = { contactSealed: 'sealed', contactKeyMonth: '2026-01', receivedAt: day, updatedAt: day };
  const [old, asked] = [feedbackRow(1, { ...contact, state: 'closed', closedAt: day }), feedbackRow(2)];
  const { id, formKeyHash, bodyHash } = feedbackRow(3);
  await store.submit({ table: 'feedback', row: old });
  await store.submit({ table: 'feedback', row: asked });
  await store.submit({ table: 'proposal', row: proposalRow(1, { ...contact, state: 'adopted' }) });
  await store.submit({ table: 'surveyAnswer', row: { ...received, id, formKeyHash, bodyHash, completionSatisfaction: 5, qualitySatisfaction: null } });
  await store.submit({ table: 'glance', row: { ...received, id, formKeyHash, bodyHash, seen: 'asShown' } });
  await store.write('contactKeyOfMonth', { month: '2026-01', wrapped: 'wrapped', createdAt: day });
  const event = { feedbackId: asked.id, at: day, actor: 'clerk', text: '已换好。', isPublic: true } as const;
  const audit = { at: day, actor: 'clerk', subject: asked.id } as const;
  const approval = { question: '路灯', answer: '已换好。', cleared: null, approvedBy: 'clerk', approvedAt: day };
  await store.write('actOnFeedback', { event: { ...event, id: '1', expectedVersion: 0, kind: 'published' }, audit: { ...audit, act: 'publish' }, approval });

  const before = contents();
  const { version } = (await store.read('feedbackById', asked.id)) ?? { version: 0 };
  await store.write('eraseOnRequest', { event: { ...event, id: '2', expectedVersion: version, kind: 'textErased' }, audit: { ...audit, act: 'eraseText' } });
  const later = '2028-01-05T02:00:00.000Z';
  const limits = { contactsClosedBefore: later, contactsReceivedBefore: later, textsClosedBefore: later, keysBefore: '2028-01' };
  await store.write('erase', { erasedAt: later, ...limits });
  const after = contents();

  // What is written of the erasure itself.
  const noted = ['audit', 'audit_head', 'heartbeat'];
  const changed = [...before].filter(([table, rows]) => after.get(table) !== rows && !noted.includes(table));
  expect(changed.map(([table]) => table).sort()).toEqual(erasedTables.map(inDatabase).sort());
});

/** Every table of the database, with its rows as text. */
function contents(): Map<string, string> {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  return new Map(tables.map(({ name }) => [String(name), JSON.stringify(database.prepare(`select * from "${name}"`).all())]));
}

/** `contactKey` → `contact_key`, as columns and tables are called in the database. */
function inDatabase(name: string): string {
  return name.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
}
