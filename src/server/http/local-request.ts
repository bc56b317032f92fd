import type { IncomingHttpHeaders } from 'node:http';

/** What is known of a request before anything in it is believed. */
export interface RequestFacts {
  readonly headers: IncomingHttpHeaders;
  /** Address of the other end; `undefined` where nothing was served over a socket. */
  readonly remoteAddress?: string;
  readonly httpVersion?: string;
}

/** Headers that only proxies add. */
const proxyHeaders = /^(x-forwarded(-|$)|x-real-ip$|x-client-ip$|x-original-|x-cluster-client-ip$|true-client-ip$|cf-|forwarded$|via$)/;

const localName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether a request came straight from this machine, not through a proxy on it: from
 * a loopback address, without anything a proxy adds. nginx asks in HTTP/1.0 unless
 * told otherwise, browsers never do.
 */
export function isDirectAndLocal({ headers, remoteAddress, httpVersion }: RequestFacts): boolean {
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '');
  return isLoopback && httpVersion !== '1.0' && !Object.keys(headers).some((name) => proxyHeaders.test(name));
}

/**
 * Whether the browser runs on the machine of the server, where alone a sign-in may go
 * without TLS. With a proxy configured it never does; a page that a browser has from
 * elsewhere says so in `Origin`.
 */
export function isBrowserHere(facts: RequestFacts, trustedProxies: number): boolean {
  const { headers, remoteAddress } = facts;
  if (trustedProxies > 0 || (remoteAddress !== undefined && !isDirectAndLocal(facts))) return false;
  const { host = '', origin } = headers;
  const isFromHere = origin === undefined || origin === 'null' || localName.test(origin.replace(/^https?:\/\//, ''));
  return localName.test(host) && isFromHere;
}
