import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ExportQueueFull } from '../../cases/exports.ts';
import type { ServerContext } from '../server-context.ts';
import type { Log } from '../log.ts';
import { PasswordQueueFull } from '../../staff/hashing-queue.ts';
import { StoreUnavailable } from '../../store/contract/store.ts';
import { accountRoutes } from './access/account-routes.ts';
import { auditRoutes } from './office/audit-routes.ts';
import { cannedRoutes } from './office/canned-routes.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { lettersRoutes } from './desk/letters-routes.ts';
import { caseRoutes } from './case/case-routes.ts';
import { findRoutes } from './list/find-routes.ts';
import { guarded, type InboxRequest, type StaffContext, type InboxEnvironment } from './access/guard.ts';
import { listRoutes } from './list/list-routes.ts';
import { proposalRequestRoutes } from './proposal/proposal-requests.ts';
import { proposalRoutes } from './proposal/proposal-routes.ts';
import { registerRoutes } from './list/register-routes.ts';
import { signInRoutes } from './access/sign-in-routes.ts';
import { noticeForStaff } from './page/staff-page.ts';

/** Beyond this nothing is read; a form that is too long is read, so that it can be shown again. */
const largestBody = 1024 * 1024;
const stylesheet = readFileSync(new URL('./page/staff.css', import.meta.url), 'utf8');

/** The staff's pages, at `<base path>staff` and below. Complete without JavaScript; there is none. */
export function createInbox(residents: ServerContext, { log, trustedProxies }: { log: Log; trustedProxies: number }) {
  const { store, secrets, now, passwordCost } = residents;
  const server: StaffContext = { ...residents, gate: { store, totpKey: secrets.totp, now, passwordCost }, trustedProxies };
  const inbox = new Hono<InboxEnvironment>().basePath(`${server.portal().basePath}staff`);
  inbox.use(async (context, next) => {
    const startedMs = performance.now();
    await next();
    const { status } = context.res;
    server.metrics.answered('staff', status, (performance.now() - startedMs) / 1000);
    if (status === 403 || status === 404) log.info('staff refused', { status, method: context.req.method, staff: context.var.session?.staff.id });
  });
  inbox.get('/staff.css', (context) => context.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }));
  inbox.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => notice(context, 413, '内容太长了', '没有保存。请缩短以后再提交。'),
    }),
  );
  inbox.use(guarded(server));
  inbox.route('/', signInRoutes(server, log));
  inbox.route('/', listRoutes(server));
  inbox.route('/', deskRoutes(server));
  inbox.route('/', lettersRoutes(server));
  inbox.route('/', findRoutes(server));
  inbox.route('/', registerRoutes(server));
  inbox.route('/', caseRoutes(server));
  inbox.route('/', proposalRoutes(server));
  inbox.route('/', proposalRequestRoutes(server));
  inbox.route('/', cannedRoutes(server));
  inbox.route('/', accountRoutes(server));
  inbox.route('/', auditRoutes(server));
  inbox.notFound((context) => notice(context, 404, '没有这个网页', '它不在，或者不归您办理。'));
  inbox.onError((error, context) => {
    const isReading = context.req.method === 'GET' || /\/(find|list)$/.test(context.req.path);
    if (error instanceof StoreUnavailable) {
      if (isReading) return notice(context, 503, '现在读不出来', '登记的内容没有丢，也没有改动，只是现在读不出来。请过一会儿再试；查找的，请把条件定窄一些。');
      return notice(context, 503, '现在不能读写', '没有保存。存储暂时不能用，请过一会儿再试。');
    }
    if (error instanceof ExportQueueFull) return notice(context, 503, '请稍等', '同时导出的人太多，没有导出。请过几分钟再试。');
    if (error instanceof PasswordQueueFull) return notice(context, 429, '请稍等', '同时登录的人太多，请过半分钟再试。');
    log.error('staff request failed', { reason: error.name });
    return notice(context, 500, '出错了', `${isReading ? '' : '没有保存。'}已经记录下来，请过一会儿再试。`);
  });
  return inbox;

  async function notice(context: InboxRequest, status: 404 | 413 | 429 | 500 | 503, title: string, sentence: string) {
    return context.html(await noticeForStaff(server.portal(), context.var.session, title, sentence), status);
  }
}
