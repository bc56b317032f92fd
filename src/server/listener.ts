import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';
import { refusedAsMalformed } from './http/malformed.ts';

/** Hands the requests that Node reads to the app, once they are well formed. */
export function createListener(options: AppOptions) {
  const { log, trustedProxies } = options;
  // A request in HTTP/1.0 need not name a host.
  const answered = getRequestListener(createApp(options).fetch, { hostname: 'localhost' });
  let hasWarned = trustedProxies > 0;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (refusedAsMalformed(request, response)) return;
    if (!hasWarned && request.headers['x-forwarded-for'] !== undefined) {
      hasWarned = true;
      log.error('requests come through a proxy but TRUSTED_PROXIES is 0: all residents share one allowance');
    }
    await answered(request, response);
  };
}
