import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { clientAddress } from '../limits/address.ts';
import { buckets } from '../limits/buckets.ts';
import { growingDelay } from '../limits/growing-delay.ts';
import type { Log } from '../log.ts';
import { knownDevice } from '../staff/device.ts';
import { signIn, signOut } from '../staff/gate.ts';
import { sessionLimits } from '../staff/session.ts';
import { cookieName, type InboxContext, type InboxDesk, type InboxEnvironment, keepCookie, sessionIn, valueOf } from './guard.ts';
import { message, staffPage, textField } from './staff-page.ts';

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
export function signInRoutes(desk: InboxDesk, log: Log) {
  const routes = new Hono<InboxEnvironment>();
  const tries = buckets(triesPerAddress);
  const delays = growingDelay(triesPerName);
  const home = () => `${desk.portal().basePath}staff`;

  routes.get('/sign-in', async (context) => {
    if (context.var.session) return context.redirect(home(), 303);
    return context.html(await signInPage(context));
  });

  routes.post('/sign-in', async (context) => {
    const { typed } = context.var;
    const name = valueOf(typed, 'name').trim().toLowerCase().slice(0, 80);
    const address = addressOf(context);
    const device = knownDevice(desk.secrets.device, getCookie(context, cookieName(context, 'device')) ?? '', name, desk.now());
    const key = device === undefined ? `${address} ${name}` : `device ${device}`;
    const retryAfter = (device === undefined && tries.take(address, desk.steadyNow())) || delays.take(key, desk.steadyNow());
    if (retryAfter > 0) {
      context.header('retry-after', String(retryAfter));
      return context.html(await signInPage(context, `试得太频繁了，请过 ${retryAfter} 秒再试。`, name), 429);
    }
    const result = await signIn(
      desk.gate,
      { name, password: valueOf(typed, 'password'), code: valueOf(typed, 'code') },
      { address, isKnownDevice: device !== undefined },
    );
    desk.metrics.count('staff sign-in', result.outcome);
    if (result.outcome !== 'signedIn') {
      log.info('staff sign-in', { outcome: result.outcome });
      return context.html(await signInPage(context, refusal, valueOf(typed, 'name')), 401);
    }
    if (context.var.session) await signOut(desk.gate, context.var.session);
    delays.forget(key);
    keepCookie(context, 'staff', result.token, sessionLimits.longestHours * 3600);
    return context.redirect(home(), 303);
  });

  routes.post('/sign-out', async (context) => {
    await signOut(desk.gate, sessionIn(context));
    deleteCookie(context, cookieName(context, 'staff'), { path: '/', secure: !context.var.isThisMachine });
    context.header('clear-site-data', '"cache", "storage"');
    return context.redirect(`${home()}/sign-in`, 303);
  });
  return routes;

  function addressOf({ env, req }: InboxContext): string {
    return clientAddress(env?.incoming?.socket.remoteAddress, req.header('x-forwarded-for'), desk.trustedProxies);
  }

  function signInPage(context: InboxContext, wrong?: string, name = ''): Promise<string> {
    return staffPage(
      desk.portal(),
      undefined,
      '登录',
      html`<h1>登录</h1>
        ${message(wrong, 'alert')}
        ${context.var.isThisMachine ? '' : html`<p class="fine">只能通过 https 登录；账号由管理员开通。</p>`}
        <form class="form sign-in" method="post" action="${home()}/sign-in">
          ${textField({ name: 'name', label: '用户名', value: name, autocomplete: 'username' })}
          ${textField({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' })}
          ${textField({ name: 'code', label: '验证码', hint: '手机验证器上的六位数字，每 30 秒换一个，用过一次就作废', autocomplete: 'one-time-code' })}
          <button class="form__send" type="submit">登录</button>
        </form>
        <p class="fine">忘记密码或者换了手机，请找管理员重置。</p>`,
    );
  }
}
