import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publicationOf } from '../../src/server/cases/feedback-counts.ts';
import { contactSeal } from '../../src/server/intake/contact-seal.ts';
import { eraseDue } from '../../src/server/retention.ts';
import { secretsFrom } from '../../src/server/secrets/secrets.ts';
import type { FeedbackRow } from '../../src/server/store/feedback/feedback-list.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import type { Store } from '../../src/server/store/contract/store.ts';
import { type PostgresServer, queryOnce, startPostgres } from './postgres.ts';
import { feedbackRow } from './submission.ts';
import { posted, runningServer, testSecret, typedFeedback } from './running-server.ts';

const receivedMs = Date.parse('2026-01-05T02:00:00Z');
const days = (count: number) => receivedMs + count * 86_400_000;
const retention = { contact: 30, text: 730 };
const contact = '13987654321';
const words = '这几个字必须一个字节也不剩';

describe('what is due is erased by the given clock', () => {
  test('contacts 30 days after closing, texts after 730, nothing before', async () => {
    const { store } = await storeWithClosedFeedback();
    await eraseDue(store, { retention }, { nowMs: days(29), isConfirmed: false });
    expect(await rows(store)).toSatisfy((all: FeedbackRow[]) => all.every(({ contactSealed }) => contactSealed !== null));
    await eraseDue(store, { retention }, { nowMs: days(32), isConfirmed: false });
    expect(await rows(store)).toSatisfy((all: FeedbackRow[]) => all.every((row) => row.contactSealed === null && row.text !== null));
    await eraseDue(store, { retention }, { nowMs: days(732), isConfirmed: true });
    expect(await rows(store)).toSatisfy((all: FeedbackRow[]) => all.every((row) => row.text === null && row.bodyHash === null));
  });

  test('not at all after the clock jumped more than 30 days, until a person confirms', async () => {
    const { store } = await storeWithClosedFeedback();
    await eraseDue(store, { retention }, { nowMs: days(1), isConfirmed: false });
    expect(await eraseDue(store, { retention }, { nowMs: days(400), isConfirmed: false })).toBeUndefined();
    expect(await rows(store)).toSatisfy((all: FeedbackRow[]) => all.every(({ contactSealed }) => contactSealed !== null));
    expect(await eraseDue(store, { retention }, { nowMs: days(400), isConfirmed: true })).toMatchObject({ contacts: 40 });
  });

  test('with the month’s key, so that an old copy of the row cannot be opened either', async () => {
    const { store } = await storeWithClosedFeedback();
    const [row] = await rows(store);
    const seal = contactSeal(store, secretsFrom(testSecret).contactKeys);
    const copy = { contactSealed: row?.contactSealed ?? '', contactKeyMonth: row?.contactKeyMonth ?? '' };
    expect(await seal.open(row?.id ?? '', copy)).toBe(contact);
    await expect(seal.open('another row', copy)).rejects.toThrow();
    await eraseDue(store, { retention }, { nowMs: days(32), isConfirmed: true });
    expect(await seal.open(row?.id ?? '', copy)).toBeUndefined();
  });
});

test('what was withheld for a reason is still counted by that reason', async () => {
  const { store } = await storeWithClosedFeedback();
  const closed = { state: 'closed', closedAt: '2026-01-06T02:00:00.000Z', result: 'resolved' } as const;
  const row = feedbackRow(99, { ...closed, publication: 'withheld', withheldReason: 'abuse' });
  await store.submit({ table: 'feedback', row });
  await eraseDue(store, { retention }, { nowMs: days(800), isConfirmed: true });
  const erased = (await rows(store)).find(({ id }) => id === row.id)!;
  expect([erased.text, publicationOf(erased)]).toEqual([null, 'abuse']);
});

test('not a byte of it is left in the file or its log', async () => {
  const { store, address } = await storeWithClosedFeedback();
  const sealed = (await rows(store)).map(({ contactSealed }) => contactSealed ?? '');
  expect(found(filesBeside(address), [words, ...sealed])).toHaveLength(1 + sealed.length);
  await eraseDue(store, { retention }, { nowMs: days(800), isConfirmed: true });
  expect(found(filesBeside(address), [words, contact, ...sealed])).toEqual([]);
});

test('not a byte of it is left in the tables of PostgreSQL', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const { store, address } = await storeWithClosedFeedback(await postgres.database('erased'));
  const sealed = (await rows(store)).map(({ contactSealed }) => contactSealed ?? '');
  const hashes = ['hash-of-the-address-of-a-survey-answer', 'hash-of-the-device-of-a-glance'] as const;
  const { id, formKeyHash, bodyHash, code, area, receivedAt } = feedbackRow(1);
  const vote = { id, formKeyHash, bodyHash, code, area, receivedAt, voter: hashes[0], device: hashes[1] };
  await store.submit({ table: 'surveyAnswer', row: { ...vote, completionSatisfaction: 5, qualitySatisfaction: null, device: null } });
  await store.submit({ table: 'glance', row: { ...vote, seen: 'asShown', voter: 'short' } });
  await queryOnce(address, 'CHECKPOINT');
  expect(found(tableFiles(postgres), [words, ...sealed, ...hashes])).toHaveLength(1 + sealed.length + hashes.length);
  await eraseDue(store, { retention }, { nowMs: days(800), isConfirmed: true });
  await queryOnce(address, 'CHECKPOINT');
  expect(found(tableFiles(postgres), [words, contact, ...sealed, ...hashes])).toEqual([]);
});

/** Forty feedbacks with a contact, closed a day after they came in through the form. */
async function storeWithClosedFeedback(storeAddress?: string): Promise<{ store: Store; address: string }> {
  const server = await runningServer({ now: () => receivedMs, storeAddress });
  onTestFinished(() => server.stop());
  for (let n = 0; n < 40; n += 1) {
    const { status } = await posted(`${server.url}feedback`, typedFeedback({ contact, text: `${words} ${n}` }));
    expect(status).toBe(201);
  }
  const store = await openStore(server.storeAddress, () => undefined);
  onTestFinished(() => store.close());
  for (const { id } of await rows(store)) {
    const at = new Date(days(1)).toISOString();
    const base = { feedbackId: id, expectedVersion: 0, id: crypto.randomUUID(), at, actor: 'clerk', isPublic: true };
    await store.write('appendEvent', { ...base, kind: 'closed', result: 'resolved', text: words });
  }
  return { store, address: server.storeAddress };
}

function rows(store: Store): Promise<FeedbackRow[]> {
  return store.read('feedbackPage', { filter: {}, order: 'newest', limit: 100 });
}

/** Which of the texts stand somewhere in the files. */
function found(files: readonly string[], texts: readonly string[]): string[] {
  const contents = files.map((file) => readFileSync(file));
  return texts.filter((text) => contents.some((bytes) => bytes.includes(text)));
}

function filesBeside(address: string): string[] {
  const folder = dirname(address);
  return readdirSync(folder)
    .filter((name) => join(folder, name).startsWith(address))
    .map((name) => join(folder, name));
}

function tableFiles({ folder }: PostgresServer): string[] {
  return readdirSync(join(folder, 'cluster/base'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
