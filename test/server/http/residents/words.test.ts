import { afterAll, beforeAll, expect, test } from 'vitest';
import { hiddenValue, posted, receiptOn, runningServer, typedFeedback } from '../../running-server.ts';
import { finishedSite, knownCode } from '../../site-fixture.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.stop());

const shown = async (path: string) => (await fetch(`${server.url}${path}`)).text();
const send = async (path: string, body: URLSearchParams) => (await posted(`${server.url}${path}`, body)).page;

/** What a resident reads, marks left out: the blanks between a number and Chinese. */
function blanksIn(html: string): string[] {
  const text = html
    .slice(html.indexOf('<h1'))
    .replace(/<\/?(?:p|li|dt|dd|h\d|div|ul|dl|button|label|form|span|legend)\b[^>]*>/gu, '\n')
    .replace(/<[^>]*>/gu, '');
  return text.match(/.{0,8}(?:\p{Script=Han} +\d|\d +\p{Script=Han}).{0,8}/gu) ?? [];
}

test('no page of the service has a blank between a number and Chinese, as the other pages have none', async () => {
  const receipted = await send('feedback', typedFeedback({ code: knownCode }));
  const receipt = receiptOn(receipted) ?? '';
  const pages = [
    ...(await Promise.all(['feedback', `feedback?code=${knownCode}`, 'proposals', `survey?code=${finishedSite}`, 'feedback/status'].map(shown))),
    receipted,
    await send('feedback', typedFeedback({ text: '', contact: '1'.repeat(101), code: '123' })),
    await send('feedback', typedFeedback({ formKey: '' })),
    await send('feedback', typedFeedback({ text: '字'.repeat(40_000) })),
    await send('feedback/status', new URLSearchParams({ receipt })),
    await send('feedback/status', new URLSearchParams({ receipt: receipt.slice(1) })),
    await send('feedback/status', new URLSearchParams({ receipt: '20261120-0001' })),
    await send('feedback/status/wish', new URLSearchParams({ receipt, version: '0', wish: 'supplement', text: '' })),
  ];
  for (const page of pages) expect(blanksIn(page)).toEqual([]);
  expect(blanksIn('<h1>还有 3 天</h1>')).toEqual(['还有 3 天']);
});

test.each(['feedback', 'proposals'])('%s asks first, and says to what one consents right above the consent', async (path) => {
  const page = await shown(path);
  const [field, notice, consent] = ['name="text"', 'form__notice', 'name="consent"'].map((words) => page.indexOf(words));
  expect(field).toBeGreaterThan(0);
  expect(notice).toBeGreaterThan(field ?? 0);
  expect(consent).toBeGreaterThan(notice ?? 0);
});

test('the form about a code names what it is about, however the code is written', async () => {
  const spaced = `${knownCode.slice(0, 4)}%20${knownCode.slice(4)}`;
  for (const code of [knownCode, spaced]) expect(await shown(`feedback?code=${code}`)).toContain('<p>说的是：岳阳楼区背街小巷路灯改造。</p>');
  expect(await shown('feedback?code=2607118543')).not.toContain('说的是');
});

test('a form that comes back keeps the tick of consent, and never brings one by itself', async () => {
  const ticked = /name="consent" value="yes" checked/u;
  expect(await shown('feedback')).not.toMatch(ticked);
  expect(await send('feedback', typedFeedback({ text: '' }))).toMatch(ticked);
  const unticked = await send('feedback', typedFeedback({ consent: '' }));
  expect(unticked).not.toMatch(ticked);
  expect(hiddenValue(unticked, 'formKey')).toBeDefined();
});
