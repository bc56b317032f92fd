import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveyKind } from '../../../../src/server/intake/survey-kind.ts';
import { takeForm } from '../../../../src/server/http/residents/take-form.ts';
import { eraseDue } from '../../../../src/server/retention.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { backends } from '../../backends.ts';
import { type Office, openOffice } from '../inbox/office.ts';
import { knownCode } from '../../site-fixture.ts';
import { rowsOf } from '../../rows-of.ts';

let office: Office;
const day = 86_400_000;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const vote = (address: string, mark: number, changes: Record<string, string> = {}) => {
  const form = { code: knownCode, completionSatisfaction: String(mark), formKey: crypto.randomUUID().replaceAll('-', ''), ...changes };
  return takeForm(office.context, surveyKind, { address, body: Buffer.from(new URLSearchParams(form).toString()) });
};
const counts = () => office.store.read('surveyCounts');
const surveyAnswers = () => rowsOf(office.store, 'surveyAnswer');

test('many votes of one address on one day count once, the first; no address is kept', async () => {
  for (let each = 0; each < 20; each += 1, office.nowMs += 1) expect((await vote('192.0.2.7', each === 0 ? 1 : 5)).status).toBe(201);
  await vote('192.0.2.8', 4);
  expect(await counts()).toMatchObject([{ code: knownCode, answers: 2, leftOut: 19, completion: { 1: 1, 4: 1 } }]);
  const rows = await surveyAnswers();
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2/);
});

test('the next day the address may say something again, and what told voters apart is forgotten', async () => {
  office.nowMs += day;
  await vote('192.0.2.7', 3);
  await eraseDue(office.store, office.context.portal(), { nowMs: office.nowMs, isConfirmed: true });
  expect(await counts()).toMatchObject([{ answers: 3, leftOut: 19, completion: { 1: 1, 3: 1, 4: 1 } }]);
  const kept = (await surveyAnswers()).filter(({ row }) => row.voter !== null);
  expect(kept).toHaveLength(1);
});

test.each(backends)('votes are counted the same on $name', async (backend) => {
  await backend.start();
  const store = await openStore(await backend.emptyStore('votes'), () => undefined);
  const row = (number: number, voter: string) => ({ id: `019a0000-0000-7000-8000-00000000000${number}`, formKeyHash: `k${number}`, bodyHash: null, code: knownCode, area: null, receivedAt: '2026-11-22T08:00:00.000Z', completionSatisfaction: 6 - number, voter });
  for (const [number, voter] of ['a', 'a', 'b'].entries()) await store.submit({ table: 'surveyAnswer', row: row(number + 1, voter) });
  const expected = [{ answers: 2, leftOut: 1, completion: { 5: 1, 3: 1 } }];
  expect(await store.read('surveyCounts')).toMatchObject(expected);
  await eraseDue(store, { retention: { contact: 30, text: 730 } }, { nowMs: Date.parse('2026-11-24T02:00:00Z'), isConfirmed: true });
  expect(await store.read('surveyCounts')).toMatchObject(expected);
  await store.close();
  await backend.stop();
});
