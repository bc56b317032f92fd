import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { glanceKind } from '../../../../src/server/intake/glance-kind.ts';
import { takeForm } from '../../../../src/server/http/residents/take-form.ts';
import { eraseDue } from '../../../../src/server/retention.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { backends } from '../../backends.ts';
import { rowsOf } from '../../rows-of.ts';
import { posted, runningServer } from '../../running-server.ts';
import { finishedSite, knownCode, siteUnderWorks } from '../../site-fixture.ts';
import { type Office, openOffice } from '../inbox/office.ts';

const day = 86_400_000;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  office.nowMs = Date.parse('2026-11-22T02:00:00Z');
});
afterEach(() => office.stop());

/** One tap of a phone that calls itself `agent`, at an address. */
function tap(seen: string, { code = finishedSite, address = '192.0.2.7', agent = 'phone' } = {}) {
  office.nowMs += 1;
  return takeForm(office.context, glanceKind, { address, agent, body: Buffer.from(new URLSearchParams({ code, seen }).toString()) });
}

const counted = async () => (await office.store.read('glanceCounts')).map(({ code, seen, count }) => [code, seen, count]);
const cases = async () => office.store.read('feedbackPage', { filter: {}, order: 'newest', limit: 10 });

describe('one tap', () => {
  test('is stored at once, without a page to confirm it, and leaves no mark on the phone', async () => {
    const reply = await tap('inUse');
    expect(reply.status).toBe(201);
    expect(reply.device).toBeUndefined();
    expect(reply.html).toContain('记下了，谢谢');
    expect(reply.html).toContain('您点的是：<b>已经在用</b>');
    expect(await counted()).toEqual([[finishedSite, 'inUse', 1]]);
  });

  test('of one phone counts once a day and site, whatever it says the second time', async () => {
    await tap('inUse');
    const second = (await tap('notStarted')).html;
    expect(second).toContain('您点的是：<b>还没动工</b>');
    expect(second).toContain('您今天已经点过，这一次不算');
    expect(second).not.toContain('记下了');
    await tap('inUse', { code: siteUnderWorks });
    expect(await counted()).toEqual([
      [siteUnderWorks, 'inUse', 1],
      [finishedSite, 'inUse', 1],
    ]);
    office.nowMs += day;
    await tap('asShown');
    expect((await counted()).filter(([code]) => code === finishedSite)).toEqual([
      [finishedSite, 'inUse', 1],
      [finishedSite, 'asShown', 1],
    ]);
  });

  test('of many phones behind one address counts ten times a day, so that no script makes a crowd', async () => {
    const replies = [];
    for (let each = 0; each < 15; each += 1) replies.push(await tap('asShown', { agent: `phone ${each}` }));
    expect(replies.map(({ html }) => html.includes('用同一个网络的，今天已经点了10次，这一次不算'))).toEqual(replies.map((_, each) => each >= 10));
    expect(await counted()).toEqual([[finishedSite, 'asShown', 10]]);
  });

  test('keeps neither address nor browser, and forgets after the day what told them apart, without changing what counts', async () => {
    await tap('asShown', { agent: 'Mozilla/5.0 XYZ' });
    await tap('asShown', { agent: 'Mozilla/5.0 XYZ' });
    const before = await rowsOf(office.store, 'glance');
    expect(JSON.stringify(before)).not.toMatch(/192\.0\.2|XYZ/);
    office.nowMs += day;
    await eraseDue(office.store, office.context.portal(), { nowMs: office.nowMs, isConfirmed: true });
    expect((await rowsOf(office.store, 'glance')).map(({ row }) => [row.voter, row.device])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await counted()).toEqual([[finishedSite, 'asShown', 1]]);
  });

  test.each([
    ['a code that nobody issued', { code: '1234567890' }, '没有这个号码'],
    ['a code of a project', { code: knownCode }, '说的不是一个地方'],
  ])('about %s is refused in one sentence', async (_what, where, why) => {
    const reply = await tap('inUse', where);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain(why);
    expect(await counted()).toEqual([]);
  });

  test.each(['', 'broken', 'notStarted2'])('that says “%s” is refused', async (seen) => {
    const reply = await tap(seen);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('请选择您看到的。');
  });
});

describe('three of 还没动工', () => {
  const phones = ['a', 'b', 'c', 'd', 'e'];
  /** One tap of a phone at home: each has an address of its own. */
  const doubt = (agent: string, code = finishedSite) => tap('notStarted', { agent, code, address: `192.0.2.${agent.charCodeAt(0)}` });

  test('about what is finished open one case for staff, and more open no other', async () => {
    for (const agent of phones.slice(0, 2)) await doubt(agent);
    expect(await cases()).toEqual([]);
    await doubt('c');
    expect(await cases()).toMatchObject([{ kind: 'correction', code: finishedSite, area: 'yueyanglou', state: 'received' }]);
    expect((await cases())[0]?.text).toContain('2026年11月有 3 人在“岳阳楼区河口中学”的页面上点了“还没动工”');
    for (const agent of phones.slice(3)) await doubt(agent);
    expect(await cases()).toHaveLength(1);
    const numbers = (await cases()).map(({ caseNumber }) => caseNumber);
    expect(numbers).toEqual(['20261122-0001']);
  });

  test('of one address that says it is five phones are two, and open none', async () => {
    for (const agent of phones) await tap('notStarted', { agent });
    expect(await cases()).toEqual([]);
    await tap('notStarted', { agent: 'f', address: '192.0.2.99' });
    expect(await cases()).toHaveLength(1);
  });

  test('of one phone are one', async () => {
    for (let each = 0; each < 5; each += 1) await tap('notStarted');
    expect(await cases()).toEqual([]);
  });

  test('about what is under works open none: that is what it may look like', async () => {
    for (const agent of phones) await doubt(agent, siteUnderWorks);
    expect(await cases()).toEqual([]);
  });

  test('of another month do not add up; the next month opens its own', async () => {
    for (const agent of phones.slice(0, 2)) await doubt(agent);
    office.nowMs = Date.parse('2026-11-30T16:30:00Z');
    await doubt('c');
    expect(await cases()).toEqual([]);
    for (const agent of ['d', 'e']) await doubt(agent);
    expect((await cases())[0]?.text).toContain('2026年12月有 3 人');
  });
});

test('over the wire one POST of a button is enough, from the site’s own pages alone', async () => {
  const server = await runningServer();
  const body = new URLSearchParams({ code: finishedSite, seen: 'asShown' });
  const own = await posted(`${server.url}glance`, body, { 'user-agent': 'old phone' });
  expect(own.status).toBe(201);
  expect(own.headers.get('set-cookie')).toBeNull();
  expect((await posted(`${server.url}glance`, body, { origin: 'https://elsewhere.example' })).status).toBe(403);
  await server.stop();
});

test.each(backends)('taps and doubts are counted the same on $name', async (backend) => {
  await backend.start();
  const store = await openStore(await backend.emptyStore('glances'), () => undefined);
  const row = (number: number, device: string, receivedAt: string) => ({
    id: `019a0000-0000-7000-8000-00000000000${number}`,
    formKeyHash: `k${number}`,
    bodyHash: null,
    code: finishedSite,
    area: 'yueyanglou',
    receivedAt,
    seen: 'notStarted' as const,
    voter: `address ${number}`,
    device,
  });
  // 15:59 in UTC of 31 October is still October in China, 16:00 is November.
  await store.submit({ table: 'glance', row: row(1, 'a', '2026-10-31T15:59:59.999Z') });
  await store.submit({ table: 'glance', row: row(2, 'b', '2026-10-31T16:00:00.000Z') });
  await store.submit({ table: 'glance', row: row(3, 'b', '2026-10-31T16:10:00.000Z') });
  await store.submit({ table: 'glance', row: row(4, 'c', '2026-11-22T08:00:00.000Z') });
  expect(await store.read('doubtsOf', { code: finishedSite, month: '2026-11' })).toBe(2);
  expect((await store.read('glanceCounts')).map(({ hour, count }) => [hour, count])).toEqual([
    ['2026-10-31T15', 1],
    ['2026-10-31T16', 1],
    ['2026-11-22T08', 1],
  ]);
  await store.close();
  await backend.stop();
});
