import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../../src/server/store/open-store.ts';
import { hiddenValue, posted, receiptOn, runningServer, typedFeedback } from '../../running-server.ts';
import { knownCode } from '../../site-fixture.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer({ basePath: '/ztzl/mssx/' });
});
afterAll(() => server.stop());

const send = (changes: Readonly<Record<string, string>> = {}) => posted(`${server.url}feedback`, typedFeedback(changes));

describe('a feedback form', () => {
  test('gives a receipt of 16 signs in groups of four, with no script but the file that copies and keeps it', async () => {
    const { status, page } = await send({ code: knownCode });
    expect(status).toBe(201);
    expect(receiptOn(page)).toMatch(/^[0-9A-Y]{16}$/);
    expect(page).toContain('<html lang="zh-CN"');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/ztzl/mssx/feedback/receipts.js">']);
    expect(page).not.toMatch(/\sstyle=|\son\w+=/);
  });

  test('leads back to the project and home, and says what to do if the receipt is lost', async () => {
    const { page } = await send({ code: knownCode });
    expect(page).toContain(`href="/ztzl/mssx/p/${knownCode}">回到“背街小巷路灯改造”`);
    expect(page).toContain('href="/ztzl/mssx/">回首页');
    expect(page).toMatch(/回执号丢了也不要紧：打电话，报编号[\s\S]*0730-8880000/);
  });

  test.each([
    ['an ID number in the text', { text: '我的身份证110101199003070038，路灯不亮' }, '身份证号'],
    ['a bank card in the text', { text: '补贴打到6222021234567890128没到账' }, '银行卡号'],
    ['an ID number as the contact', { contact: '110101199003070038' }, '身份证号'],
  ])('comes back with a warning for %s, keeps everything, and is sent all the same if that is wanted', async (_, changes, kind) => {
    const formKey = crypto.randomUUID().replaceAll('-', '');
    const { status, page } = await send({ formKey, ...changes });
    expect(status).toBe(422);
    expect(receiptOn(page)).toBeUndefined();
    for (const words of [`里面好像有${kind}`, ...Object.values(changes), 'name="keepsNumbers" value="yes"', `value="${formKey}"`])
      expect(page).toContain(words);
    expect(page).not.toMatch(/name="keepsNumbers"[^>]*required/);
    expect((await send({ formKey, ...changes, keepsNumbers: 'yes' })).status).toBe(201);
    const keyless = await send({ formKey: '', ...changes, keepsNumbers: 'yes' });
    expect(hiddenValue(keyless.page, 'keepsNumbers')).toBe('yes');
    expect((await send({ text: '打 13800000000 找我', contact: '13800000000' })).status).toBe(201);
  });

  test('gives the same receipt for the same form sent again, and keeps one row', async () => {
    const form = typedFeedback({ text: '同一件' });
    const first = await posted(`${server.url}feedback`, form);
    const again = await posted(`${server.url}feedback`, form);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(receiptOn(again.page)).toBe(receiptOn(first.page));
    expect(await rowsWith('同一件')).toBe(1);
  });

  test('makes one row of a thousand equal submissions at once', async () => {
    const form = typedFeedback({ text: '一千次' }).toString();
    // Over 250 lines at a time: more may not even connect where the machine is busy.
    const lines = Array.from({ length: 250 }, async () => {
      const answers = [];
      for (let n = 0; n < 4; n += 1) answers.push(await posted(`${server.url}feedback`, form));
      return answers;
    });
    const replies = (await Promise.all(lines)).flat();
    expect(replies).toHaveLength(1000);
    // On a machine that is busy with other things some are told "not now", and nobody is told anything else.
    expect(replies.every(({ status }) => [200, 201, 503].includes(status))).toBe(true);
    const receipts = replies.map(({ page }) => receiptOn(page)).filter((receipt) => receipt !== undefined);
    expect(receipts.length).toBeGreaterThan(0);
    expect(new Set(receipts).size).toBe(1);
    expect(replies.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
    expect(await rowsWith('一千次')).toBe(1);
  });

  test('refuses the same key with another body and says so', async () => {
    const formKey = 'k'.repeat(30);
    await send({ formKey, text: '先' });
    const { status, page } = await send({ formKey, text: '后' });
    expect(status).toBe(409);
    expect(page).toContain('内容改过了');
    expect(receiptOn(page)).toBeUndefined();
  });

  test('without a script asks once more with a key of the server, and stores at the second step', async () => {
    const first = await send({ formKey: '', text: '无脚本', code: knownCode });
    expect(first.status).toBe(200);
    expect(first.page).toContain('背街小巷路灯改造（岳阳楼区）');
    expect(first.page).toContain('还没有提交');
    expect(await rowsWith('无脚本')).toBe(0);
    const formKey = hiddenValue(first.page, 'formKey') ?? '';
    const second = await send({ formKey, text: '无脚本', code: knownCode });
    expect(second.status).toBe(201);
    expect(await rowsWith('无脚本')).toBe(1);
  });

  test('does not take a key that only looks like the server’s', async () => {
    const forged = `s.${Date.now().toString(36)}.${'x'.repeat(22)}.${'y'.repeat(43)}`;
    expect((await send({ formKey: forged })).page).toContain('还没有提交');
  });

  test.each([
    ['no text', { text: ' ' }, 'text', '请写下'],
    ['a text of 1,001 characters', { text: '字'.repeat(1001) }, 'text', '不要超过1000字'],
    ['no kind', { kind: '' }, 'kind', '请选择'],
    ['no consent', { consent: '' }, 'consent', '请看过'],
    ['a code that was never issued', { code: '2607118543' }, 'code', '没有这个号码'],
    ['a code of nine digits', { code: '260711854' }, 'code', '十位'],
    ['a NUL in the text', { text: 'a\0b' }, 'text', '不能保存'],
    ['a contact that is too long', { contact: '1'.repeat(101) }, 'contact', '100'],
  ])('with %s comes back whole, naming the field', async (_, changes, field, words) => {
    const { status, page } = await send({ contact: 'typed-contact', ...changes });
    expect(status).toBe(422);
    expect(page).toContain(`href="#${field}"`);
    expect(page).toContain(words);
    expect(page).toContain('contact' in changes ? changes.contact : 'value="typed-contact"');
    expect(hiddenValue(page, 'formKey')).toMatch(/^\w{32}$/);
  });

  test('names every mistake at once, a wrong code and an ID number among them', async () => {
    const { page } = await send({ code: '2607118543', kind: '', consent: '', text: '身份证110101199003070038' });
    for (const field of ['code', 'kind', 'consent', 'text']) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('没有这个号码');
    expect(page.match(/里面好像有身份证号/g)).toHaveLength(1);
    expect(page.match(/可以不填/g)?.length).toBe(2);
    expect(page).toMatch(/href="#consent">请看过上面的说明/);
  });

  test.each([
    ['1,000 characters outside the basic plane', { text: '😀'.repeat(1000) }],
    ['full-width digits and blanks in the code', { code: '２６０７ 1185 42' }],
    ['an unknown code on a sign said to be wrong', { code: '1111111111', kind: 'wrongSign' }],
    ['no contact', { contact: '' }],
  ])('takes %s', async (_, changes) => {
    expect((await send(changes)).status).toBe(201);
  });

  test('keeps what fell into the trap, apart from the rest', async () => {
    const { status } = await send({ website: 'http://spam.example', text: '陷阱' });
    expect(status).toBe(201);
    expect(await rowsWith('陷阱', { isSuspected: true })).toBe(1);
  });

  test('shows nothing typed as markup', async () => {
    const { page } = await send({ kind: '', text: '</textarea><script>alert(1)</script>', contact: '"><img src=x>' });
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
  });

  test('seals the contact and stores no digit of it', async () => {
    await send({ contact: '13912345678', text: '有电话' });
    const store = await openStore(server.storeAddress, () => undefined);
    const [row] = await store.read('feedbackPage', { filter: { textContains: '有电话' }, order: 'newest', limit: 1 });
    await store.close();
    expect(row?.contactSealed).toMatch(/^[\w-]{50,}$/);
    expect(JSON.stringify(row)).not.toContain('13912345678');
  });
});

describe('the forms as pages of their own', () => {
  test.each([
    ['feedback', { kind: 'enquiry', text: '在这里写', consent: 'yes' }],
    ['proposals', { area: 'yueyanglou', text: '修一座桥', consent: 'yes' }],
    ['survey', { code: knownCode, completionSatisfaction: '5', serviceSatisfaction: '1' }],
  ])('%s is stored with one POST, without a script', async (path, typed) => {
    const empty = await (await fetch(`${server.url}${path}?code=${knownCode}`)).text();
    const formKey = hiddenValue(empty, 'formKey') ?? '';
    const first = await posted(`${server.url}${path}`, new URLSearchParams({ ...typed, formKey }));
    const again = await posted(`${server.url}${path}`, new URLSearchParams({ ...typed, formKey }));
    expect([first.status, again.status]).toEqual([201, 200]);
  });

  test('a code in the address is filled in and never run', async () => {
    expect(await (await fetch(`${server.url}feedback?code=${knownCode}`)).text()).toContain(`value="${knownCode}"`);
    expect(await (await fetch(`${server.url}feedback?code=%22%3E%3Cb%3E`)).text()).not.toContain('"><b>');
  });

  test.each([
    ['a proposal for a place that is not on the list', 'proposals', { area: 'nowhere', text: '桥', consent: 'yes' }, 'area'],
    ['a survey without an answer', 'survey', { code: knownCode }, 'completionSatisfaction'],
    ['a survey about no code', 'survey', { completionSatisfaction: '5' }, 'code'],
    ['a survey with a sixth level', 'survey', { code: knownCode, qualitySatisfaction: '6' }, 'qualitySatisfaction'],
  ])('%s comes back naming the field', async (_, path, typed, field) => {
    const { status, page } = await posted(`${server.url}${path}`, new URLSearchParams(typed));
    expect(status).toBe(422);
    expect(page).toContain(`href="#${field}"`);
  });

  test('the receipt of a proposal leads to where it stands', async () => {
    const form = { text: '修一座桥', consent: 'yes', formKey: 'p'.repeat(30) };
    const receipted = (await posted(`${server.url}proposals`, new URLSearchParams(form))).page;
    // No day is kept for a proposal, so none is promised.
    expect(receipted).not.toMatch(/最迟|第一次答复/);
    const receipt = receiptOn(receipted) ?? '';
    const { page } = await posted(`${server.url}feedback/status`, new URLSearchParams({ receipt }));
    expect(page).toContain('已征集');
    expect(page).toContain('修一座桥');
    const course = /定20\d\d年的民生实事清单时，您的建议和别人的一起考虑。[^<]*/u;
    expect(page.match(course)?.[0]).toBe(receipted.match(course)?.[0]);
    expect((await send()).page).toMatch(/最迟在\d+年\d+月\d+日给您第一次答复。/);
  });
});

describe('a POST that is no form of ours', () => {
  test.each([
    ['another content type', '{}', { 'content-type': 'application/json' }, 415],
    ['a broken escape', 'text=%E4%B8', {}, 400],
    ['bytes that are not UTF-8', 'text=%FF%FE', {}, 400],
    ['more than fifty fields', Array.from({ length: 60 }, (_, n) => `f${n}=1`).join('&'), {}, 400],
    ['a body over 64 KiB', `text=${'a'.repeat(70_000)}`, {}, 413],
    ['another site’s page', 'text=a', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ])('with %s is refused with a page', async (_, body, headers, expected) => {
    const { status, page } = await posted(`${server.url}feedback`, body, headers);
    expect(status).toBe(expected);
    expect(page).toContain('12345');
  });
});

async function rowsWith(textContains: string, more: { isSuspected?: boolean } = {}): Promise<number> {
  const store = await openStore(server.storeAddress, () => undefined);
  const count = await store.read('feedbackCount', { textContains, ...more });
  await store.close();
  return count;
}
