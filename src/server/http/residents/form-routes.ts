import { formLimits } from '../../../domain/feedback/form.ts';
import { Hono } from 'hono';
import { formKinds } from '../../intake/form-kinds.ts';
import { clientAddress } from '../../limits/address.ts';
import type { ServerContext } from '../server-context.ts';
import { isBrowserHere } from '../local-request.ts';
import { formFault, type FormRequest, type PageReply } from '../form-request.ts';
import type { Log } from '../log.ts';
import { factsOf, type NodeBindings } from '../node-bindings.ts';
import { noticePage } from '../page.ts';
import { largestBody, readBody } from '../request-body.ts';
import { securityHeaders } from '../security-headers.ts';
import { deviceCookie, deviceMarkIn } from './device-mark.ts';
import { showStatus, takeRating, takeReopening, takeWish } from './status.ts';
import { takeForm } from './take-form.ts';

type Take = (server: ServerContext, request: FormRequest) => Promise<PageReply>;

/** What residents may POST, by path below the base path. */
const takes: Readonly<Record<string, Take>> = {
  ...Object.fromEntries(formKinds.map((kind) => [kind.path, (server: ServerContext, request: FormRequest) => takeForm(server, kind, request)])),
  'feedback/status': showStatus,
  'feedback/status/reopen': takeReopening,
  'feedback/status/rate': takeRating,
  'feedback/status/wish': takeWish,
};

/**
 * The residents' forms. They must hold under load, so each body is measured while it is read from Node's
 * request, and the answer is made whole: Hono hands it on without a copy.
 */
export function formRoutes(server: ServerContext, { log, trustedProxies }: { log: Log; trustedProxies: number }) {
  const routes = new Hono<{ Bindings: NodeBindings }>();
  for (const [path, take] of Object.entries(takes)) {
    routes.post(`${server.portal().basePath}${path}`, async ({ env, req }) => {
      const startedMs = performance.now();
      const facts = factsOf(env, req.raw.headers);
      const { headers, remoteAddress } = facts;
      const body = () => (env?.incoming ? readBody(env.incoming) : req.arrayBuffer().then((bytes) => new Uint8Array(bytes)));
      const address = clientAddress(remoteAddress, joined(headers['x-forwarded-for']), trustedProxies);
      const device = deviceMarkIn(headers.cookie);
      const reply =
        (await refused(server, formFault(headers, server.portal().origin))) ??
        (await taken(server, take, { address, device, agent: headers['user-agent'] }, await body()));
      const seconds = (performance.now() - startedMs) / 1000;
      server.metrics.answered(path, reply.status, seconds);
      log.info('post', { route: path, status: reply.status, ms: Math.round(seconds * 1000) });
      const cookie = reply.device && deviceCookie(reply.device, { basePath: server.portal().basePath, isThisMachine: isBrowserHere(facts, trustedProxies) });
      const further = { ...securityHeaders, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) };
      return whole(reply, further, env?.incoming?.complete ?? true);
    });
  }
  return routes;
}

async function refused(server: ServerContext, fault: ReturnType<typeof formFault>): Promise<PageReply | undefined> {
  switch (fault) {
    case 'otherSite': {
      const sentence = '这张表不是从本网站的网页提交的，没有登记。请打开本网站的网页填写。';
      return { status: 403, html: await noticePage(server.portal(), '不能从别的网站提交', sentence) };
    }
    case 'otherType':
      return { status: 415, html: await noticePage(server.portal(), '没有看懂', '表单的格式不对，没有登记。请回到网页重新填写。') };
    case undefined:
      return undefined;
  }
}

async function taken(server: ServerContext, take: Take, from: Omit<FormRequest, 'body'>, body: Uint8Array | 'tooLarge' | 'aborted'): Promise<PageReply> {
  if (typeof body !== 'string' && body.length <= largestBody) return take(server, { ...from, body });
  const sentence = `内容超过了${largestBody / 1024} KB，没有登记。正文请不要超过${formLimits.textLength}字。`;
  return { status: 413, html: await noticePage(server.portal(), '内容太长了', sentence) };
}

function joined(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.join(',');
}

/** @param isRead whether the whole body was read; if not, what is left would be taken for the next request */
function whole({ status, html, retryAfter }: PageReply, further: Readonly<Record<string, string>>, isRead: boolean): Response {
  const headers: Record<string, string> = {
    ...further,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(html)),
  };
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (!isRead) headers.connection = 'close';
  return new Response(html, { status, headers });
}
