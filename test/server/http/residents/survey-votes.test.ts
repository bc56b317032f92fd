import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveyKind } from '../../../../src/server/intake/survey-kind.ts';
import { takeForm } from '../../../../src/server/http/residents/take-form.ts';
import { clientAddress, votingNetwork } from '../../../../src/server/limits/address.ts';
import { eraseDue } from '../../../../src/server/retention.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { backends } from '../../backends.ts';
import { type Office, openOffice } from '../inbox/office.ts';
import { posted, runningServer, typedFeedback } from '../../running-server.ts';
import { knownCode, siteUnderWorks } from '../../site-fixture.ts';
import { rowsOf } from '../../rows-of.ts';

let office: Office;
const day = 86_400_000;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const vote = (address: string, mark: number, device?: string) => {
  const form = { code: knownCode, completionSatisfaction: String(mark), formKey: crypto.randomUUID().replaceAll('-', '') };
  return takeForm(office.context, surveyKind, { address, device, body: Buffer.from(new URLSearchParams(form).toString()) });
};
const counts = () => office.store.read('surveyCounts');
const surveyAnswers = () => rowsOf(office.store, 'surveyAnswer');
const device = (n: number) => String(n).padStart(43, 'd');

test('a village behind one address is counted up to ten a day, and whoever is not counted is told so; no address is kept', async () => {
  const replies = [];
  for (let each = 0; each < 12; each += 1, office.nowMs += 1) replies.push(await vote('192.0.2.7', each < 7 ? 5 : 1));
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
  expect(replies.map(({ html }) => html.includes('不计入公开的统计'))).toEqual([...Array(10).fill(false), true, true]);
  expect(replies.at(-1)?.html).toContain('同一个网络的，今天已经评了10份');
  expect(replies[0]?.html).toContain(`href="/p/${knownCode}">回到“背街小巷路灯改造”`);
  expect(await counts()).toMatchObject([{ code: knownCode, answers: 10, leftOut: 2, completion: { 1: 3, 5: 7 } }]);
  const rows = await surveyAnswers();
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2/);
});

test('one device’s votes count once a day, wherever it is, and use up nothing of its neighbours', async () => {
  const first = await vote('192.0.2.8', 1);
  office.nowMs += 1;
  const mark = first.device?.mark;
  expect(first.device?.seconds).toBeLessThanOrEqual(86_400);
  for (let each = 0; each < 20; each += 1, office.nowMs += 1) {
    expect((await vote(each < 10 ? '192.0.2.8' : '192.0.2.9', 5, mark)).html).toContain('不计入公开的统计');
  }
  for (let each = 0; each < 9; each += 1, office.nowMs += 1) expect((await vote('192.0.2.8', 4, device(each))).html).not.toContain('不计入');
  expect(await counts()).toMatchObject([{ answers: 20, leftOut: 22, completion: { 1: 4, 4: 9, 5: 7 } }]);
});

test('the networks of one IPv6 line are one address', async () => {
  for (let each = 0; each < 20; each += 1, office.nowMs += 1)
    await vote(clientAddress(`2001:db8:1:1${each.toString(16).padStart(2, '0')}::5`, undefined, 0), 3);
  expect(await counts()).toMatchObject([{ answers: 30, leftOut: 32, completion: { 3: 10 } }]);
  expect(votingNetwork('203.0.113.9')).toBe('203.0.113.9');
});

test('the next day everybody may say something again, and what told voters apart is forgotten', async () => {
  office.nowMs += day;
  await vote('192.0.2.7', 2);
  await eraseDue(office.store, office.context.portal(), { nowMs: office.nowMs, isConfirmed: true });
  expect(await counts()).toMatchObject([{ answers: 31, leftOut: 32, completion: { 1: 4, 2: 1, 3: 10, 4: 9, 5: 7 } }]);
  const kept = (await surveyAnswers()).filter(({ row }) => row.voter !== null || row.device !== null);
  expect(kept).toHaveLength(1);
});

test('over the wire the mark is a cookie of the day for the survey alone', async () => {
  const server = await runningServer();
  const send = (cookie = '') =>
    posted(`${server.url}survey`, new URLSearchParams({ code: knownCode, completionSatisfaction: '5', formKey: crypto.randomUUID().replaceAll('-', '') }), {
      cookie,
    });
  const first = await send();
  const set = first.headers.get('set-cookie') ?? '';
  expect(set).toMatch(/^survey=[\w-]{43}; Max-Age=\d{1,5}; Path=\/survey; HttpOnly; SameSite=Strict$/);
  expect((await send(`other=1; ${set.split(';')[0]}`)).page).toContain('不计入公开的统计');
  expect((await send()).page).not.toContain('不计入');
  expect((await posted(`${server.url}feedback`, typedFeedback())).headers.get('set-cookie')).toBeNull();
  await server.stop();
});

test.each(backends)('votes are counted the same on $name', async (backend) => {
  await backend.start();
  const store = await openStore(await backend.emptyStore('votes'), () => undefined);
  const row = (number: number, device: string) => ({
    id: `019a0000-0000-7000-8000-00000000000${number}`,
    formKeyHash: `k${number}`,
    bodyHash: null,
    code: knownCode,
    area: null,
    receivedAt: '2026-11-22T08:00:00.000Z',
    completionSatisfaction: 6 - number,
    voter: 'address',
    device,
  });
  for (const [number, mark] of ['a', 'a', 'b'].entries()) await store.submit({ table: 'surveyAnswer', row: row(number + 1, mark) });
  const expected = [{ answers: 2, leftOut: 1, completion: { 5: 1, 3: 1 } }];
  expect(await store.read('surveyCounts')).toMatchObject(expected);
  await eraseDue(store, { retention: { contact: 30, text: 730 } }, { nowMs: Date.parse('2026-11-24T02:00:00Z'), isConfirmed: true });
  expect(await store.read('surveyCounts')).toMatchObject(expected);
  await store.close();
  await backend.stop();
});

test('who opens the questions without a code is told what they are for and what can be rated; a wrong code is said to be wrong', async () => {
  const page = async (query: string) => (await office.request(`/survey${query}`)).text();
  const bare = await page('');
  expect(bare).toMatch(/<p>民生实事办成了，请您评一评办得好不好。<\/p>[^]*三个问题，不用写名字/);
  expect(bare).toContain(`href="/survey?code=${knownCode}">岳阳楼区：背街小巷路灯改造`);
  expect(bare).not.toContain(siteUnderWorks);
  expect(bare).not.toContain('没有这个号码');
  expect(await page('?code=9999999999')).toContain('没有这个号码');
  expect(await page(`?code=${knownCode}`)).not.toContain('可以评的有');
  const refused = await takeForm(office.context, surveyKind, { address: '192.0.2.7', body: Buffer.from(`code=${knownCode}`) });
  expect(refused.html).toContain('>请至少回答一个问题。</a>');
});

test('who opens the questions about what is not finished is told so, and has no form to fill in', async () => {
  const page = async (code: string) => (await office.request(`/survey?code=${code}`)).text();
  expect(await page(siteUnderWorks)).toContain('“文化馆”还没有办成，办成以后再请您评价。');
  expect(await page(siteUnderWorks)).not.toContain('<form');
  expect(await page(knownCode)).not.toContain('还没有办成');
  expect(await page(knownCode)).toContain('<form');
});
