import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { caseNumber, parseCaseNumber } from '../../../src/server/intake/case-number.ts';
import { caseNumbers } from '../../../src/server/intake/case-numbers.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { backends } from '../backends.ts';
import { clerk, type Office, openOffice, received } from '../http/inbox/office.ts';
import { formatReceipt, formerReceiptOf, receiptOf } from '../../../src/domain/feedback/receipt.ts';
import { hiddenValue, posted, receiptOn, runningServer, storedHash, typedFeedback } from '../running-server.ts';

const early = Date.parse('2026-11-23T18:24:00Z');

describe('what a case is called', () => {
  test.each([
    ['its number', { caseNumber: '20261124-0417' }, '20261124-0417'],
    ['without one the day in China and its id', { caseNumber: null }, '20261124-00000A'],
  ])('%s', (_, changes, expected) => {
    const row = { id: '019a0000-0000-7000-8000-00000000000a', receivedAt: new Date(early).toISOString(), ...changes };
    expect(caseNumber(row)).toBe(expected);
  });

  test.each([
    ['20261124-0417', '20261124-0417'],
    ['２０２６１１２４－０４１７', '20261124-0417'],
    ['20261124 — 0417', '20261124-0417'],
    ['202611240417', '20261124-0417'],
    ['2026112410417', '20261124-10417'],
    ['20261122-00000a', '20261122-00000A'],
    ['编号20261124-0417', '20261124-0417'],
    ['编号：20261124-0417', '20261124-0417'],
    ['编号是 202611240417。', '20261124-0417'],
    ['20261124-0417。', '20261124-0417'],
    ['编号', undefined],
    ['20261324-0417', undefined],
    ['13812345678', undefined],
    ['路灯', undefined],
    ['110101199003070038', undefined],
  ])('%s names the case %s', (typed, number) => {
    expect(parseCaseNumber(typed)?.number).toBe(number);
  });
});

describe.each(backends)('numbers of a day on $name', (backend) => {
  let stores: Store[] = [];
  beforeAll(() => backend.start());
  afterAll(() => backend.stop());
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
  });

  test('two processes never give the same one, and each day in China begins anew', async () => {
    const address = await backend.emptyStore('numbers');
    stores = [await openStore(address, () => undefined), await openStore(address, () => undefined)];
    const offices = stores.map(caseNumbers);
    const drawn = await Promise.all(Array.from({ length: 120 }, (_, each) => offices[each % 2]!.draw(early)));
    expect(new Set(drawn).size).toBe(120);
    expect(drawn.every((number) => /^20261124-\d{4}$/.test(number))).toBe(true);
    expect(await caseNumbers(stores[0]!).draw(early + 86_400_000)).toBe('20261125-0001');
  });

  test('beyond four digits the number grows', async () => {
    const store = await backend.stores.take();
    onTestFinished(() => backend.stores.put(store));
    await store.write('leaseCaseNumbers', { day: '2026-11-24', count: 9999 });
    expect(await caseNumbers(store).draw(early)).toBe('20261124-10000');
  });

  test('words are found as they stand: no character of a search is a wildcard', async () => {
    const store = await backend.stores.take();
    onTestFinished(() => backend.stores.put(store));
    const { feedbackRow } = await import('../submission.ts');
    const texts = ['只完成了30%左右', '完成30户', 'a_b', 'axb', 'c!d', 'c\\d', 'Wifi 没有'];
    for (const [number, text] of texts.entries()) await store.submit({ table: 'feedback', row: feedbackRow(number, { text }) });
    const found = async (textContains: string) =>
      (await store.read('feedbackPage', { filter: { textContains }, order: 'newest', limit: 9 })).map(({ text }) => text);
    expect(await found('30%')).toEqual(['只完成了30%左右']);
    expect(await found('%')).toEqual(['只完成了30%左右']);
    expect(await found('_')).toEqual(['a_b']);
    expect(await found('!')).toEqual(['c!d']);
    expect(await found('\\')).toEqual(['c\\d']);
    expect(await found('wifi')).toEqual(['Wifi 没有']);
  });
});

describe('the number that resident and clerk share', () => {
  let server: Awaited<ReturnType<typeof runningServer>>;
  beforeAll(async () => {
    server = await runningServer({ now: () => early });
  });
  afterAll(() => server.stop());

  test('stands on the receipt beside the secret, also when the form is sent again', async () => {
    const form = typedFeedback();
    const [first, again] = [await posted(`${server.url}feedback`, form), await posted(`${server.url}feedback`, form)];
    expect(first.page).toMatch(/class="case-number">20261124-\d{4}</);
    expect(first.page).toContain('最迟在2026年12月1日给您第一次答复');
    expect(numberOn(again.page)).toBe(numberOn(first.page));
    expect(again.status).toBe(200);
  });

  test('opens nothing by itself, and says what to do', async () => {
    const number = numberOn((await posted(`${server.url}feedback`, typedFeedback())).page) ?? '';
    const { status, page } = await posted(`${server.url}feedback/status`, new URLSearchParams({ receipt: number }));
    expect(status).toBe(422);
    expect(page).toContain('光凭编号查不到内容');
  });

  test('stands on the status page that the receipt opens', async () => {
    const { page } = await posted(`${server.url}feedback`, typedFeedback());
    const receipt = receiptOn(page) ?? hiddenValue(page, 'receipt') ?? '';
    const status = await posted(`${server.url}feedback/status`, new URLSearchParams({ receipt }));
    expect(status.page).toContain(numberOn(page));
  });
});

describe('finding a case in the inbox', () => {
  const short = receiptOf(4_321n);
  const former = formerReceiptOf(4_321n);
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    return () => office.stop();
  });

  test.each([
    ['its number', '20261124-0417'],
    ['its number without the hyphen', '202611240417'],
    ['its receipt', formatReceipt(short).toLowerCase()],
    ['its receipt of 44 digits', former],
  ])('%s finds it, whatever its state, by either form', async (_, typed) => {
    const id = await received(office, 1, {
      caseNumber: '20261124-0417',
      receiptHash: storedHash(typed === former ? former : short),
      state: 'closed',
      isSuspected: 1,
      text: '要找的',
    });
    await received(office, 2, { text: '别的', caseNumber: '20261124-0418' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    for (const [path, field] of [
      ['/staff/find', 'number'],
      ['/staff/list', 'words'],
    ] as const) {
      const found = await area.post(path, { [field]: typed });
      const address = found.headers.get('location') ?? '';
      // A number may stand in an address, a receipt never.
      if (!typed.startsWith('2026')) expect(address).toBe(`/staff/feedback/${id}`);
      const page = await (await area.get(address)).text();
      expect(page).toContain('要找的');
      expect(page).not.toContain('别的');
    }
    expect((await area.post('/staff/find', { number: typed })).headers.get('location')).toBe(`/staff/feedback/${id}`);
    const elsewhere = await clerk(office, { name: 'wang', role: 'area', areas: ['junshan'] });
    expect((await elsewhere.post('/staff/find', { number: typed })).status).toBe(404);
  });

  test.each([
    ['a receipt', formatReceipt(short)],
    ['a receipt of 44 digits', former],
    ['a receipt with a sign misread', `${formatReceipt(short).slice(0, -1)}${formatReceipt(short).endsWith('2') ? '3' : '2'}`],
    ['a receipt with a sign left out', formatReceipt(short).slice(0, -1)],
  ])('%s in an address is no search: nothing on the page repeats it', async (_, typed) => {
    await received(office, 1, { receiptHash: storedHash(typed === former ? former : short), state: 'closed', text: '要找的' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    const page = await (await area.get(`/staff?${new URLSearchParams({ words: typed })}`)).text();
    expect(page).not.toContain('要找的');
    expect(page).not.toContain(typed);
    const sent = await area.post('/staff/list', { words: typed, kind: 'complaint' });
    expect(sent.headers.get('location') ?? '').not.toContain('words');
  });

  test('what narrows the list comes by POST and stands in the address, where it may be kept', async () => {
    const area = await clerk(office, { name: 'li', role: 'area' });
    const sent = await area.post('/staff/list', { words: '水渠', kind: 'complaint', order: '' });
    expect(sent.status).toBe(303);
    expect(decodeURIComponent(sent.headers.get('location') ?? '')).toBe('/staff?kind=complaint&words=水渠');
    const page = await (await area.get('/staff')).text();
    expect(/<form class="filter__form" method="(\w+)" action="([^"]+)">/.exec(page)?.slice(1)).toEqual(['post', '/staff/list']);
  });

  test('a case without a number is found by its day in China and its id', async () => {
    const id = await received(office, 10, { receivedAt: '2026-11-23T18:24:00.000Z' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    expect((await area.post('/staff/find', { number: '20261124-000010' })).headers.get('location')).toBe(`/staff/feedback/${id}`);
    expect((await area.post('/staff/find', { number: '20261123-000010' })).status).toBe(404);
  });
});

function numberOn(page: string): string | undefined {
  return /class="case-number">([\d-]+)</.exec(page)?.[1];
}
