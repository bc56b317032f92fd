import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedPage, dist, openPortal, type Portal } from '../browser/portal.ts';

const [code = ''] = /\d{10}/.exec(codedPage(() => true)) ?? [];
let portal: Portal;
let host: ChildProcess;
let origin: string;

beforeAll(async () => {
  portal = await openPortal();
  // Port 0: the system chooses; the server prints which.
  host = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', dist], { stdio: ['ignore', 'pipe', 'ignore'] });
  origin = await new Promise((done, failed) => {
    let text = '';
    host.stdout?.on('data', (part) => {
      text += part;
      const [address] = /http:\/\/[\d.:]+/.exec(text) ?? [];
      if (address !== undefined) done(address);
    });
    host.once('error', failed);
  });
});
afterAll(async () => {
  host.kill();
  await portal.close();
});

test.each([`p/${code}`, `p/${code}/`, `p/${code}.html`, `p/${code}?from=singlemessage&isappinstalled=0`])(
  'a web server without any rule opens %s, without a script',
  async (address) => {
    const context = await portal.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/${address}`);
    await page.waitForURL(`${origin}/p/${code}.html*`);
    expect(await page.locator('.code__digits').first().textContent()).toContain(code.slice(0, 4));
    await context.close();
  },
);

test.each(['code', 'code/', 'code.html', 'code?from=singlemessage'])(
  'a web server without any rule opens %s, which signs name for typing the number',
  async (address) => {
    const { status, body } = await fetched(`${origin}/${address}`);
    expect([status, body]).toEqual([200, expect.stringMatching(/id="code-form"|url=\.\.\/code\.html/)]);
  },
);

async function fetched(url: string): Promise<{ status: number; body: string }> {
  const response = await fetch(url);
  return { status: response.status, body: await response.text() };
}
