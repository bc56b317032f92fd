import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { ServerContext } from './http/server-context.ts';
import { createInbox } from './http/inbox/inbox.ts';
import { isDirectAndLocal } from './http/local-request.ts';
import type { Log } from './http/log.ts';
import { factsOf, type NodeBindings, rawPath } from './http/node-bindings.ts';
import { noticePage } from './http/page.ts';
import { formRoutes } from './http/residents/form-routes.ts';
import { receiptFiles } from './http/residents/receipt-card.ts';
import { lookupPage } from './http/residents/status-page.ts';
import { emptyForm } from './http/residents/take-form.ts';
import { headersOfFile, securityHeaders } from './http/security-headers.ts';
import { printedCodePath } from './http/site/code-address.ts';
import { staticSite } from './http/site/static-site.ts';
import { formKinds } from './intake/form-kinds.ts';
import { solverFile } from './limits/solver-files.ts';

export interface AppOptions {
  readonly server: ServerContext;
  /** Folder of the built site. */
  readonly site: string;
  readonly log: Log;
  readonly trustedProxies: number;
  readonly isReady: () => Promise<boolean>;
}

/**
 * Everything the server answers: residents' forms, the built site's files, the pages of staff,
 * health and metrics, and the page for what is not there.
 */
export function createApp({ server, site, log, trustedProxies, isReady }: AppOptions) {
  const app = new Hono<{ Bindings: NodeBindings }>();
  const { basePath } = server.portal();
  const inbox = createInbox(server, { log, trustedProxies });
  const fileOf = staticSite(site);

  // The forms come first and make their answers whole: they are what must hold under load.
  app.route('/', formRoutes(server, { log, trustedProxies }));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
  app.get('*', async (context, next) => {
    const startedMs = performance.now();
    const path = rawPath(context.env, context.req.url);
    if (path === basePath.slice(0, -1)) return context.redirect(basePath, 308);
    // Browsers ask for it at the root of the host, wherever the portal is.
    if (path === '/favicon.ico') return (await fileOf('favicon.ico', context.req.raw.headers)) ?? next();
    if (!path.startsWith(basePath) || isForStaff(path.slice(basePath.length))) return next();
    const printed = printedCodePath(path.slice(basePath.length));
    if (printed !== undefined) return context.redirect(basePath + printed, 308);
    const file = await fileOf(path.slice(basePath.length), context.req.raw.headers);
    if (file === undefined) return next();
    for (const [name, value] of Object.entries(headersOfFile(path.slice(basePath.length)))) file.headers.set(name, value);
    server.metrics.answered('site', file.status, (performance.now() - startedMs) / 1000);
    return file;
  });
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => ((await isReady()) ? context.text('ready\n') : context.text('not ready\n', 503)));
  app.get('/metrics', (context) => {
    // The figures are for whoever runs the server, not for everybody.
    if (!isDirectAndLocal(factsOf(context.env, context.req.raw.headers))) return context.notFound();
    return context.text(server.metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  for (const kind of formKinds) {
    app.get(`${basePath}${kind.path}`, async (context) => context.html(await emptyForm(server, kind, context.req.query('code')?.slice(0, 20))));
  }
  app.get(`${basePath}feedback/status`, async (context) => context.html(await lookupPage(server.portal())));
  for (const [name, { type, text }] of Object.entries(receiptFiles)) {
    app.get(`${basePath}feedback/${name}`, (context) => context.body(text, 200, { 'content-type': type }));
  }
  app.get(`${basePath}feedback/solver/:name{.+}`, (context) => {
    const script = solverFile(context.req.param('name'));
    if (script === undefined) return context.notFound();
    return context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  for (const path of [`${basePath}staff`, `${basePath}staff/*`]) {
    app.all(path, (context) => inbox.fetch(context.req.raw, context.env));
  }
  app.notFound(async (context) => {
    const file = await readFile(join(site, '404.html'), 'utf8').catch(() => undefined);
    const page = file ?? (await noticePage(server.portal(), '没有这个网页', '网址可能输错了，或者网页已经搬走。'));
    return context.html(page, 404);
  });
  app.onError(async (error, context) => {
    log.error('request failed', { method: context.req.method, reason: String(error) });
    const page = await noticePage(server.portal(), '出错了', '网站出了问题，已经记录下来。请过一会儿再试。');
    return context.html(page, 500, { ...securityHeaders, 'cache-control': 'no-store' });
  });
  return app;
}

/** What the site is built with for the desk of staff, who read it on their own pages: letters that nobody has sent yet. */
function isForStaff(path: string): boolean {
  return path === 'desk.json' || path.startsWith('desk/');
}
