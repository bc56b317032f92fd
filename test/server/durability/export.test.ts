import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamXlsxRows } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { secretsFrom } from '../../../src/server/secrets/secrets.ts';
import { addMember } from '../../../src/server/staff/gate.ts';
import { drawnToken, expiry, formToken, tokenHash } from '../../../src/server/staff/session.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { quickCost, testSecret } from '../running-server.ts';
import { builtSite } from '../site-fixture.ts';
import { feedbackRow } from '../submission.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { village } from './village.ts';

/** `npm run durability -- --rows 100000 --characters 500` for the README's figure; shorter texts keep the suite short. */
const rows = Number(process.env.EXPORT_ROWS || 100_000);
const characters = Number(process.env.EXPORT_CHARACTERS || 60);
/** With the heap of `main.ts` (160 MB) the server idles at about 120 MB. */
const mostMb = 450;

const folder = mkdtempSync(join(tmpdir(), 'liangma-export-'));
const site = builtSite();
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(site, { recursive: true });
});

test(`three exports of ${rows} rows at once take bounded memory while residents' forms are stored`, { timeout: 900_000 }, async () => {
  const path = join(folder, 'large.sqlite');
  const clerk = await storeWithClerk(path, { name: 'zhang', role: 'office', areas: [] });
  fillWithRows(path);
  const server = await startProcess(folder, { SITE: site, DATABASE_URL: path });
  const people = village(4, 20);
  const busy = people.busy(server.port);
  const [first, ...others] = await Promise.all(['xlsx', 'csv', 'xlsx'].map((format) => exported(server, clerk, format)));
  people.rest();
  await busy;
  expect(server.hasEnded()).toBe(false);
  const peakMb = server.peakMb();
  expect(peakMb).toBeLessThan(mostMb);
  expect(people.sent.filter(({ receipt }) => receipt !== undefined).length).toBeGreaterThan(20);
  expect(people.refused).toEqual([]);
  expect(await rowCount(first ?? Buffer.alloc(0))).toBeGreaterThanOrEqual(rows + 1);
  expect(lineCount(others[0] ?? Buffer.alloc(0))).toBeGreaterThanOrEqual(rows + 1);
  expect(readdirSync(folder).filter((name) => name.startsWith('export-'))).toEqual([]);
  await server.kill('SIGTERM');
  console.log(`${people.sent.length} forms while exporting, at most ${peakMb.toFixed(0)} MB`);
});

test('a unit takes away its own rows only, and a person without a session nothing', async () => {
  const path = join(folder, 'scoped.sqlite');
  const unit = await storeWithClerk(path, { name: 'li', role: 'unit', areas: ['430602'], agency: '区住建局' });
  const store = await openStore(path, console.error);
  const own = { area: '430602', referredTo: '区住建局', state: 'referred' as const };
  for (const [number, changes] of [own, { ...own, area: '430611' }, { ...own, referredTo: '区教育局' }, own].entries()) {
    await store.submit({ table: 'feedback', row: feedbackRow(number, { ...changes, text: `第${number}件` }) });
  }
  await store.close();
  const server = await startProcess(folder, { SITE: site, DATABASE_URL: path });
  const csv = (await exported(server, unit, 'csv')).toString();
  expect([...csv.matchAll(/第(\d)件/g)].map(([, number]) => number)).toEqual(['3', '0']);
  expect(await rowCount(await exported(server, unit, 'xlsx'))).toBe(3);
  const stranger = await fetch(`http://127.0.0.1:${server.port}/staff/export.csv`, { method: 'POST', redirect: 'manual' });
  expect(stranger.status).not.toBe(200);
  await server.kill('SIGTERM');
});

/** Makes the store with one member of staff and gives the token of an open session. */
async function storeWithClerk(path: string, person: { name: string; role: 'office' | 'unit'; areas: string[]; agency?: string }): Promise<string> {
  const store = await openStore(path, console.error);
  const gate = { store, totpKey: secretsFrom(testSecret).totp, now: Date.now, passwordCost: quickCost };
  await addMember(gate, { ...person, displayName: person.name }, 'cli:test');
  const row = await store.read('staffByName', person.name);
  const at = new Date();
  const audit = { at: at.toISOString(), actor: 'cli:test', act: 'changePassword' as const };
  await store.write('changeCredentials', { id: row?.id ?? '', changes: { mustChangePassword: 0 }, audit });
  const token = drawnToken();
  const session = { tokenHash: tokenHash(token), expiresAt: expiry(at) };
  await store.write('recordSignIn', { staffId: row?.id ?? '', at: at.toISOString(), isPasswordRight: true, totpStep: 1, session });
  await store.close();
  return token;
}

/** Many rows in one statement, each with a text of its own. */
function fillWithRows(path: string): void {
  const file = new DatabaseSync(path);
  const columns = Object.keys(feedbackRow(0)).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const own: Record<string, string> = {
    id: "printf('019a0000-0000-7000-8000-%012d', n)",
    form_key_hash: "'key-' || n",
    receipt_hash: "'receipt-' || n",
    text: `substr(hex(randomblob(${characters})), 1, ${characters})`,
  };
  const values = Object.values(feedbackRow(0)).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
  const selected = columns.map((column, index) => own[column] ?? values[index]);
  file.exec(`PRAGMA synchronous = OFF;
    INSERT INTO feedback (${columns.join()})
    WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${rows}) SELECT ${selected.join()} FROM c;`);
  file.close();
}

/** By Node's own client: `fetch` gives up after five minutes, which three large exports may take on a busy machine. */
async function exported({ port }: ServerProcess, token: string, format: string): Promise<Buffer> {
  const body = new URLSearchParams({ token: formToken(token), state: 'all' }).toString();
  const headers = {
    cookie: `staff=${token}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: `/staff/export.${format}`, method: 'POST', headers }, resolve)
      .on('error', reject)
      .end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  expect(response.statusCode).toBe(200);
  return Buffer.concat(chunks);
}

async function rowCount(xlsx: Buffer): Promise<number> {
  let count = 0;
  for await (const _ of streamXlsxRows(new Uint8Array(xlsx))) count += 1;
  return count;
}

function lineCount(csv: Buffer): number {
  let count = 0;
  for (const byte of csv) if (byte === 0x0a) count += 1;
  return count;
}
