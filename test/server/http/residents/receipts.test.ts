import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { formatReceipt, parseReceipt, receiptOf, receiptSpace } from '../../../../src/domain/feedback/receipt.ts';
import { defaultLimits } from '../../../../src/server/http/server-context.ts';
import { receiptFiles } from '../../../../src/server/http/residents/receipt-card.ts';
import { feedbackKind } from '../../../../src/server/intake/feedback-kind.ts';
import { proposalKind } from '../../../../src/server/intake/proposal-kind.ts';
import { formerReceiptFor } from '../../../../src/server/intake/receipts.ts';
import { readPortal } from '../../../../src/server/portal/portal.ts';
import { keyedHash, plainHash, secretsFrom } from '../../../../src/server/secrets/secrets.ts';
import type { Store } from '../../../../src/server/store/contract/store.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { posted, receiptOn, runningServer, storedHash, testSecret, typedFeedback } from '../../running-server.ts';
import { feedbackRow, proposalRow } from '../../submission.ts';

const secrets = secretsFrom(testSecret);
let server: Awaited<ReturnType<typeof runningServer>>;
let store: Store;
beforeAll(async () => {
  server = await runningServer();
  store = await openStore(server.storeAddress, () => undefined);
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

const look = (receipt: string) => posted(`${server.url}feedback/status`, new URLSearchParams({ receipt }));

describe('a form that was stored when receipts had 44 digits', () => {
  const kinds = { feedback: feedbackKind, proposals: proposalKind };
  const forms = { feedback: typedFeedback({ text: '旧的一件' }), proposals: typedFeedback({ text: '旧的建议', kind: '', code: '' }) };

  /** Stores the form as the server did then, and gives the receipt that its author has in a drawer. */
  async function storedThen(path: keyof typeof kinds): Promise<string> {
    const typed = Object.fromEntries(forms[path]);
    const read = kinds[path].read(typed, readPortal(server.site));
    if ('errors' in read) throw new Error(JSON.stringify(read.errors));
    const receipt = formerReceiptFor(secrets, typed.formKey ?? '');
    const then = {
      formKeyHash: plainHash(typed.formKey ?? ''),
      bodyHash: keyedHash(secrets.body, read.meaning),
      receiptHash: plainHash(receipt),
      caseNumber: path === 'feedback' ? '20260105-0001' : '20260105-0002',
      text: typed.text,
      code: null,
    };
    if (path === 'feedback') await store.submit({ table: 'feedback', row: feedbackRow(1, then) });
    else await store.submit({ table: 'proposal', row: { ...proposalRow(2), ...then } });
    return receipt;
  }

  test.each(['feedback', 'proposals'] as const)('%s: its receipt still opens it, and the form sent again is given that one and its number', async (path) => {
    const receipt = await storedThen(path);
    const opened = await look(formatReceipt(parseReceipt(receipt) ?? receiptOf(0n)));
    expect(opened.status).toBe(200);
    expect(opened.page).toContain(forms[path].get('text'));
    expect(receiptOn(opened.page)).toBe(receipt);
    const again = await posted(`${server.url}${path}`, forms[path]);
    expect(again.status).toBe(200);
    expect(again.page).toContain('没有重复登记');
    expect(receiptOn(again.page)).toBe(receipt);
    expect(again.page).toMatch(/class="case-number">20260105-000[12]</);
  });
});

test('a receipt is derived from the key of its form, and the store alone gives none away', async () => {
  const form = typedFeedback();
  const receipt = receiptOn((await posted(`${server.url}feedback`, form)).page) ?? '';
  const other = await runningServer();
  onTestFinished(() => other.stop());
  expect(receiptOn((await posted(`${other.url}feedback`, form)).page)).toBe(receipt);
  expect(await store.read('feedbackByReceipt', storedHash(receipt))).toBeDefined();
  expect(await store.read('feedbackByReceipt', plainHash(receipt))).toBeUndefined();
});

test('a hundred guesses from one address meet its allowance of lookups, and guessing for a year is hopeless', async () => {
  const guarded = await runningServer({ limits: defaultLimits, now: () => Date.parse('2026-11-20T02:00:00Z') });
  onTestFinished(() => guarded.stop());
  const statuses: number[] = [];
  for (let guess = 0n; guess < 100n; guess += 1n) {
    statuses.push((await posted(`${guarded.url}feedback/status`, new URLSearchParams({ receipt: receiptOf(guess * 7919n) }))).status);
  }
  const { burst, perMinute } = defaultLimits.perAddress;
  expect(statuses.filter((status) => status === 404)).toHaveLength(burst);
  expect(statuses.filter((status) => status === 429)).toHaveLength(100 - burst);
  // Of a million receipts on record, to meet any one.
  const guessesAYear = burst + perMinute * 60 * 24 * 365;
  const chance = (guesses: number) => (guesses * 1e6) / Number(receiptSpace);
  expect(chance(guessesAYear)).toBeLessThan(4e-8);
  expect(chance(guessesAYear * 10_000)).toBeLessThan(4e-4);
});

test.each(Object.entries(receiptFiles))('%s is served as it stands, small and under the same strict policy', async (name, { type, text }) => {
  const response = await fetch(`${server.url}feedback/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
  expect(await response.text()).toBe(text);
  expect(text.length).toBeLessThan(6000);
});
