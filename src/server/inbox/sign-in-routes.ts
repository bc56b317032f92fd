import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { buckets } from '../limits/buckets.ts';
import { clientAddress } from '../limits/address.ts';
import type { Log } from '../log.ts';
import { signIn, signOut } from '../staff/gate.ts';
import { sessionLimits } from '../staff/session.ts';
import { lockout } from '../staff/sessions.ts';
import { cookieName, type InboxContext, type InboxDesk, type InboxEnvironment, isThisMachine, sessionIn, valueOf } from './guard.ts';
import { message, staffPage, textField } from './staff-page.ts';

/** Tries from one address, whoever's names: an office of thirty behind one address still gets in. */
const triesPerAddress = { burst: 30, perMinute: 6 };

/** The same words whatever was wrong. */
const refusal = `用户名、密码或者验证码不对，或者这个验证码已经用过。连续 ${lockout.failures} 次不对，${lockout.lockMinutes} 分钟内不能登录。`;

/** Signing in and out. */
export function signInRoutes(desk: InboxDesk, { log, trustedProxies }: { log: Log; trustedProxies: number }) {
  const routes = new Hono<InboxEnvironment>();
  const tries = buckets(triesPerAddress);
  const home = () => `${desk.portal().basePath}staff`;

  routes.get('/sign-in', async (context) => {
    if (context.var.session) return context.redirect(home(), 303);
    return context.html(await signInPage(context));
  });

  routes.post('/sign-in', async (context) => {
    const address = clientAddress(
      context.env?.incoming?.socket.remoteAddress,
      context.req.header('x-forwarded-for'),
      trustedProxies,
    );
    const retryAfter = tries.take(address, desk.now());
    if (retryAfter > 0) {
      context.header('retry-after', String(retryAfter));
      return context.html(await signInPage(context, `试得太频繁了，请过 ${retryAfter} 秒再试。`), 429);
    }
    const { typed } = context.var;
    const result = await signIn(desk.gate, {
      name: valueOf(typed, 'name'),
      password: valueOf(typed, 'password'),
      code: valueOf(typed, 'code'),
    });
    desk.metrics.count('staff sign-in', result.outcome);
    if (result.outcome !== 'signedIn') {
      log.info('staff sign-in', { outcome: result.outcome });
      return context.html(await signInPage(context, refusal, valueOf(typed, 'name')), 401);
    }
    if (context.var.session) await signOut(desk.gate, context.var.session);
    setCookie(context, cookieName(context), result.token, {
      path: '/',
      httpOnly: true,
      secure: !isThisMachine(context),
      sameSite: 'Strict',
      maxAge: sessionLimits.longestHours * 3600,
    });
    return context.redirect(home(), 303);
  });

  routes.post('/sign-out', async (context) => {
    await signOut(desk.gate, sessionIn(context));
    deleteCookie(context, cookieName(context), { path: '/', secure: !isThisMachine(context) });
    context.header('clear-site-data', '"cache", "storage"');
    return context.redirect(`${home()}/sign-in`, 303);
  });
  return routes;

  function signInPage(context: InboxContext, wrong?: string, name = ''): Promise<string> {
    return staffPage(
      desk.portal(),
      undefined,
      '登录',
      html`<h1>登录</h1>
        ${message(wrong, 'alert')}
        ${isThisMachine(context) ? '' : html`<p class="fine">只能通过 https 登录；账号由管理员开通。</p>`}
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
