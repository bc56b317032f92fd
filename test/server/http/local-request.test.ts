import { expect, test } from 'vitest';
import { isBrowserHere, isDirectAndLocal, type RequestFacts } from '../../../src/server/http/local-request.ts';

const here = { remoteAddress: '127.0.0.1', httpVersion: '1.1', headers: { host: 'localhost:4321' } };

test('a browser on the machine of the server is known by its address, its host and what no proxy added', () => {
  for (const host of ['localhost', 'localhost:4321', '127.0.0.1:4321', '127.0.0.53', '[::1]:4321']) {
    expect(isBrowserHere({ ...here, headers: { host } }, 0)).toBe(true);
  }
  expect(isBrowserHere({ ...here, remoteAddress: '::1' }, 0)).toBe(true);
  expect(isBrowserHere({ ...here, headers: { host: 'localhost', origin: 'http://localhost:4321' } }, 0)).toBe(true);
});

test.each<[string, RequestFacts, number]>([
  ['with a proxy configured', here, 1],
  ['from another machine', { ...here, remoteAddress: '192.168.1.9' }, 0],
  ['without an address', { ...here, remoteAddress: '' }, 0],
  ['by the public name', { ...here, headers: { host: 'ms.example.gov.cn' } }, 0],
  ['by a name that only begins alike', { ...here, headers: { host: 'localhost.example.cn' } }, 0],
  ['from a page of the public name', { ...here, headers: { host: '127.0.0.1:4321', origin: 'https://ms.example.gov.cn' } }, 0],
  ['in the HTTP version of nginx', { ...here, httpVersion: '1.0' }, 0],
  ...['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via', 'cf-connecting-ip', 'true-client-ip'].map(
    (name): [string, RequestFacts, number] => [`with ${name}`, { ...here, headers: { host: 'localhost', [name]: '1.1.1.1' } }, 0],
  ),
])('a request %s is not one of a browser here', (_, facts, proxies) => {
  expect(isBrowserHere(facts, proxies)).toBe(false);
});

test('figures are given to this machine also behind a proxy, but not through it', () => {
  expect(isDirectAndLocal(here)).toBe(true);
  expect(isDirectAndLocal({ ...here, headers: { host: 'localhost', 'x-real-ip': '1.1.1.1' } })).toBe(false);
  expect(isDirectAndLocal({ ...here, headers: { host: 'localhost', forwarded: 'for=1.1.1.1' } })).toBe(false);
});
