import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clerk, clerk, codeNow, type Office, openOffice, received } from './office.ts';

let office: Office;
let li: Clerk;
let wang: Clerk;
let id: string;
const written = '我写了很久的答复<b>：灯已换好。';

beforeAll(async () => {
  office = await openOffice();
  li = await clerk(office, { name: 'li', role: 'area' });
  wang = await clerk(office, { name: 'wang', role: 'area' });
  id = await received(office, 1);
});
afterAll(() => office.stop());

const signIn = (name: string, person: Clerk, kept: string) =>
  office.request('/staff/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ name, password: person.credentials.password, code: codeNow(office, person.credentials), kept }),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
const keptOn = (page: string) => /name="kept" value="([\w-]+)"/.exec(page)?.[1] ?? '';
const fields = { act: 'reply', version: '0', text: written };

test('what was typed while the session ran out is back after signing in, and is not carried out by itself', async () => {
  office.nowMs += 31 * 60_000;
  const late = await li.post(`/staff/feedback/${id}`, fields);
  expect(late.status).toBe(401);
  const page = await late.text();
  expect(page).toContain('重新登录以后，您写的内容还在');
  expect(page).not.toContain('我写了很久');
  const wrong = await signIn('li', { ...li, credentials: { ...li.credentials, password: 'x' } }, keptOn(page));
  expect(wrong.status).toBe(401);
  const again = await signIn('li', li, keptOn(await wrong.text()));
  const back = await again.text();
  expect(back).toContain('我写了很久的答复&lt;b&gt;：灯已换好。</textarea>');
  expect((await office.store.read('feedbackById', id))?.version).toBe(0);
  const cookie = again.headers.get('set-cookie')?.split(';')[0] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(back)?.[1] ?? '';
  const sent = await office.request(`/staff/feedback/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, token }),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  expect(sent.status).toBe(303);
});

test('nobody else gets it back, nor anybody after an hour or after a change to it', async () => {
  office.nowMs += 31 * 60_000;
  const kept = keptOn(await (await li.post(`/staff/feedback/${id}`, fields)).text());
  expect(await (await signIn('wang', wang, kept)).text()).not.toContain('我写了很久');
  office.nowMs += 60_000;
  expect(await (await signIn('li', li, `A${kept.slice(1)}`)).text()).not.toContain('我写了很久');
  office.nowMs += 61 * 60_000;
  expect(await (await signIn('li', li, kept)).text()).not.toContain('我写了很久');
});

/** The hidden fields of a page's forms, as a browser sends them along. */
const hiddenOn = (page: string) => ({
  token: /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '',
  owner: /name="owner" value="([^"]+)"/.exec(page)?.[1] ?? '',
});
const sent = (form: Record<string, string>, cookie = '') =>
  office.request(`/staff/feedback/${id}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });

test('after a sign-out in another window only its writer gets it back, whoever signs in first', async () => {
  const [zhao, qian] = [await clerk(office, { name: 'zhao', role: 'area' }), await clerk(office, { name: 'qian', role: 'area', areas: ['junshan'] })];
  const form = { ...fields, ...hiddenOn(await (await zhao.get(`/staff/feedback/${id}`)).text()) };
  expect((await zhao.post('/staff/sign-out')).status).toBe(303);
  const kept = keptOn(await (await sent(form)).text());
  office.nowMs += 31_000;
  expect(await (await signIn('qian', qian, kept)).text()).not.toContain('我写了很久');
  const back = await (await signIn('zhao', zhao, kept)).text();
  expect(back).toContain('我写了很久');
  expect(hiddenOn(back).owner).not.toBe('');
});

test('what carries nobody’s mark, or one that was changed, goes back to nobody', async () => {
  const sun = await clerk(office, { name: 'sun', role: 'area' });
  office.nowMs += 31_000;
  for (const owner of ['', 'A'.repeat(80)]) {
    const kept = keptOn(await (await sent({ ...fields, token: 'x', owner })).text());
    expect(await (await signIn('sun', sun, kept)).text()).not.toContain('我写了很久');
    office.nowMs += 31_000;
  }
});

test('whoever signed in meanwhile in the same browser is not shown what another wrote', async () => {
  const [zhou, wu] = [await clerk(office, { name: 'zhou', role: 'area' }), await clerk(office, { name: 'wu', role: 'area' })];
  const form = { ...fields, ...hiddenOn(await (await zhou.get(`/staff/feedback/${id}`)).text()) };
  office.nowMs += 31_000;
  const cookie = (await signIn('wu', wu, '')).headers.get('set-cookie')?.split(';')[0] ?? '';
  const reply = await sent(form, cookie);
  expect(reply.status).toBe(403);
  expect(await reply.text()).not.toContain('我写了很久');
});

test('a password is never kept', async () => {
  const sent = await li.post('/staff/account', { current: 'x', password: 'y', repeated: 'y' });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/staff/sign-in']);
});

test('a form of an earlier session, and one that is too long, come back with what was typed', async () => {
  const chen = await clerk(office, { name: 'chen', role: 'area' });
  const earlier = await chen.post(`/staff/feedback/${id}`, { ...fields, token: 'x' });
  expect(earlier.status).toBe(403);
  expect(await earlier.text()).toContain('我写了很久');
  const long = await chen.post(`/staff/feedback/${id}`, { ...fields, text: `我写了很久${'长'.repeat(20_000)}` });
  expect(long.status).toBe(413);
  expect(await long.text()).toContain('我写了很久长长');
});
