import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readXlsx } from 'hucre';
import { jsonLog } from '../../../../src/server/http/log.ts';
import { passwordHash } from '../../../../src/server/staff/password.ts';
import { clerk, codeNow, type Office, openOffice, received } from './office.ts';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const acts = async (limit = 50) => (await office.store.read('auditPage', { limit })).map(({ act }) => act);

describe('who gets in', () => {
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    office.request('/staff/sign-in', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    });

  test.each(['/staff', '/staff/', '/staff/feedback/x', '/staff/audit', '/staff/account', '/staff/nowhere'])('%s leads to the sign-in page', async (path) => {
    const response = await office.request(path);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/staff/sign-in']);
  });

  test('name, password and code lead to the change of password, and only there', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    await office.store.write('changeCredentials', {
      id: person.id,
      changes: { mustChangePassword: 1, totpLastStep: 0 },
      audit: { at: new Date(office.nowMs).toISOString(), actor: 'cli:test', act: 'resetStaff' },
    });
    const response = await form({ name: 'li', password: person.credentials.password, code: codeNow(office, person.credentials) });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/staff']);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^staff=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Strict$/);
    const list = await office.request('/staff', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect([list.status, list.headers.get('location')]).toEqual([303, '/staff/account']);
  });

  test('on any host but this machine the cookie is tied to the host and to TLS', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    office.nowMs += 30_000;
    const response = await form(
      { name: 'li', password: person.credentials.password, code: codeNow(office, person.credentials) },
      { host: 'ms.example.gov.cn' },
    );
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-staff=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test('a server that is not told otherwise keeps a new password at the standard cost', async () => {
    const standard = await openOffice({ passwordCost: undefined });
    const person = await clerk(standard, { name: 'li', role: 'office' });
    const own = '春天的路灯照在湖面上真亮';
    expect((await person.post('/staff/account', { current: person.credentials.password, password: own, repeated: own })).status).toBe(200);
    expect((await standard.store.read('staffByName', 'li'))?.passwordHash).toMatch(/^scrypt\$17\$8\$/);
    await standard.stop();
  });

  test('whatever is wrong, the answer is the same', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    office.nowMs += 30_000;
    const right = { name: 'li', password: person.credentials.password, code: codeNow(office, person.credentials) };
    const wrong = [
      { ...right, name: 'wang' },
      { ...right, password: 'x' },
      { ...right, code: '000000' },
    ];
    const pages: string[] = [];
    for (const fields of wrong) {
      const response = await form(fields);
      expect(response.status).toBe(401);
      expect(response.headers.get('set-cookie')).toBeNull();
      pages.push((await response.text()).replace(`value="${fields.name}"`, ''));
    }
    expect(new Set(pages).size).toBe(1);
  });

  test('one address that tries too often waits', async () => {
    await Promise.all(Array.from({ length: 30 }, () => form({ name: '', password: '', code: '' })));
    const response = await form({ name: '', password: '', code: '' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await response.text()).toContain('试得太频繁了，请过 10 秒再试');
  });

  test('more sign-ins at once than memory allows are told to wait', async () => {
    // A password of the standard cost is just being hashed, so that all others wait.
    const before = passwordHash('a password that takes its time');
    const responses = await Promise.all(Array.from({ length: 12 }, () => form({ name: '', password: '', code: '' })));
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array(8).fill(401), ...Array(4).fill(429)]);
    await before;
  });

  test('a form from another site, or printed for another session, does nothing', async () => {
    const [one, other] = [await clerk(office, { name: 'li', role: 'office' }), await clerk(office, { name: 'wang', role: 'office' })];
    const id = await received(office, 1);
    const fields = { act: 'accept', version: '0' };
    expect((await one.post(`/staff/feedback/${id}`, { ...fields, token: 'x' })).status).toBe(403);
    expect((await form(fields, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403);
    expect((await form(fields, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await office.store.read('feedbackById', id))?.version).toBe(0);
    expect((await other.post(`/staff/feedback/${id}`, fields)).status).toBe(303);
  });

  test('signing out ends the session on the server', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    const response = await person.post('/staff/sign-out');
    expect(response.headers.get('set-cookie')).toMatch(/^staff=; Max-Age=0/);
    expect((await person.get('/staff')).headers.get('location')).toBe('/staff/sign-in');
  });

  test('one sees where one is signed in, and signs out elsewhere with the password', async () => {
    const here = await clerk(office, { name: 'li', role: 'office' });
    office.nowMs += 60_000;
    const typed = { name: 'li', password: here.credentials.password, code: codeNow(office, here.credentials) };
    const there = (await form(typed)).headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await office.request('/staff', { headers: { cookie: there } })).status).toBe(200);
    expect((await here.post('/staff/account/sessions', { confirmation: 'x' })).status).toBe(422);
    expect((await here.post('/staff/account/sessions', { confirmation: typed.password })).status).toBe(303);
    expect((await office.request('/staff', { headers: { cookie: there } })).status).toBe(303);
    expect((await here.get('/staff')).status).toBe(200);
  });

  test('signing in again ends the session one had in this browser', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    office.nowMs += 60_000;
    const again = { name: 'li', password: person.credentials.password, code: codeNow(office, person.credentials) };
    expect((await person.post('/staff/sign-in', again)).status).toBe(303);
    expect((await person.get('/staff')).status).toBe(303);
  });

  test('every page is private to its reader and to this site', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    const { headers } = await person.get('/staff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('a body too large is refused before it is read', async () => {
    const person = await clerk(office, { name: 'li', role: 'office' });
    expect((await person.post('/staff/account', { current: 'x'.repeat(200_000) })).status).toBe(413);
  });
});

describe('who sees and does what', () => {
  test('a unit sees what was referred to it, and no more', async () => {
    const mine = await received(office, 1, { referredTo: '区城管局', state: 'referred', text: '归我们的' });
    const others = await received(office, 2, { referredTo: '区教育局', state: 'referred', text: '归别人的' });
    const elsewhere = await received(office, 3, { referredTo: '区城管局', area: 'junshan', text: '别处的' });
    const unit = await clerk(office, { name: 'unit', role: 'unit', agency: '区城管局' });
    const list = await (await unit.get('/staff')).text();
    expect(list).toContain('归我们的');
    expect(list).not.toMatch(/归别人的|别处的/);
    expect((await unit.get(`/staff/feedback/${mine}`)).status).toBe(200);
    for (const id of [others, elsewhere]) {
      expect((await unit.get(`/staff/feedback/${id}`)).status).toBe(404);
      expect((await unit.post(`/staff/feedback/${id}`, { act: 'note', text: 'x', version: '0' })).status).toBe(404);
      expect((await unit.post(`/staff/feedback/${id}/contact`)).status).toBe(404);
    }
    const csv = await (await unit.post('/staff/export.csv', { area: 'junshan', unit: '区教育局' })).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1);
    expect(await (await unit.post('/staff/export.csv')).text()).toContain('归我们的');
    expect(csv).not.toMatch(/归别人的|别处的/);
  });

  test.each([
    ['area', { unit: '区城管局' }],
    ['office', { area: 'junshan' }],
  ] as const)('the filters of an %s find what they name', async (role, query) => {
    await received(office, 1, { referredTo: '区城管局', area: 'junshan', text: '君山路灯' });
    await received(office, 2, { referredTo: '区教育局', text: '学位' });
    await received(office, 3, { referredTo: '区城管局', text: '垃圾清运' });
    const person = await clerk(office, { name: 'li', role });
    const list = await (await person.get(`/staff?${new URLSearchParams(query)}`)).text();
    expect(list.includes('君山路灯')).toBe(role === 'office');
    expect(list.includes('垃圾清运')).toBe(role === 'area');
    expect(list).not.toContain('学位');
  });

  test('a page of forbidden acts does nothing: forbidden to the unit, unknown to everybody', async () => {
    const id = await received(office, 1, { referredTo: '区城管局', state: 'referred' });
    const unit = await clerk(office, { name: 'unit', role: 'unit', agency: '区城管局' });
    expect((await unit.post(`/staff/feedback/${id}`, { act: 'close', result: 'resolved', version: '0' })).status).toBe(403);
    expect((await unit.post(`/staff/feedback/${id}`, { act: 'destroy', version: '0' })).status).toBe(422);
    for (const path of ['/staff/audit', '/staff/proposals', '/staff/canned-answers']) expect((await unit.get(path)).status).toBe(404);
    expect(await acts()).not.toContain('close');
  });
});

describe('working on one opinion', () => {
  test('each act leads back to the case with a word on what was done', async () => {
    const id = await received(office, 1);
    const area = await clerk(office, { name: 'li', role: 'area' });
    const steps: Array<Record<string, string>> = [
      { act: 'accept' },
      { act: 'refer', unit: '区城管局' },
      { act: 'reply', text: '灯已换好。' },
      { act: 'close', result: 'resolved', text: '' },
      { act: 'publish', question: '路灯不亮。', answer: '灯已换好。' },
    ];
    for (const [version, step] of steps.entries()) {
      const response = await area.post(`/staff/feedback/${id}`, { ...step, version: String(version) });
      expect([response.status, response.headers.get('location')]).toEqual([303, `/staff/feedback/${id}?done=${step.act}`]);
    }
    const page = await (await area.get(`/staff/feedback/${id}?done=publish`)).text();
    expect(page).toContain('已批准公开。');
    expect(page).toContain('已办结');
  });

  test.each([
    ['received', '受理'],
    ['accepted', '转办'],
    ['referred', '答复提交人'],
    ['replied', '办结'],
    ['closed', '批准公开'],
  ] as const)('of a case that is %s the form “%s” stands open, and no other', async (state, title) => {
    const id = await received(office, 1, { state, firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    const page = await (await area.get(`/staff/feedback/${id}`)).text();
    expect([...page.matchAll(/<details class="act" open>\s*<summary>([^<]+)</g)].map(([, words]) => words)).toEqual([title]);
  });

  test('a stale page is told so, and what was typed is still there', async () => {
    const id = await received(office, 1);
    const area = await clerk(office, { name: 'li', role: 'area' });
    await area.post(`/staff/feedback/${id}`, { act: 'accept', version: '0' });
    const response = await area.post(`/staff/feedback/${id}`, { act: 'reply', text: '我写了很久的答复', version: '0' });
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain('别人刚刚办过这一件');
    expect(page).toContain('我写了很久的答复');
  });

  test('personal data is named, the numbers must go, the rest may be cleared', async () => {
    const id = await received(office, 1, { state: 'replied', firstRepliedAt: '2026-11-22T09:00:00.000Z' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    const typed = { act: 'publish', version: '0', question: '王建国说路灯不亮，电话 13812345678', answer: '好。' };
    const response = await area.post(`/staff/feedback/${id}`, typed);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('手机号 138…78：必须删去');
    expect(page).toMatch(/name="cleared" value="王建国"/);
    expect(page).toContain('王建国说路灯不亮，电话 13812345678</textarea>');
    const again = await area.post(`/staff/feedback/${id}`, { ...typed, question: '王建国说路灯不亮', cleared: '王建国' });
    expect(again.status).toBe(303);
  });

  test('seeing a contact is a POST that stands in the audit log before it is shown', async () => {
    const id = '019a0000-0000-7000-8000-000000000077';
    const contact = await office.context.contactSeal.seal(id, '13812345678 找老李', office.nowMs);
    await received(office, 77, contact);
    const area = await clerk(office, { name: 'li', role: 'area' });
    expect(await (await area.get(`/staff/feedback/${id}`)).text()).not.toContain('13812345678');
    expect((await area.get(`/staff/feedback/${id}/contact`)).status).toBe(404);
    expect(await acts()).not.toContain('viewContact');
    expect(await (await area.post(`/staff/feedback/${id}/contact`)).text()).toContain('13812345678 找老李');
    expect(await acts(1)).toEqual(['viewContact']);
    expect(await (await area.post('/staff/export.csv')).text()).not.toContain('13812345678');
  });

  test('a redacted text is what lists, pages and exports show; the original is one step away', async () => {
    const id = await received(office, 1, { text: '我是王建国，路灯不亮' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    await area.post(`/staff/feedback/${id}`, { act: 'redact', version: '0', redactedText: '路灯不亮', reason: '隐去姓名' });
    expect(await (await area.get('/staff')).text()).not.toContain('王建国');
    expect(await (await area.post('/staff/export.csv')).text()).not.toContain('王建国');
    const page = await (await area.get(`/staff/feedback/${id}`)).text();
    expect(page).toContain('查看原文');
    expect(page).not.toContain('王建国');
  });

  test.each([
    ['nothing', {}],
    ['the name of the prototype', { act: '__proto__', __proto__: 'x', constructor: 'x' }],
    ['an empty reply', { act: 'reply', text: '   ' }],
    ['a reply that is too long', { act: 'reply', text: '长'.repeat(2001) }],
    ['a result that does not exist', { act: 'close', result: 'perfect' }],
    ['a merge into nothing', { act: 'merge', into: 'x' }],
    ['a NUL', { act: 'note', text: 'a\0b' }],
    ['a version that is no number', { act: 'accept', version: 'x' }],
  ])('%s is refused with a sentence and changes nothing', async (_, fields) => {
    const id = await received(office, 1);
    const area = await clerk(office, { name: 'li', role: 'area' });
    expect((await area.post(`/staff/feedback/${id}`, { version: '0', ...fields })).status).toBe(422);
    expect((await office.store.read('feedbackById', id))?.version).toBe(0);
  });
});

describe('what goes wrong', () => {
  test('a field sent twice, or one the form does not have, changes nothing else', async () => {
    const id = await received(office, 1);
    const area = await clerk(office, { name: 'li', role: 'area' });
    const sent = await area.post(`/staff/feedback/${id}`, {
      act: 'accept',
      version: '0',
      state: 'closed',
      result: 'resolved',
      publication: 'published',
      actor: 'x',
    });
    expect(sent.status).toBe(303);
    const doubled = await area.post(`/staff/feedback/${id}?version=7&act=close`, { act: 'reply', text: '第一句', version: '1' });
    expect(doubled.status).toBe(303);
    expect(await office.store.read('feedbackById', id)).toMatchObject({ state: 'replied', version: 2, result: null, publication: 'open' });
    const twice = new URLSearchParams([
      ['act', 'note'],
      ['act', 'close'],
      ['text', 'x'],
      ['version', '2'],
    ]);
    expect((await area.postRaw(`/staff/feedback/${id}`, twice)).status).toBe(422);
  });

  test('what is refused is logged with who tried, without what was typed', async () => {
    const lines: string[] = [];
    const logged = await openOffice({
      log: jsonLog(
        (line) => lines.push(line),
        () => new Date('2026-11-23T02:00:00.123Z'),
      ),
    });
    const id = await received(logged, 1, { referredTo: '区教育局' });
    const unit = await clerk(logged, { name: 'unit', role: 'unit', agency: '区城管局' });
    await unit.post(`/staff/feedback/${id}`, { act: 'reply', text: '不该写的话\n{"forged":1}', version: '0' });
    await logged.request('/staff/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'forged\nname', password: 'x', code: '1' }),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    await logged.stop();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: '2026-11-23T02:00:00.123Z', level: 'info', event: 'staff refused', status: 404, method: 'POST', staff: unit.id },
      { at: '2026-11-23T02:00:00.123Z', level: 'info', event: 'staff sign-in', outcome: 'refused' },
    ]);
    expect(lines.join('')).not.toMatch(/不该写的话|forged/);
  });

  test('while the store is away nothing is saved, nobody gets in, and the page says so plainly', async () => {
    const away = await openOffice({ storeAddress: '/dev/null/feedback.sqlite' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ name: 'li', password: 'x', code: '1' });
    const answers = [await away.request('/staff/sign-in', { method: 'POST', body, headers }), await away.request('/staff', { headers: { cookie: 'staff=x' } })];
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const page = await answer.text();
      expect(page).toContain(index === 0 ? '没有保存。存储暂时不能用' : '登记的内容没有丢');
      expect(page).not.toMatch(/SQLITE|ENOTDIR|unable to open| at .*\.ts/);
    }
    await away.stop();
  });
});

describe('lists and exports', () => {
  test('the terms are told in words, with the overdue first', async () => {
    await received(office, 1, { text: '还早', firstReplyDueOn: '2026-11-30', completionDueOn: '2026-12-14' });
    await received(office, 2, { text: '超期了', firstReplyDueOn: '2026-11-20', completionDueOn: '2026-11-21' });
    await received(office, 3, { text: '今天', firstReplyDueOn: '2026-11-23', completionDueOn: '2026-11-30' });
    await received(office, 4, { text: '办完了', state: 'closed', closedAt: '2026-11-22T09:00:00.000Z', completionDueOn: '2026-12-30' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    const page = await (await area.get('/staff?state=all')).text();
    const words = [...page.matchAll(/class="due due--(\w+)">([^<]+)</g)].map(([, kind, text]) => [kind, text]);
    expect(words).toEqual([
      ['overdue', '首次答复已超期 3 天'],
      ['soon', '首次答复今天到期'],
      ['later', '首次答复还有 7 天'],
      ['done', '已办结'],
    ]);
    expect(page).toContain('已超期 1 件');
    expect(await (await area.get('/staff?due=overdue')).text()).toMatch(/共 1 件[\s\S]*超期了/);
    expect(await (await area.get('/staff')).text()).not.toContain('办完了');
  });

  test('pages follow one another without losing or repeating anything', async () => {
    await Promise.all(Array.from({ length: 65 }, (_, number) => received(office, number)));
    const area = await clerk(office, { name: 'li', role: 'area' });
    const seen: string[] = [];
    let address: string | undefined = '/staff?order=newest';
    while (address) {
      const page: string = await (await area.get(address)).text();
      seen.push(...[...page.matchAll(/staff\/feedback\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ''));
      address = /href="(\/staff\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
  });

  test('what a robot may have sent stands apart', async () => {
    await received(office, 1, { isSuspected: 1, text: '买药' });
    const area = await clerk(office, { name: 'li', role: 'area' });
    expect(await (await area.get('/staff')).text()).not.toContain('买药');
    expect(await (await area.get('/staff?suspected=1')).text()).toContain('买药');
  });

  // All in one table: writing one starts a thread, which takes longer than the rest.
  test('no export makes a formula of a text, whatever it begins with', async () => {
    const beginnings = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', ' =HYPERLINK("http://x")', '|calc', '%0A'];
    for (const [number, text] of beginnings.entries()) await received(office, number + 1, { text: `${text},"x"` });
    const area = await clerk(office, { name: 'li', role: 'area' });
    const csv = Buffer.from(await (await area.post('/staff/export.csv')).arrayBuffer()).toString();
    expect(csv.startsWith('\uFEFF编号,')).toBe(true);
    for (const text of beginnings) expect(csv).toContain(`"'${text.replaceAll('"', '""')},""x""`);
    const { sheets } = await readXlsx(new Uint8Array(await (await area.post('/staff/export.xlsx')).arrayBuffer()));
    const [, ...rows] = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(beginnings.length);
    for (const row of rows) expect(row.filter((cell) => typeof cell === 'string' && cell.startsWith("'"))).toHaveLength(1);
    expect(await acts(2)).toEqual(['export', 'export']);
  });

  test('an area that is not one’s own holds nothing, on the page and in an export', async () => {
    const unit = await clerk(office, { name: 'chen', role: 'unit', agency: '区城管局' });
    await received(office, 8801, { area: 'yueyanglou', referredTo: '区城管局', text: '岳阳楼区的路灯' });
    expect(await (await unit.get('/staff?state=all&area=junshan')).text()).not.toContain('岳阳楼区的路灯');
    const table = await (await unit.post('/staff/export.csv', { state: 'all', area: 'junshan' })).text();
    expect(table.trimEnd().split('\r\n')).toHaveLength(1);
    expect(await (await unit.post('/staff/export.csv', { state: 'all', area: 'yueyanglou' })).text()).toContain('岳阳楼区的路灯');
  });

  test('canned answers begin a reply, belong to an area, and are changed and deleted by it', async () => {
    const id = await received(office, 1);
    const area = await clerk(office, { name: 'li', role: 'area' });
    const chief = await clerk(office, { name: 'chief', role: 'office' });
    await chief.post('/staff/canned-answers', { id: '', title: '大家的', text: '感谢您的意见。' });
    await area.post('/staff/canned-answers', { id: '', title: '我们的', text: '已派人查看。' });
    const page = await (await area.get(`/staff/feedback/${id}`)).text();
    expect(page).toMatch(/大家的[\s\S]*我们的/);
    const address = /href="(\/staff\/feedback\/[^"]*canned=[^"#]*)#reply-text">我们的/.exec(page)?.[1] ?? '';
    expect(await (await area.get(address)).text()).toMatch(/<textarea[^>]*id="reply-text"[^>]*>\n已派人查看。<\/textarea>/);
    const own = await (await area.get('/staff/canned-answers')).text();
    expect(own).not.toContain('大家的');
    const cannedId = /name="id" value="([0-9a-f-]{36})"/.exec(own)?.[1] ?? '';
    expect((await area.post('/staff/canned-answers', { id: cannedId, title: '我们的', text: '' })).status).toBe(422);
    await area.post(`/staff/canned-answers/${cannedId}/delete`);
    expect(await (await area.get('/staff/canned-answers')).text()).not.toContain('我们的');
  });

  test('the office reads the audit log with names, and whether its chain holds', async () => {
    const chief = await clerk(office, { name: 'chief', role: 'office' });
    const page = await (await chief.get('/staff/audit')).text();
    expect(page).toContain('核对全部记录');
    expect(await (await chief.get('/staff/audit?check=1')).text()).toContain('没有缺失，没有改动');
    expect(page).toMatch(/chief同志<\/td>\s*<td>登录/);
  });
});
