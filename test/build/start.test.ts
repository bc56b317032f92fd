import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'liangma-start-'));
afterAll(() => rmSync(work, { recursive: true }));

test('npm start serves the portal, prints its address, and stops when told', async () => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATABASE_URL: join(work, 'feedback.sqlite'), SECRET: 'a secret of thirty-two characters' };
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stopped = new Promise((done) => child.on('close', done));
  try {
    const address = await printedAddress(child.stdout);
    expect(address).toBe(`http://localhost:${port}/`);
    const home = await fetch(`http://127.0.0.1:${port}/`);
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('重点民生实事')]);
    expect((await fetch(`http://127.0.0.1:${port}/p/0000000000`)).status).toBe(404);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await stopped).toBe(0);
});

test('a port that is taken is named, with a way out', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const env = { ...process.env, PORT: String(port), DATABASE_URL: join(work, 'other.sqlite'), SECRET: 'a secret of thirty-two characters' };
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const complaint = new Promise<string>((done) => {
    let text = '';
    child.stderr.on('data', (part) => {
      text += part;
    });
    child.on('close', () => done(text));
  });
  expect(await complaint).toContain(`端口 ${port} 已被别的程序占用`);
  other.close();
});

/** The first address in what the command prints. */
function printedAddress(out: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    out.on('data', (part) => {
      text += part;
      const [address] = /http:\/\/localhost\S+/.exec(text) ?? [];
      if (address !== undefined) done(address);
    });
    out.on('end', () => failed(new Error(`no address in: ${text}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
