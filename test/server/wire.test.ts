import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posted, runningServer, typedFeedback } from './running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.stop());

const head = 'POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';

describe('what comes over the wire', () => {
  test.each([
    ['a body over the limit by its length', `${head}Content-Length: 65537\r\n\r\n${'a'.repeat(65537)}`, 413],
    ['a body over the limit in chunks', `${head}Transfer-Encoding: chunked\r\n\r\n${chunk(40_000)}${chunk(40_000)}0\r\n\r\n`, 413],
    ['both a length and chunks', `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['two lengths', `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`, 400],
    ['a length that is no number', `${head}Content-Length: abc\r\n\r\n`, 400],
    ['a negative length', `${head}Content-Length: -1\r\n\r\n`, 400],
    ['headers without end', `${head}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['a broken chunk', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    ['a path that is none', 'GET ../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', 400],
    ['the same host twice', 'GET /feedback HTTP/1.1\r\nHost: x\r\nhost: x\r\n\r\n', 400],
    ['a form with two hosts', `${head.replace('Host: x', 'Host: x\r\nHOST: evil.example')}Content-Length: 0\r\n\r\n`, 400],
    ['a request line of HTTP/0.9', 'GET /\r\n\r\n', 400],
    ['HTTP/0.9 by name', 'GET / HTTP/0.9\r\nHost: x\r\n\r\n', 400],
    ['HTTP/2 without an agreement', 'GET / HTTP/2.0\r\nHost: x\r\n\r\n', 400],
  ])('%s is refused and the line is cut', async (_, bytes, status) => {
    const answer = await exchanged(bytes);
    expect(Number(answer.slice(9, 12))).toBe(status);
  });

  test('a gigabyte in chunks is cut off early', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
    let sentBytes = 0;
    const piece = Buffer.from(chunk(60_000));
    while (!socket.destroyed && sentBytes < 1e9) {
      if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
      sentBytes += piece.length;
    }
    await ended;
    expect(sentBytes).toBeLessThan(20e6);
  });
});

// The server loses its patience with both at the same time.
test.concurrent('a body shorter than its length is not taken', { timeout: 30_000 }, async () => {
  const form = typedFeedback({ text: '半截' }).toString();
  const answer = await exchanged(`${head}Content-Length: ${form.length + 10}\r\n\r\n${form}`);
  expect(answer).not.toContain('class="receipt"');
});

test.concurrent('500 slow clients are all cut by the server while others are served', { timeout: 120_000 }, async () => {
  let open = 500;
  const ends = Array.from({ length: 500 }, (_, n) => slowClient(n % 2 === 0 ? head : `${head}Content-Length: 900\r\n\r\nkind=`));
  for (const end of ends) void end.then(() => (open -= 1));
  let served = 0;
  while (open > 0) {
    expect((await posted(`${server.url}feedback`, typedFeedback())).status).toBe(201);
    served += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(served).toBeGreaterThan(10);
});

test('a stop finishes what is under way and takes nothing new', async () => {
  const stopping = await runningServer();
  const sent = Array.from({ length: 200 }, () => posted(`${stopping.url}feedback`, typedFeedback()).catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 30));
  await stopping.stop();
  const replies = await Promise.all(sent);
  expect(replies.filter((reply) => reply !== undefined && reply.status !== 201)).toEqual([]);
  await expect(fetch(stopping.url)).rejects.toThrow();
});

test('a stop resets no connection that is kept open, and says that it ends', async () => {
  const stopping = await runningServer();
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const outcomes: string[] = [];
  const neighbours = Array.from({ length: 16 }, async () => {
    for (let isOpen = true; isOpen; ) {
      const outcome = await formOver(agent, stopping.port);
      outcomes.push(outcome);
      isOpen = outcome === '201 keep-alive';
    }
  });
  await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBeGreaterThan(16 * 3);
  await stopping.stop();
  await Promise.all(neighbours);
  agent.destroy();
  const last = outcomes.filter((outcome) => outcome !== '201 keep-alive');
  // A line that was not open any more may be refused anew; none is cut in the middle.
  expect(last.filter((outcome) => outcome !== '201 close' && outcome !== 'ECONNREFUSED')).toEqual([]);
  expect(last).toContain('201 close');
});

/** Sends a form over a connection that is kept; gives the status and what becomes of the connection, or the error's code. */
function formOver(agent: Agent, port: number): Promise<string> {
  const body = typedFeedback().toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
  return new Promise((resolve) => {
    const post = request({ host: '127.0.0.1', port, path: '/feedback', method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(`${response.statusCode} ${response.headers.connection}`));
      response.on('error', ({ message }) => resolve(message));
    });
    post.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).end(body);
  });
}

/** Sends a beginning, then one byte every five seconds; resolves once the server has cut the line. */
function slowClient(beginning: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(beginning));
    const dripping = setInterval(() => socket.write('a'), 5_000);
    socket.on('error', () => undefined).on('data', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      resolve();
    });
  });
}

/** Everything the server answers until it cuts the line. */
function exchanged(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket: Socket = connect(server.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

function chunk(length: number): string {
  return `${length.toString(16)}\r\n${'a'.repeat(length)}\r\n`;
}
