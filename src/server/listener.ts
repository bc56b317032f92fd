import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Desk } from './feedback/desk.ts';
import { formKinds } from './feedback/form-kinds.ts';
import { takeForm } from './feedback/intake.ts';
import { noticePage } from './feedback/page.ts';
import { showStatus, takeRating, takeReopening, takeWish } from './feedback/status.ts';
import { printedCodePath } from './code-address.ts';
import { deviceCookie, deviceMarkIn } from './feedback/device-mark.ts';
import { clientAddress } from './limits/address.ts';
import { isBrowserHere } from './local-request.ts';
import type { Log } from './log.ts';
import { refusedAsMalformed } from './malformed.ts';
import { largestBody, readBody } from './request-body.ts';
import { isSameSite } from './same-site.ts';
import { securityHeaders } from './security-headers.ts';
import { staticSite } from './static-site.ts';
import type { Reply, Visit } from './visit.ts';

export interface ListenerOptions {
  readonly desk: Desk;
  readonly site: string;
  readonly trustedProxies: number;
  readonly log: Log;
  readonly isReady: () => Promise<boolean>;
}

/** What residents may POST, by path below the base path. */
const posts: Readonly<Record<string, (desk: Desk, visit: Visit) => Promise<Reply>>> = {
  ...Object.fromEntries(
    formKinds.map((kind) => [kind.path, (desk: Desk, visit: Visit) => takeForm(desk, kind, visit)]),
  ),
  'feedback/status': showStatus,
  'feedback/status/reopen': takeReopening,
  'feedback/status/rate': takeRating,
  'feedback/status/wish': takeWish,
};

/**
 * Answers every request: residents' POSTs straight from Node's request, since that
 * is what must hold under load, the built site's files, and the app for the rest.
 */
export function createListener(options: ListenerOptions) {
  const { desk, site, log } = options;
  const files = staticSite(site);
  const app = getRequestListener(createApp(options).fetch);
  let headers = securityHeaders([]);
  let headersFor: readonly string[] = [];
  let hasWarned = options.trustedProxies > 0;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (refusedAsMalformed(request, response)) return;
    if (!hasWarned && request.headers['x-forwarded-for'] !== undefined) {
      hasWarned = true;
      log.error('requests come through a proxy but TRUSTED_PROXIES is 0: all residents share one allowance');
    }
    const startedMs = performance.now();
    const { basePath, scriptHashes } = desk.portal();
    if (headersFor !== scriptHashes) {
      headersFor = scriptHashes;
      headers = securityHeaders(scriptHashes);
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const below = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
    try {
      const post = request.method === 'POST' && below !== undefined && Object.hasOwn(posts, below) && posts[below];
      if (post) {
        const reply = await replyTo(options, request, post);
        const seconds = (performance.now() - startedMs) / 1000;
        desk.metrics.answered(below, reply.status, seconds);
        log.info('post', { route: below, status: reply.status, ms: Math.round(seconds * 1000) });
        if (reply.device) response.setHeader('set-cookie', deviceCookie(reply.device, { basePath, isThisMachine: isHere(options, request) }));
        return send(request, response, reply, headers);
      }
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const printed = isRead && below !== undefined ? printedCodePath(below) : undefined;
      if (printed !== undefined) return void response.writeHead(308, { ...headers, location: basePath + printed }).end();
      if (isRead && below !== undefined && (await files.serve(request, response, below, headers))) {
        return desk.metrics.answered('site', response.statusCode, (performance.now() - startedMs) / 1000);
      }
      if (path === basePath.slice(0, -1)) return void response.writeHead(308, { ...headers, location: basePath }).end();
      await app(request, response);
    } catch (error) {
      log.error('request failed', { route: below ?? 'outside', reason: String(error) });
      const html = await noticePage(desk.portal(), '出错了', '网站出了问题，已经记录下来。请过一会儿再试。');
      if (response.headersSent) response.destroy();
      else send(request, response, { status: 500, html }, headers);
    }
  };
}

function isHere({ trustedProxies }: ListenerOptions, { headers, socket, httpVersion }: IncomingMessage): boolean {
  return isBrowserHere({ headers, remoteAddress: socket.remoteAddress, httpVersion }, trustedProxies);
}

async function replyTo(
  { desk, trustedProxies }: ListenerOptions,
  request: IncomingMessage,
  post: (desk: Desk, visit: Visit) => Promise<Reply>,
): Promise<Reply> {
  const { headers, socket } = request;
  const portal = desk.portal();
  if (!isSameSite(headers, portal.origin)) {
    const sentence = '这张表不是从本网站的网页提交的，没有登记。请打开本网站的网页填写。';
    return { status: 403, html: await noticePage(portal, '不能从别的网站提交', sentence) };
  }
  if (!/^application\/x-www-form-urlencoded *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '')) {
    return { status: 415, html: await noticePage(portal, '没有看懂', '表单的格式不对，没有登记。请回到网页重新填写。') };
  }
  const body = await readBody(request);
  if (typeof body === 'string') {
    const sentence = `内容超过了 ${largestBody / 1024} KB，没有登记。正文请不要超过 1,000 字。`;
    return { status: 413, html: await noticePage(portal, '内容太长了', sentence) };
  }
  const forwarded = headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  return post(desk, {
    body,
    address: clientAddress(socket.remoteAddress, forwardedFor, trustedProxies),
    device: deviceMarkIn(headers.cookie),
  });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, html, retryAfter }: Reply,
  headers: Readonly<Record<string, string>>,
): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  // A body that was not read to its end would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(html),
  });
  // As text, head and body leave in one write.
  response.end(html);
}
