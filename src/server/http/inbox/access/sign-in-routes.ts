import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { clientAddress } from '../../../limits/address.ts';
import { buckets } from '../../../limits/buckets.ts';
import { growingDelay } from '../../../limits/growing-delay.ts';
import type { Log } from '../../log.ts';
import { knownDevice } from '../../../staff/device.ts';
import { signIn, signOut } from '../../../staff/gate.ts';
import { sessionLimits } from '../../../staff/session.ts';
import { valueOf } from '../../form-body.ts';
import { cookieName, type InboxRequest, type StaffContext, type InboxEnvironment, keepCookie, pageSession, sessionIn } from './guard.ts';
import { keptPage, openedForm } from './kept-form.ts';
import { signInPage } from './sign-in-page.ts';

/** Tries from one address, whoever's names: an office of thirty behind one address still gets in. */
const triesPerAddress = { burst: 30, perMinute: 6 };

/**
 * Tries under one name from one address, or from one known device: about a hundred a
 * day. All addresses together are bounded by the queue of passwords, two a second; to
 * that comes the code (see `lockout`).
 */
const triesPerName = { freeTries: 8, firstSeconds: 15, longestSeconds: 900 };

/** The same words whatever was wrong. */
const refusal = '用户名、密码或者验证码不对，或者这个验证码已经用过。多次不对以后，每次都要等得更久。';

/** Signing in and out. */
export function signInRoutes(server: StaffContext, log: Log) {
  const routes = new Hono<InboxEnvironment>();
  const tries = buckets(triesPerAddress);
  const delays = growingDelay(triesPerName);
  const home = () => `${server.portal().basePath}staff`;

  routes.get('/sign-in', async (context) => {
    if (context.var.session) return context.redirect(home(), 303);
    return context.html(await page(context));
  });

  routes.post('/sign-in', async (context) => {
    const { typed } = context.var;
    const name = valueOf(typed, 'name').trim().toLowerCase().slice(0, 80);
    const address = addressOf(context);
    const device = knownDevice(server.secrets.device, getCookie(context, cookieName(context, 'device')) ?? '', name, server.now());
    const key = device === undefined ? `${address} ${name}` : `device ${device}`;
    const retryAfter = (device === undefined && tries.take(address, server.steadyNow())) || delays.take(key, server.steadyNow());
    if (retryAfter > 0) {
      context.header('retry-after', String(retryAfter));
      return context.html(await page(context, `试得太频繁了，请过 ${retryAfter} 秒再试。`), 429);
    }
    const result = await signIn(
      server.gate,
      { name, password: valueOf(typed, 'password'), code: valueOf(typed, 'code') },
      { address, isKnownDevice: device !== undefined },
    );
    server.metrics.count('staff sign-in', result.outcome);
    if (result.outcome !== 'signedIn') {
      log.info('staff sign-in', { outcome: result.outcome });
      return context.html(await page(context, refusal), 401);
    }
    if (context.var.session) await signOut(server.gate, context.var.session);
    delays.forget(key);
    keepCookie(context, 'staff', result.token, sessionLimits.longestHours * 3600);
    return (await continued(context, result.token, valueOf(typed, 'kept'))) ?? context.redirect(home(), 303);
  });

  routes.post('/sign-out', async (context) => {
    await signOut(server.gate, sessionIn(context));
    deleteCookie(context, cookieName(context, 'staff'), { path: '/', secure: !context.var.isThisMachine });
    context.header('clear-site-data', '"cache", "storage"');
    return context.redirect(`${home()}/sign-in`, 303);
  });
  return routes;

  /** What somebody typed before they had to sign in again; it is shown, not carried out. */
  async function continued(context: InboxRequest, token: string, kept: string) {
    const session = await pageSession(server, token);
    if (!session || session.mustChangePassword) return undefined;
    const form = openedForm(server.secrets.keptForm, kept, { staffId: session.staff.id, nowMs: server.now() });
    const sentence = '登录过期的时候，您写的还没有保存。内容都在下面，看过以后请再提交一次。';
    return form && context.html(await keptPage(server.portal(), session, form, sentence));
  }

  function page(context: InboxRequest, wrong?: string): Promise<string> {
    const { typed = {} } = context.var;
    const [name, kept] = [valueOf(typed, 'name'), valueOf(typed, 'kept')];
    return signInPage(server.portal(), { isThisMachine: context.var.isThisMachine, wrong, name, kept });
  }

  function addressOf({ env, req }: InboxRequest): string {
    return clientAddress(env?.incoming?.socket.remoteAddress, req.header('x-forwarded-for'), server.trustedProxies);
  }
}
