import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretsFrom } from '../../../../src/server/secrets/secrets.ts';
import { addMember, type FirstCredentials } from '../../../../src/server/staff/gate.ts';
import { totpCode, totpStep } from '../../../../src/server/staff/totp.ts';
import { openStore } from '../../../../src/server/store/open-store.ts';
import type { Store } from '../../../../src/server/store/contract/store.ts';
import { quickCost, runningServer, testSecret } from '../../running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
let store: Store;
let told: FirstCredentials;
let nowMs = Date.parse('2026-11-23T02:00:00Z');
beforeAll(async () => {
  server = await runningServer({ trustedProxies: 1, now: () => nowMs });
  store = await openStore(server.storeAddress, () => undefined);
  const gate = { store, totpKey: secretsFrom(testSecret).totp, now: () => nowMs, passwordCost: quickCost };
  const added = await addMember(gate, { name: 'zhang', displayName: '张三', role: 'office', areas: [] }, 'cli:test');
  if (!added) throw new Error('zhang is there already');
  told = added;
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

describe('behind a proxy', { timeout: 240_000 }, () => {
  test('strangers who try at the same moment keep nobody out', async () => {
    const strangers = Array.from({ length: 6 }, (_, n) => tried(`10.1.0.${n}`, { password: 'wrong words', code: '123456' }));
    const clerk = await tried('10.2.0.1', right());
    expect([clerk.status, clerk.headers.get('location')]).toEqual([303, '/staff']);
    for (const { status } of await Promise.all(strangers)) expect([401, 429]).toContain(status);
  });

  test('a stranger behind the clerk’s own address waits longer and longer; a known device does not', async () => {
    nowMs += 30_000;
    const first = await tried('10.3.0.1', right());
    const device = await deviceOf(first);
    const statuses: number[] = [];
    for (let n = 0; n < 9; n += 1) statuses.push((await tried('10.3.0.1', { password: 'x', code: '0' })).status);
    expect(statuses).toEqual([...Array(8).fill(401), 429]);
    const pretended = await tried('10.3.0.1', right(), { cookie: '__Host-device=made.up.mark' });
    expect(pretended.status).toBe(429);
    nowMs += 30_000;
    expect((await tried('10.3.0.1', right(), { cookie: device })).status).toBe(303);
  });

  test('a request that a proxy passed on never gets a cookie without TLS, whatever it says of itself', async () => {
    nowMs += 30_000;
    const { headers } = await tried('10.4.0.1', right());
    expect(headers.get('set-cookie')).toMatch(/^__Host-staff=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });
});

function right() {
  return { password: told.password, code: totpCode(told.totpSecret, totpStep(new Date(nowMs))) };
}

function tried(address: string, typed: { password: string; code: string }, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}staff/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ name: 'zhang', ...typed }),
    headers: { 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin', ...headers },
  });
}

/** The mark a browser has after it was shown one page. */
async function deviceOf(signedIn: Response): Promise<string> {
  const session = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(`${server.url}staff/account`, { headers: { cookie: session, 'x-forwarded-for': '10.3.0.1' } });
  const mark = page.headers.get('set-cookie') ?? '';
  expect(mark).toMatch(/^__Host-device=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  return mark.split(';')[0] ?? '';
}
