import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiptOf } from '../../../../src/domain/feedback/receipt.ts';
import { showStatus, takeWish } from '../../../../src/server/http/residents/status.ts';
import { receiptOn, storedHash } from '../../running-server.ts';
import { feedbackRow, proposalRow } from '../../submission.ts';
import { type Clerk, clerk, type Office, openOffice, received } from './office.ts';

let office: Office;
let area: Clerk;
let unit: Clerk;
let chief: Clerk;
let last = 0;

beforeAll(async () => {
  office = await openOffice();
  area = await clerk(office, { name: 'li', role: 'area' });
  unit = await clerk(office, { name: 'unit', role: 'unit', agency: '区城管局' });
  chief = await clerk(office, { name: 'chief', role: 'office' });
});
afterAll(() => office.stop());

const receipt = (number: number) => receiptOf(BigInt(number));
const next = async (changes: Parameters<typeof received>[2] = {}) => {
  last += 1;
  const id = await received(office, last, { receiptHash: storedHash(receipt(last)), ...changes });
  return { id, receipt: receipt(last) };
};
const visit = (fields: Record<string, string>) => ({ address: '192.0.2.1', body: Buffer.from(new URLSearchParams(fields).toString()) });
const wish = (fields: Record<string, string>) => takeWish(office.context, visit(fields));
const look = async (of: string) => (await showStatus(office.context, visit({ receipt: of }))).html;
const rowOf = async (id: string) => (await office.store.read('feedbackById', id))!;
const onDisk = (words: string) => {
  const [file] = [office.storeAddress];
  return [file, `${file}-wal`].some((path) => readFileSync(path).includes(Buffer.from(words)));
};

describe('what the holder of a receipt may ask for', () => {
  test.each(['received', 'closed'] as const)('a case that is %s has a form for correction and erasure that needs no script', async (state) => {
    const { receipt: own } = await next({ state });
    const page = await look(own);
    expect(page).toMatch(/action="\/feedback\/status\/wish"[\s\S]*value="correct"[\s\S]*value="eraseText"/);
    expect(page.includes('value="supplement"')).toBe(state === 'received');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/feedback/receipts.js">']);
  });

  test('a wish reaches the inbox, stands out there, and its answer comes back', async () => {
    const { id, receipt: own } = await next();
    expect((await wish({ receipt: own, version: '0', wish: 'correct', text: '是三盏灯' })).html).toContain('已经登记');
    expect(await (await area.get('/staff?wish=1&state=all')).text()).toContain(id);
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).toMatch(/提交人要求更正或者删除[\s\S]*要求改正内容：是三盏灯/);
    await area.post(`/staff/feedback/${id}`, { act: 'declineRequest', version: '1', text: '现场看是两盏。' });
    expect(await look(own)).toContain('现场看是两盏。');
    expect(await (await area.get('/staff?wish=1&state=all')).text()).not.toContain(id);
  });

  test('more can be told while the case is open, and words are needed for that', async () => {
    const { receipt: own } = await next();
    expect((await wish({ receipt: own, version: '0', wish: 'supplement', text: ' ' })).html).toContain('没有提交');
    expect((await wish({ receipt: own, version: '0', wish: 'supplement', text: '在学校门口' })).html).toContain('在学校门口');
  });

  test('a proposer has the same rights', async () => {
    const own = receipt(900);
    const row = proposalRow(900, { receiptHash: storedHash(own), text: '请在王建国家门口修桥' });
    const { id } = row;
    await office.store.submit({ table: 'proposal', row });
    await area.post(`/staff/proposals/${id}`, { version: '0', state: 'shortlisted', summary: '修桥' });
    expect(await office.store.read('approvalOf', id)).toMatchObject({ question: '修桥' });
    await area.post(`/staff/proposals/${id}/request`, { act: 'correct', version: '1', correctedText: '请在王建国家门口修路', reason: '按您的要求' });
    expect(await office.store.read('approvalOf', id)).toBeUndefined();
    expect((await wish({ receipt: own, version: '2', wish: 'eraseText', text: '' })).html).toContain('要求删除内容');
    expect(await (await area.get(`/staff/proposals/${id}`)).text()).toContain('提交人的要求：要求删除内容');
    expect((await area.post(`/staff/proposals/${id}/request`, { act: 'eraseText', version: '3', reason: '按您的要求' })).status).toBe(422);
    expect((await area.post(`/staff/proposals/${id}/request`, { act: 'eraseText', version: '3', reason: '按您的要求', confirmed: 'yes' })).status).toBe(303);
    expect(await office.store.read('proposalById', id)).toMatchObject({ text: null, requestedAt: null });
    for (const words of ['请在王建国家门口修桥', '请在王建国家门口修路']) expect(onDisk(words)).toBe(false);
    expect(await look(own)).toContain('按您的要求');
  });
});

describe('correcting and erasing', () => {
  test.each([
    ['correct', { correctedText: '路灯坏了。' }, '路灯坏了。'],
    ['eraseText', { confirmed: 'yes' }, null],
  ] as const)('after “%s” the words before are nowhere, and the reason is told and logged', async (act, fields, text) => {
    const words = `我是王建国，${act}，路灯坏了`;
    const { id, receipt: own } = await next({ text: words, publication: 'published', state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    await area.post(`/staff/feedback/${id}`, { act: 'publish', version: '0', question: '路灯坏了', answer: '修好了' });
    expect(onDisk(words)).toBe(true);
    expect((await unit.post(`/staff/feedback/${id}`, { act, version: '1', reason: 'x', ...fields })).status).toBe(404);
    expect((await area.post(`/staff/feedback/${id}`, { act, version: '1', reason: '按本人要求', ...fields })).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ text, redactedText: null, bodyHash: null });
    expect((await rowOf(id)).publication).not.toBe('published');
    expect(onDisk(words)).toBe(false);
    expect(await look(own)).toContain('按本人要求');
    expect(await office.store.read('auditPage', { limit: 1 })).toMatchObject([{ act, subject: id, detail: '按本人要求' }]);
  });

  test('a contact is erased by itself, its sealed bytes too', async () => {
    last += 1;
    const id = feedbackRow(last).id;
    const contact = await office.context.contactSeal.seal(id, '13812345678', office.nowMs);
    await received(office, last, { ...contact, receiptHash: storedHash(receipt(last)) });
    expect(onDisk(contact.contactSealed)).toBe(true);
    await area.post(`/staff/feedback/${id}`, { act: 'eraseContact', version: '0', reason: '按本人要求' });
    expect(await rowOf(id)).toMatchObject({ contactSealed: null, contactKeyMonth: null, text: '路灯不亮。' });
    expect(onDisk(contact.contactSealed)).toBe(false);
  });
});

describe('what was hidden', () => {
  const secret = '110101199003070038';

  test('is hidden in lists, searches, exports and the page; the original is a POST with a reason, shown once and logged', async () => {
    const { id, receipt: own } = await next({
      text: `我是王建国，身份证${secret}`,
      referredTo: '区城管局',
      state: 'closed',
      closedAt: '2026-11-22T09:00:00.000Z',
    });
    await area.post(`/staff/feedback/${id}`, { act: 'redact', version: '0', redactedText: '反映路灯', reason: '隐去姓名和证号' });
    await office.store.write('appendEvent', {
      kind: 'reopened',
      text: '我叫李小明，还是不亮',
      completionDueOn: '2026-12-30',
      feedbackId: id,
      expectedVersion: 1,
      id: crypto.randomUUID(),
      at: '2026-11-23T01:00:00.000Z',
      actor: null,
      isPublic: true,
    });
    const event = (await office.store.read('eventsOf', id)).at(-1);
    await area.post(`/staff/feedback/${id}`, { act: 'redactEvent', version: '2', event: event?.id ?? '', redactedText: '还是不亮', reason: '隐去姓名' });
    const pages = [
      await area.get('/staff?state=all'),
      await area.get(`/staff?${new URLSearchParams({ words: '王建国', state: 'all' })}`),
      await area.get(`/staff/feedback/${id}`),
      await unit.get(`/staff/feedback/${id}`),
      await area.get(`/staff/feedback/${id}/original`),
      await area.post('/staff/export.csv', { state: 'all' }),
    ];
    for (const page of pages) expect(await page.text()).not.toMatch(new RegExp(`我是王建国|${secret}|李小明`));
    expect((await area.post(`/staff/feedback/${id}/original`, { reason: ' ' })).status).toBe(422);
    expect((await unit.post(`/staff/feedback/${id}/original`, { reason: '看看' })).status).toBe(404);
    expect(await (await area.post(`/staff/feedback/${id}/original`, { reason: '核对地址' })).text()).toMatch(new RegExp(`${secret}[\\s\\S]*李小明`));
    expect(await office.store.read('auditPage', { limit: 1 })).toMatchObject([{ act: 'viewOriginal', actor: area.id, subject: id, detail: '核对地址' }]);
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).not.toContain(secret);
    expect(await look(own)).toContain('我叫李小明');
  });

  test('a reply is hidden like the resident’s words, on every page and at the terminal’s table, and its receiver reads what is left', async () => {
    const { id, receipt: own } = await next({ text: '我是李小明，路灯不亮', referredTo: '区城管局', state: 'referred' });
    await unit.post(`/staff/feedback/${id}`, { act: 'reply', version: '0', text: '李小明同志：已派人，电话联系您 13987654321。' });
    const event = (await office.store.read('eventsOf', id)).at(-1);
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).toContain('答复：李小明同志');
    const hidden = { act: 'redactEvent', version: '1', event: event?.id ?? '', redactedText: '已派人，电话联系您。', reason: '隐去姓名和电话' };
    expect((await area.post(`/staff/feedback/${id}`, { ...hidden, event: crypto.randomUUID() })).status).toBe(422);
    expect((await area.post(`/staff/feedback/${id}`, hidden)).status).toBe(303);
    const pages = [await area.get(`/staff/feedback/${id}`), await unit.get(`/staff/feedback/${id}`)];
    for (const page of pages) expect(await page.text()).not.toMatch(/李小明同志|13987654321/);
    const read = await look(own);
    expect(read).not.toMatch(/李小明同志|13987654321/);
    expect(read).toContain('已派人，电话联系您。');
  });

  test('what is hidden after it was approved is no longer approved', async () => {
    const { id } = await next({ text: '我是李小明', state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    await area.post(`/staff/feedback/${id}`, { act: 'publish', version: '0', question: '路灯不亮', answer: '已换' });
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).toContain('已批准公开');
    await area.post(`/staff/feedback/${id}`, { act: 'redact', version: '1', redactedText: '路灯', reason: '隐去姓名' });
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).not.toContain('已批准公开');
    expect((await rowOf(id)).publication).toBe('open');
  });

  test.each([secret, '１１０１０１１９９００３０７００３８', '110101199003070030', '11010119900307003X', '138 1234 5678', '13812345678'])(
    '%s is cut down to its ends in a list before anybody hides it',
    async (number) => {
      const { id } = await next({ text: `电话或证号 ${number}，路灯不亮` });
      const list = await (await area.get('/staff?order=newest')).text();
      expect(list).toContain(id);
      expect(list).not.toContain(number);
      expect(list).toMatch(/1[13][08]…(38|30|3X|78)，路灯不亮/);
    },
  );
});

test('the audit log is written in Chinese words, with numbers instead of ids', async () => {
  const { id } = await next({ caseNumber: '20261124-0001', state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
  const { id: other } = await next({ caseNumber: '20261124-0002' });
  await area.post(`/staff/feedback/${other}`, { act: 'merge', version: '0', into: id });
  await area.post(`/staff/feedback/${id}`, { act: 'close', version: '0', result: 'outOfScope', text: '请找区水利局。' });
  await area.post(`/staff/feedback/${id}`, { act: 'withhold', version: '1', reason: 'abuse' });
  await area.post('/staff/export.csv', { state: 'closed' });
  const page = await (await chief.get('/staff/audit')).text();
  const table = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'));
  for (const words of ['不属于本平台受理范围', '广告、谩骂等不是意见的内容', '并入 20261124-0001', '20261124-0002', 'CSV，状态 已办结', 'li同志'])
    expect(table).toContain(words);
  expect(table).not.toMatch(/outOfScope|abuse|-[0-9a-f]{4}-[0-9a-f]{4}-|state=/);
});

describe('what staff registers on behalf of somebody', () => {
  test('has its channel, a number and a receipt that opens it', async () => {
    const page = await (await area.get('/staff/register')).text();
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const typed = { channel: 'phone', kind: 'complaint', area: 'yueyanglou', code: '', text: '来电说路灯不亮', contact: '13800000000', formKey };
    const done = await (await area.post('/staff/register', typed)).text();
    const id = /staff\/feedback\/([0-9a-f-]{36})/.exec(done)?.[1] ?? '';
    expect(done).toMatch(/class="case-number">\d{8}-\d{4}</);
    expect(await rowOf(id)).toMatchObject({ channel: 'phone', area: 'yueyanglou', text: '来电说路灯不亮' });
    expect(await look(receiptOn(done) ?? '')).toContain('来电说路灯不亮');
    expect(await (await area.get('/staff')).text()).toMatch(/来电[\s\S]*岳阳楼区/);
    expect((await area.post('/staff/register', { ...typed, channel: '' })).status).toBe(422);
    expect((await area.post('/staff/register', { ...typed, area: 'junshan' })).status).toBe(422);
    expect((await unit.get('/staff/register')).status).toBe(404);
  });
});

test('the list says in its title how many wait to be accepted', async () => {
  expect(await (await area.get('/staff')).text()).toMatch(/<title>（\d+件待受理）意见/);
});

test('where an area has no unit to refer to, that is said, with what can be done instead', async () => {
  const { id } = await next({ code: null, area: 'nowhere', state: 'accepted' });
  const page = await (await chief.get(`/staff/feedback/${id}`)).text();
  expect(page).toContain('还没有登记单位，不能转办：可以直接答复，也可以移交到上级区域再转办。');
  expect(page).not.toContain('转给哪个单位');
});

test('the select names the area of each unit, and warns where nobody would see the case', async () => {
  const { id } = await next({ code: null, area: null, state: 'accepted' });
  const page = await (await chief.get(`/staff/feedback/${id}`)).text();
  expect(page).toContain('<option value="junshan/区水利局" >区水利局（君山区），还没有账号</option>');
  expect(page).toContain('<option value="yueyanglou/区城管局" >区城管局（岳阳楼区）</option>');
  const referred = await chief.post(`/staff/feedback/${id}`, { act: 'refer', version: '0', unit: 'junshan/区水利局' });
  expect(await (await chief.get(referred.headers.get('location') ?? '')).text()).toContain('区水利局还没有账号，在这里看不到这一件');
  const wrong = await chief.post(`/staff/feedback/${id}`, { act: 'refer', version: '1', unit: '水利局' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('最接近的是：区水利局');
});
