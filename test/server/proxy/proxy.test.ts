import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/server/http/server-context.ts';
import { secretsFrom } from '../../../src/server/secrets/secrets.ts';
import { headersOfFile, securityHeaders } from '../../../src/server/http/security-headers.ts';
import { addMember } from '../../../src/server/staff/gate.ts';
import { totpCode, totpStep } from '../../../src/server/staff/totp.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { quickCost, runningServer, testSecret, typedFeedback } from '../running-server.ts';
import { builtSite, knownCode } from '../site-fixture.ts';
import { type Program, startWebServer, type WebServer } from './web-server.ts';

const cases: Array<[Program, string]> = [
  ['nginx', '/'],
  ['nginx', '/ztzl/ms.sx/'],
  ['caddy', '/'],
  ['caddy', '/ztzl/ms.sx/'],
];

/** The server's clock stands still: however slow the machine is, no allowance grows meanwhile. */
const nowMs = Date.now();

describe.each(cases)('behind the real %s, as printed, at %s', (program, basePath) => {
  let server: Awaited<ReturnType<typeof runningServer>>;
  let web: WebServer;
  let site: string;
  beforeAll(async () => {
    site = builtSite(basePath);
    server = await runningServer({ basePath, site, trustedProxies: 1, limits: defaultLimits, now: () => nowMs });
    web = await startWebServer(program, { site: server.site, serverPort: server.port });
  });
  afterAll(async () => {
    await web.stop();
    await server.stop();
    rmSync(site, { recursive: true });
  });

  test.each([
    ['', '首页'],
    [`p/${knownCode}`, '路灯'],
    [`p/${knownCode}.html`, '路灯'],
    [`p/${knownCode}?from=wechat`, '路灯'],
    ['area', '区域'],
    ['area/', '区域'],
    ['data/projects.csv', 'a,b'],
  ])('%s is found and carries every header the server gives it', async (path, words) => {
    const { status, body, headers } = await web.ask(basePath + path);
    expect([status, body]).toEqual([200, expect.stringContaining(words)]);
    expect(headers).toMatchObject({ ...headersOfFile(path), 'cache-control': 'no-cache' });
    if (path.endsWith('.csv')) expect(headers['content-type']).toContain('text/csv');
    else expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['embed/yueyanglou.html', 'text/html; charset=utf-8'],
    [`embed/${knownCode}.svg`, 'image/svg+xml'],
  ])('%s, and nothing that is not there, may be shown by other websites', async (path, type) => {
    const { status, headers } = await web.ask(basePath + path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ ...headersOfFile(path), 'content-type': expect.stringContaining(type), 'cache-control': 'no-cache' });
    const missing = await web.ask(`${basePath}embed/nowhere.html`);
    expect([missing.status, missing.body]).toEqual([404, expect.stringContaining('没有这个网页')]);
    for (const outside of [`embed/../p/${knownCode}.html`, `embed/%2e%2e/p/${knownCode}.html`]) {
      expect((await web.ask(basePath + outside)).headers['content-security-policy'] ?? '').not.toContain('frame-ancestors *');
    }
  });

  test.each([`p/${knownCode}/`, `P/${knownCode}`, `P/${knownCode}/`, `P/${knownCode}.html`, `p/${knownCode}.html/`, `P/${knownCode}/?from=x`])(
    'the code’s address %s leads to the one that is printed',
    async (path) => {
      const { status, headers } = await web.ask(basePath + path);
      expect(status).toBe(301);
      const to = new URL(String(headers.location), 'https://ms.example.gov.cn').pathname;
      expect(to).toBe(`${basePath}p/${knownCode}`);
      expect((await web.ask(to)).status).toBe(200);
    },
  );

  test('hashed files are kept for ever, and what is missing or hidden is the site’s own page', async () => {
    const css = await web.ask(`${basePath}_astro/site.abc123.css`);
    expect([css.status, css.headers['cache-control'], css.headers['x-content-type-options']]).toEqual([200, 'public, max-age=31536000, immutable', 'nosniff']);
    const missing = await web.ask(`${basePath}nowhere`);
    expect([missing.status, missing.body]).toEqual([404, expect.stringContaining('没有这个网页')]);
    expect(missing.headers).toMatchObject(securityHeaders);
    // nginx refuses a zero byte by itself, Caddy would call it its own failure.
    for (const path of [`p/${knownCode}%00`, '.env', '.git/config', 'p/.env', '%2eenv', '../../etc/passwd', 'metrics', 'readyz']) {
      const { status, body } = await web.ask(basePath + path);
      expect([400, 404]).toContain(status);
      expect(body).not.toMatch(/hidden|root:|liangma_/);
    }
  });

  test('75 residents from 75 addresses all get a receipt, and an address that sends too much is told so', async () => {
    const from = (address: string) =>
      web.ask(`${basePath}feedback`, {
        method: 'POST',
        from: address,
        body: typedFeedback().toString(),
        headers: { 'x-forwarded-for': '9.9.9.9', 'x-real-ip': '9.9.9.9', forwarded: 'for=9.9.9.9' },
      });
    const statuses = await Promise.all(Array.from({ length: 75 }, async (_, n) => (await from(`127.0.1.${n + 1}`)).status));
    expect(statuses.filter((status) => status !== 201)).toEqual([]);
    const many = await Promise.all(Array.from({ length: 70 }, () => from('127.0.2.1')));
    const { burst } = defaultLimits.perAddress;
    expect(many.filter(({ status }) => status === 201)).toHaveLength(burst);
    expect(many.filter(({ status }) => status === 429)).toHaveLength(70 - burst);
    expect((await from('127.0.1.1')).status).toBe(201);
  });

  test('a sign-in gets its cookie for TLS and this host only, and each page its headers once', async () => {
    const store = await openStore(server.storeAddress, () => undefined);
    const told = await addMember(
      { store, totpKey: secretsFrom(testSecret).totp, now: () => nowMs, passwordCost: quickCost },
      { name: 'zhang', displayName: '张三', role: 'office', areas: [] },
      'cli:test',
    );
    await store.close();
    if (!told) throw new Error('zhang is there already');
    const body = new URLSearchParams({ name: 'zhang', password: told.password, code: totpCode(told.totpSecret, totpStep(new Date(nowMs))) });
    const page = await web.ask(`${basePath}staff/sign-in`);
    expect(page.headers).toMatchObject(securityHeaders);
    expect(page.body).toContain('只能通过 https 登录');
    const { status, headers } = await web.ask(`${basePath}staff/sign-in`, { method: 'POST', body: body.toString() });
    expect(status).toBe(303);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-staff=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Strict$/)]);
  });

  test('a form that is too long, and one that nobody is there to take, gets the site’s own page and headers', async () => {
    const send = (path: string, text = '路灯不亮') => web.ask(basePath + path, { method: 'POST', from: '127.0.4.1', body: typedFeedback({ text }).toString() });
    const long = await send('feedback', 'x'.repeat(300_000));
    // nginx goes by the length it is told. Caddy says 502 where it stops reading what it sends on, unless the server was faster.
    expect(`${long.status} ${long.body}`).toMatch(program === 'nginx' ? /^413 .*没有收到/s : /^(502 .*没有收到|413 .*内容太长了)/s);
    // Above the server's own limit and below the web server's, whichever is first to answer.
    expect((await send('feedback', 'x'.repeat(100_000))).body).toMatch(/内容太长了|没有收到/);
    await server.stop();
    for (const answer of [await send('feedback'), await send('feedback/status'), await web.ask(`${basePath}staff`)]) {
      expect([answer.status, answer.body]).toEqual([502, expect.stringContaining('没有收到')]);
      expect(answer.headers).toMatchObject({ ...securityHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    }
  });
});
