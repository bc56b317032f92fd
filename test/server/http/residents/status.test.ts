import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptOf } from '../../../../src/domain/feedback/receipt.ts';
import type { NewEvent } from '../../../../src/server/store/feedback/history.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import type { Store } from '../../../../src/server/store/contract/store.ts';
import { hiddenValue, posted, receiptOn, runningServer, storedHash, typedFeedback } from '../../running-server.ts';
import { knownCode } from '../../site-fixture.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
let store: Store;
beforeAll(async () => {
  server = await runningServer({ now: () => Date.parse('2026-11-20T02:00:00Z') });
  store = await openStore(server.storeAddress, () => undefined);
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

const look = (receipt: string) => posted(`${server.url}feedback/status`, new URLSearchParams({ receipt }));

test('a receipt leads to the status with both clocks and how they were counted', async () => {
  const receipt = await newReceipt();
  const { status, page } = await look(receipt);
  expect(status).toBe(200);
  expect(page).toContain('已收到');
  expect(page).toContain('背街小巷路灯改造');
  expect(page).toContain('最迟2026年11月27日');
  expect(page).toContain('最迟2026年12月11日');
  expect(page).toContain('数15个工作日');
});

test.each([
  ['grouped', (receipt: string) => receipt.replace(/(\w{4})/g, '$1 ')],
  ['in small letters', (receipt: string) => receipt.toLowerCase()],
  ['in full width', (receipt: string) => receipt.replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))],
  ['with letters that its digits look like', (receipt: string) => receipt.replace(/[01258]/g, (digit) => 'oiz__s__b'.charAt(Number(digit)))],
  ['read out in words', (receipt: string) => receipt.replace(/\d/g, (digit) => '零幺二三四五六七八九'.charAt(Number(digit)))],
])('a receipt typed %s is understood', async (_, typed) => {
  expect((await look(typed(await newReceipt()))).status).toBe(200);
});

test('a receipt with a sign misread, one left out and one that is nobody’s are told apart, and what was typed stays', async () => {
  const receipt = await newReceipt();
  const wrong = `${receipt.slice(0, 9)}${receipt[9] === 'K' ? 'M' : 'K'}${receipt.slice(10)}`;
  const misread = await look(wrong);
  expect(misread.status).toBe(422);
  expect(misread.page).toContain('里面有看错的，或者前后写反了的');
  expect(misread.page).toContain(`value="${wrong}"`);
  expect((await look(receipt.slice(1))).page).toContain('您填了15个');
  expect((await look('没有记下')).page).toContain('请填回执号');
  const nobodys = await look(receiptOf(5n));
  expect(nobodys.status).toBe(404);
  expect(nobodys.page).toContain('没有找到这个号码（回执号）');
});

test('the whole text of a receipt, pasted, opens it', async () => {
  const { page } = await posted(`${server.url}feedback`, typedFeedback({ code: knownCode }));
  const [, text = ''] = /data-text="([^"]*)"/.exec(page) ?? [];
  expect(text).toMatch(
    /^重点民生实事公开\n投诉：背街小巷路灯改造\n编号：\d{8}-\d{4}\n回执号：(\w{4} ?){4}\n查询：https:\/\/ms\.example\.gov\.cn\/feedback\/status$/,
  );
  expect((await look(text)).status).toBe(200);
  expect((await look(text.replaceAll('\n', ' '))).status).toBe(200);
});

test('the status page shows each public event and hides notes', async () => {
  const receipt = await newReceipt();
  await happen(receipt, 0, { kind: 'accepted' });
  await happen(receipt, 1, { kind: 'referred', unit: '区城管局' });
  await happen(receipt, 2, { kind: 'noted', text: '内部的话', isPublic: false });
  await happen(receipt, 3, { kind: 'replied', text: '已换灯泡<b>' });
  const { page } = await look(receipt);
  expect(page).toContain('转办至区城管局');
  expect(page).toContain('已换灯泡&lt;b&gt;');
  expect(page).not.toContain('内部的话');
});

test('a closed feedback can be rated once and reopened, and the completion clock starts again', async () => {
  const receipt = await newReceipt();
  await happen(receipt, 0, { kind: 'closed', result: 'resolved' });
  const version = hiddenValue((await look(receipt)).page, 'version') ?? '';
  const rated = await posted(`${server.url}feedback/status/rate`, new URLSearchParams({ receipt, version, satisfaction: '2' }));
  expect(rated.page).toContain('已经登记');
  const reopened = await posted(
    `${server.url}feedback/status/reopen`,
    new URLSearchParams({ receipt, version: hiddenValue(rated.page, 'version') ?? '', text: '还是不亮' }),
  );
  expect(reopened.page).toContain('办理情况：已受理');
  expect(reopened.page).toContain('还是不亮');
});

test('the author of a duplicate reads that the other was answered, and the words only once they are approved for everybody', async () => {
  const [main, duplicate] = [await newReceipt(), await newReceipt()];
  const into = (await store.read('feedbackByReceipt', storedHash(main)))?.id;
  await happen(duplicate, 0, { kind: 'merged', into: into ?? '' });
  await happen(main, 0, { kind: 'noted', text: '内部的话', isPublic: false });
  await happen(main, 1, { kind: 'replied', text: '王建国同志（13812345678）：两盏灯都换了' });
  const { page } = await look(duplicate);
  expect(page).not.toMatch(/王建国|13812345678|两盏灯|内部的话/);
  expect(page).toContain('批准公开以后才在这里显示');
  expect((await look(main)).page).toContain('王建国同志');
  expect(page).toContain('办理情况：已答复');
  expect(page).toMatch(/已于2026年11月20日11:00答复，最迟2026年11月27日/);
  expect(page).toMatch(/还没有处理完，最迟2026年12月11日/);
  const at = '2026-11-20T04:00:00.000Z';
  await store.write('actOnFeedback', {
    event: { kind: 'published', text: null, isPublic: true, feedbackId: into ?? '', expectedVersion: 2, id: crypto.randomUUID(), at, actor: 'clerk' },
    audit: { at, actor: 'clerk', act: 'publish', subject: into },
    approval: { question: '路灯不亮', answer: '灯都换了。', cleared: null, approvedBy: 'clerk', approvedAt: at },
  });
  const shared = (await look(duplicate)).page;
  expect(shared).toContain('灯都换了。');
  expect(shared).not.toContain('王建国');
});

test('on rating, its author says whether it is solved', async () => {
  const receipt = await newReceipt();
  await happen(receipt, 0, { kind: 'closed', result: 'resolved' });
  await posted(`${server.url}feedback/status/rate`, new URLSearchParams({ receipt, version: '1', satisfaction: '2', isSolved: 'no' }));
  expect(await store.read('feedbackByReceipt', storedHash(receipt))).toMatchObject({ satisfaction: 2, isSolved: 0 });
});

test('no sentence of a page mixes half-width punctuation into Chinese', async () => {
  const { page } = await look(await newReceipt());
  expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/\p{Script=Han}[,:;()]|[,:;()]\p{Script=Han}/u);
});

test('an act on an outdated page changes nothing and says so', async () => {
  const receipt = await newReceipt();
  await happen(receipt, 0, { kind: 'closed', result: 'resolved' });
  const { page } = await posted(`${server.url}feedback/status/reopen`, new URLSearchParams({ receipt, version: '0', text: '还是不亮' }));
  expect(page).toContain('没有登记');
  expect(page).toContain('办理情况：已处理完');
});

test('the receipt is never part of an address', async () => {
  const receipt = await newReceipt();
  const { page } = await look(receipt);
  expect(page).not.toMatch(new RegExp(`(href|action|src)="[^"]*(${receipt}|${receipt.slice(0, 4)})`));
});

async function newReceipt(): Promise<string> {
  const { page } = await posted(`${server.url}feedback`, typedFeedback({ code: knownCode }));
  return receiptOn(page) ?? '';
}

type Happening = { text?: string; isPublic?: boolean } & (
  | { kind: 'accepted' | 'noted' | 'replied' }
  | { kind: 'referred'; unit: string }
  | { kind: 'closed'; result: 'resolved' }
  | { kind: 'merged'; into: string }
);

async function happen(receipt: string, expectedVersion: number, happening: Happening): Promise<void> {
  const row = await store.read('feedbackByReceipt', storedHash(receipt));
  const event: NewEvent = {
    text: null,
    isPublic: true,
    ...happening,
    feedbackId: row?.id ?? '',
    expectedVersion,
    id: crypto.randomUUID(),
    at: '2026-11-20T03:00:00.000Z',
    actor: 'clerk',
  };
  expect(await store.write('appendEvent', event)).toMatchObject({ outcome: 'appended' });
}

test('an ID number in what is added later is warned of at its own form, with the words kept, and goes in once it is ticked', async () => {
  const receipt = await newReceipt();
  const text = '\n我的号码是 11010519491231002X，请登记';
  const send = (more: Record<string, string> = {}) =>
    posted(`${server.url}feedback/status/wish`, new URLSearchParams({ receipt, version: '0', wish: 'supplement', text, ...more }));
  const warned = await send();
  expect(warned.page).toContain('还没有提交：里面好像有身份证号');
  expect(warned.page).toMatch(/<textarea[^>]*>\n\n我的号码是 11010519491231002X，请登记<\/textarea>/);
  expect(warned.page).toMatch(/name="keepsNumbers"/);
  expect(warned.page).toMatch(/value="supplement" required checked/);
  expect((await send({ keepsNumbers: 'yes' })).page).toContain('已经登记。');
});

test('what was too long is not taken and stands there again', async () => {
  const receipt = await newReceipt();
  const text = '路'.repeat(1001);
  const { page } = await posted(`${server.url}feedback/status/wish`, new URLSearchParams({ receipt, version: '0', wish: 'supplement', text }));
  expect(page).toContain('没有提交：请填写完整');
  expect(page).toContain(text);
});
