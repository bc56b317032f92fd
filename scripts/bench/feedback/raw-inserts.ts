/**
 * The raw loop: one row a commit, each on the disk before the next, into the same
 * table with the same indexes. `node raw-inserts.ts <store> <seconds>` prints rows
 * a second.
 */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openStore } from '../../../src/server/store/open-store.ts';

const [, , address = '', seconds = '5'] = process.argv;
const columns = [
  ...['id', 'form_key_hash', 'body_hash', 'code', 'area', 'received_at', 'kind', 'text', 'contact_sealed'],
  ...['contact_key_month', 'receipt_hash', 'is_suspected', 'state', 'version', 'first_reply_due_on'],
  ...['completion_due_on', 'publication', 'updated_at'],
];

// Makes the tables as the endpoint makes them.
await (await openStore(address, console.error)).close();
const insert = address.startsWith('postgres') ? await postgresInsert() : sqliteInsert();
const startedMs = performance.now();
const endMs = startedMs + Number(seconds) * 1000;
let rows = 0;
for (; performance.now() < endMs; rows += 1) await insert(row());
console.log(JSON.stringify({ perSecond: (rows / (performance.now() - startedMs)) * 1000 }));
process.exit(0);

function sqliteInsert() {
  const file = new DatabaseSync(address);
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  const marks = columns.map(() => '?').join(', ');
  const statement = file.prepare(`INSERT INTO feedback (${columns.join(', ')}) VALUES (${marks})`);
  return (values: Array<string | number | null>) => void statement.run(...values);
}

async function postgresInsert() {
  const client = new pg.Client(address);
  await client.connect();
  const marks = columns.map((_, index) => `$${index + 1}`).join(', ');
  const text = `INSERT INTO feedback (${columns.join(', ')}) VALUES (${marks})`;
  return (values: Array<string | number | null>) => client.query({ name: 'insert', text, values });
}

function row(): Array<string | number | null> {
  const drawn = crypto.randomUUID().replaceAll('-', '') + crypto.randomUUID().slice(0, 11);
  const now = new Date().toISOString();
  const sealed = 'c'.repeat(52);
  return [
    ...[crypto.randomUUID(), drawn, drawn, null, null, now, 'complaint', '路灯不亮'.repeat(15), sealed],
    ...['2026-11', drawn, 0, 'received', 0, '2026-11-27', '2026-12-11', 'open', now],
  ];
}
