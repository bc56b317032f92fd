import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, onTestFinished, test } from 'vitest';
import { hiddenValue, posted, runningServer, typedFeedback, wideLimits } from '../running-server.ts';
import { knownCode } from '../site-fixture.ts';

test('beyond an address’s allowance the page keeps the words and says when, and whom to call', async () => {
  const server = await serverWith({ limits: { ...wideLimits, perAddress: { burst: 2, perMinute: 1 } } });
  const replies = [];
  for (let n = 0; n < 3; n += 1) replies.push(await posted(`${server.url}feedback`, typedFeedback({ text: `第${n}件` })));
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 429]);
  expect(replies[2]?.headers.get('retry-after')).toBe('60');
  for (const words of ['第2件', '0730-8880000', '12345', '过60秒']) expect(replies[2]?.page).toContain(words);
});

test('beyond a project’s allowance only that project is refused', async () => {
  const server = await serverWith({ limits: { ...wideLimits, perProject: { burst: 1, perMinute: 1 } } });
  const send = (code: string) => posted(`${server.url}feedback`, typedFeedback({ code }));
  expect([(await send(knownCode)).status, (await send(knownCode)).status, (await send('')).status]).toEqual([201, 429, 201]);
});

test('what one address is refused takes nothing from the project’s other residents', async () => {
  const limits = { ...wideLimits, perAddress: { burst: 3, perMinute: 1 }, perProject: { burst: 10, perMinute: 1 } };
  const server = await serverWith({ limits, trustedProxies: 1 });
  const from = async (address: string) => (await posted(`${server.url}feedback`, typedFeedback({ code: knownCode }), { 'x-forwarded-for': address })).status;
  const stranger = await Promise.all(Array.from({ length: 40 }, () => from('203.0.113.9')));
  expect(stranger.filter((status) => status === 201)).toHaveLength(3);
  const residents = await Promise.all(Array.from({ length: 7 }, (_, n) => from(`198.51.100.${n}`)));
  expect(residents).toEqual(Array.from({ length: 7 }, () => 201));
});

test('whoever is kept out by the project’s allowance is told so, and votes keep out no opinion', async () => {
  const server = await serverWith({ limits: { ...wideLimits, perProject: { burst: 1, perMinute: 1 } } });
  const vote = () =>
    posted(`${server.url}survey`, new URLSearchParams({ code: knownCode, completionSatisfaction: '5', formKey: crypto.randomUUID().replaceAll('-', '') }));
  expect([(await vote()).status, (await vote()).status]).toEqual([201, 429]);
  const send = () => posted(`${server.url}feedback`, typedFeedback({ code: knownCode }));
  expect((await send()).status).toBe(201);
  const { page } = await send();
  expect(page).toContain('给这个项目提交的人太多');
  expect(page).not.toContain('从您这里');
});

test('during a flood a form passes with a solved task, once', async () => {
  const server = await floodedServer();
  const form = typedFeedback();
  const asked = await posted(`${server.url}feedback`, form);
  expect(asked.status).toBe(429);
  expect(asked.page).toContain('请等30秒');
  const formKey = hiddenValue(asked.page, 'formKey') ?? '';
  const solution = await solved(challengeOn(asked.page));
  const passed = await posted(`${server.url}feedback`, typedFeedback({ formKey, solution }));
  expect(passed.status).toBe(201);
  const other = await posted(`${server.url}feedback`, typedFeedback({ formKey: 'k'.repeat(32), solution }));
  expect(other.status).toBe(429);
});

test('during a flood a form passes without a script after half a minute', async () => {
  let nowMs = Date.parse('2026-11-20T02:00:00Z');
  const server = await floodedServer(() => nowMs);
  const formKey = hiddenValue((await posted(`${server.url}feedback`, typedFeedback())).page, 'formKey') ?? '';
  nowMs += 20_000;
  expect((await posted(`${server.url}feedback`, typedFeedback({ formKey }))).status).toBe(429);
  nowMs += 11_000;
  expect((await posted(`${server.url}feedback`, typedFeedback({ formKey }))).status).toBe(201);
});

test.each([
  ['no JSON', () => 'nonsense'],
  ['a task of one’s own', () => ownTask()],
  ['a wrong answer', (challenge: string) => encoded({ challenge: JSON.parse(challenge), solution: { counter: 1, derivedKey: '00' } })],
])('during a flood %s is no solution', async (_, solution) => {
  const server = await floodedServer();
  const asked = await posted(`${server.url}feedback`, typedFeedback());
  const formKey = hiddenValue(asked.page, 'formKey') ?? '';
  const reply = await posted(`${server.url}feedback`, typedFeedback({ formKey, solution: await solution(challengeOn(asked.page)) }));
  expect(reply.status).toBe(429);
});

async function serverWith(options: Parameters<typeof runningServer>[0]) {
  const server = await runningServer(options);
  onTestFinished(() => server.stop());
  return server;
}

/** One form is a flood here, so every form after the first meets it. */
async function floodedServer(now: () => number = Date.now) {
  const server = await serverWith({ limits: { ...wideLimits, floodPerMinute: 1 }, now });
  await posted(`${server.url}feedback`, typedFeedback());
  return server;
}

function challengeOn(page: string): string {
  return (/data-challenge="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');
}

async function solved(challenge: string): Promise<string> {
  const task = JSON.parse(challenge);
  return encoded({ challenge: task, solution: await solveChallenge({ challenge: task, deriveKey }) });
}

async function ownTask(): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 2000,
    counter: 1,
    deriveKey,
    hmacSignatureSecret: 'not the server’s',
    hmacKeySignatureSecret: 'neither',
  });
  return solved(JSON.stringify(challenge));
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}
