import type { IncomingMessage } from 'node:http';
import type { RequestFacts } from './local-request.ts';

/** Node's request behind a Hono context: present when served, absent in `app.request()`. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
}

/** What is known of the request; only its headers where it was not served over a socket. */
export function factsOf(env: NodeBindings | undefined, headers: Headers): RequestFacts {
  const incoming = env?.incoming;
  if (incoming === undefined) return { headers: Object.fromEntries(headers) };
  return { headers: incoming.headers, remoteAddress: incoming.socket.remoteAddress ?? '', httpVersion: incoming.httpVersion };
}

/** The path as it was sent, percent signs and all; a framework's reading of it is tidied up. */
export function rawPath(env: NodeBindings | undefined, url: string): string {
  const sent = env?.incoming?.url ?? new URL(url).pathname;
  return sent.split('?', 1)[0] ?? '/';
}
