import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

test('content that is refused leaves the old site open, and the terminal says so', async () => {
  const root = mkdtempSync(join(tmpdir(), 'liangma-refused-'));
  for (const each of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'node_modules', 'dist', 'tsconfig.json'])
    symlinkSync(resolve(each), join(root, each));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/portal.yaml'), `${readFileSync('content/portal.yaml', 'utf8')}\ncolour: red\n`);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATABASE_URL: join(root, 'feedback.sqlite'), SECRET: 'a secret of thirty-two characters' };
  const child = spawn(process.execPath, ['scripts/start.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (part) => {
    complaint += part;
  });
  const stopped = new Promise((done) => child.on('close', done));
  try {
    expect(await printedAddress(child.stdout)).toBe(`http://localhost:${port}/`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(complaint).toMatch(/colour[\s\S]*网站没有重新生成，现在打开的还是上一次生成的网站/);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await stopped).toBe(0);
  rmSync(root, { recursive: true });
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
