import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runningServer } from './running-server.ts';
import { builtSite, knownCode } from './site-fixture.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer({ basePath: '/ztzl/mssx/' });
  writeFileSync(join(server.site, '../outside.html'), 'outside');
  symlinkSync(join(server.site, '../outside.html'), join(server.site, 'linked.html'));
});
afterAll(() => server.stop());

describe('the built site', () => {
  test.each([
    ['', '首页', 'text/html; charset=utf-8'],
    [`p/${knownCode}`, '路灯', 'text/html; charset=utf-8'],
    [`p/${knownCode}.html`, '路灯', 'text/html; charset=utf-8'],
    ['area/', '区域', 'text/html; charset=utf-8'],
    ['area', '区域', 'text/html; charset=utf-8'],
    ['data/projects.csv', 'a,b', 'text/csv; charset=utf-8'],
    [`p/${knownCode}?from=wechat`, '路灯', 'text/html; charset=utf-8'],
  ])('answers /ztzl/mssx/%s', async (path, words, type) => {
    const { status, body, headers } = await got(`/ztzl/mssx/${path}`);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body.toString()).toContain(words);
  });

  test('answers the icon at the root of the host too, where browsers ask for it', async () => {
    writeFileSync(join(server.site, 'favicon.ico'), 'icon');
    for (const path of ['/favicon.ico', '/ztzl/mssx/favicon.ico']) {
      const { status, headers } = await got(path);
      expect([status, headers['content-type']]).toEqual([200, 'image/x-icon']);
    }
  });

  test.each([
    `p/${knownCode}/`,
    `P/${knownCode}`,
    `p//${knownCode}`,
    `p/${knownCode}/index.html`,
    `p/${knownCode}.HTML`,
    `p/${knownCode}%E3%80%82`,
    `p/${knownCode.slice(0, 4)}%20${knownCode.slice(4, 8)}%20${knownCode.slice(8)}`,
    `p/${knownCode}/?from=singlemessage&isappinstalled=0`,
  ])('leads %s to the address as it is printed', async (path) => {
    const { status, headers } = await got(`/ztzl/mssx/${path}`);
    expect([status, headers.location]).toEqual([308, `/ztzl/mssx/p/${knownCode}`]);
  });

  test('lets other websites show what is in embed/ and nothing else', async () => {
    const frameRule = async (path: string) => /frame-ancestors ([^;]*)/.exec((await got(`/ztzl/mssx/${path}`)).headers['content-security-policy'] ?? '')?.[1];
    expect(await frameRule('embed/yueyanglou.html')).toBe('*');
    expect((await got(`/ztzl/mssx/embed/${knownCode}.svg`)).headers['cross-origin-resource-policy']).toBe('cross-origin');
    for (const path of ['', `p/${knownCode}.html`, 'embed/nowhere.html', 'embed', `embed/..%2fp/${knownCode}.html`, 'feedback', 'staff']) {
      expect([path, await frameRule(path)]).toEqual([path, "'none'"]);
    }
  });

  test('corrects no wrong code', async () => {
    expect((await got(`/ztzl/mssx/P/${knownCode.slice(1)}`)).status).toBe(404);
  });

  test('sends compressed what shrinks, and 304 for what the browser has', async () => {
    const plain = await got('/ztzl/mssx/');
    const brotli = await got('/ztzl/mssx/', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await got('/ztzl/mssx/', { 'accept-encoding': 'gzip' });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const again = await got('/ztzl/mssx/', { 'if-none-match': plain.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('lets hashed files be kept for ever and pages be asked for again', async () => {
    const css = await got('/ztzl/mssx/_astro/site.abc123.css');
    expect(css.headers['cache-control']).toContain('immutable');
    expect((await got('/ztzl/mssx/')).headers['cache-control']).toBe('no-cache');
  });

  test.each(['/ztzl/mssx/', '/ztzl/mssx/nowhere', '/ztzl/mssx/feedback/status'])('carries a strict policy on %s', async (path) => {
    const { headers } = await got(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });

  test('shows its own page for what is not there', async () => {
    const { status, body } = await got('/ztzl/mssx/nowhere');
    expect(status).toBe(404);
    expect(body.toString()).toContain('没有这个网页');
  });

  test('is seen at once when the folder is replaced', async () => {
    const folder = builtSite();
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    const other = await runningServer({ site: link, storeAddress: `${folder}.sqlite` });
    const next = builtSite();
    writeFileSync(join(next, 'index.html'), '<!doctype html>新的首页');
    symlinkSync(next, `${link}-new`);
    renameSync(`${link}-new`, link);
    expect((await got('/', {}, other.port)).body.toString()).toContain('新的首页');
    await other.stop();
    for (const path of [link, folder, next, `${folder}.sqlite`]) rmSync(path, { recursive: true });
  });
});

const hostile = [
  '../outside.html',
  '..%2foutside.html',
  '%2e%2e/outside.html',
  '%252e%252e%252foutside.html',
  '..%5coutside.html',
  '..\\outside.html',
  'a/../../outside.html',
  '/etc/passwd',
  '//etc/passwd',
  'linked.html',
  'linked',
  '.env',
  '.git/config',
  '%2eenv',
  'index.html%00.csv',
  'index.html/',
  '%',
  '%E0%A4%A',
  'a'.repeat(5000),
];

test.each(hostile)('nothing outside, hidden or unknown is served: %s', async (path) => {
  const { status, body } = await got(`/ztzl/mssx/${path}`);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toMatch(/outside|hidden|root:/);
});

test.each([
  ['DELETE', '/ztzl/mssx/', 404],
  ['POST', '/ztzl/mssx/', 404],
  ['PUT', '/ztzl/mssx/feedback', 404],
  ['GET', '/', 404],
  ['GET', '/ztzl/mssx', 308],
  ['HEAD', '/ztzl/mssx/', 200],
])('%s %s is answered with %i', async (method, path, expected) => {
  expect((await got(path, {}, server.port, method)).status).toBe(expected);
});

test('health and readiness are plain words, the figures only for this machine', async () => {
  expect((await got('/healthz')).body.toString()).toBe('ok\n');
  expect((await got('/readyz')).body.toString()).toBe('ready\n');
  expect((await got('/metrics')).body.toString()).toContain('liangma_requests_total{route="site",status="200"}');
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
    expect((await got('/metrics', { [name]: '1.1.1.1' })).status).toBe(404);
  }
});

test('the solver of the browser is served with what it imports', async () => {
  for (const name of ['solve.js', 'helpers.js', 'algorithms/web/pbkdf2.js']) {
    const { status, headers } = await got(`/ztzl/mssx/feedback/solver/${name}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  }
  expect((await got('/ztzl/mssx/feedback/solver/index.js')).status).toBe(404);
});

/** A request whose path is sent as it stands, which `fetch` would tidy up. */
function got(path: string, headers: Readonly<Record<string, string>> = {}, port = server.port, method = 'GET') {
  return new Promise<{ status: number; body: Buffer; headers: Record<string, string | undefined> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const plain = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: Object.fromEntries(plain) });
    });
    asked.once('error', reject).end();
  });
}
