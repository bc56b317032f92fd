import type { IncomingHttpHeaders } from 'node:http';
import type { RequestFacts } from './local-request.ts';

/** Node's request behind a Hono context: present when served, absent in `app.request()`. */
export interface NodeBindings {
  readonly incoming?: {
    readonly socket: { readonly remoteAddress?: string };
    readonly headers: IncomingHttpHeaders;
    readonly httpVersion: string;
  };
}

/** What is known of the request; only its headers where it was not served over a socket. */
export function factsOf(env: NodeBindings | undefined, headers: Headers): RequestFacts {
  const incoming = env?.incoming;
  if (incoming === undefined) return { headers: Object.fromEntries(headers) };
  return { headers: incoming.headers, remoteAddress: incoming.socket.remoteAddress ?? '', httpVersion: incoming.httpVersion };
}
