import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { formatInstant } from '../../../intake/deadlines.ts';
import { changePassword, signOutElsewhere } from '../../../staff/gate.ts';
import { passwordLimits } from '../../../staff/password.ts';
import { roles } from '../../../staff/roles.ts';
import { isAlive, sessionLimits, tokenHash } from '../../../staff/session.ts';
import { valueOf } from '../../form-body.ts';
import { cookieName, type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn } from './guard.ts';
import { message, noticeForStaff, staffPage, textField, tokenField } from '../page/staff-page.ts';

/** One's own account: what one is, and one's password. */
export function accountRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const address = () => `${server.portal().basePath}staff/account`;

  routes.get('/account', async (context) => context.html(await page(context)));

  routes.post('/account', async (context) => {
    const { typed } = context.var;
    const wrong = await changePassword(server.gate, sessionIn(context), {
      current: valueOf(typed, 'current'),
      password: valueOf(typed, 'password'),
      repeated: valueOf(typed, 'repeated'),
    });
    if (wrong !== undefined) return context.html(await page(context, wrong), 422);
    deleteCookie(context, cookieName(context, 'staff'), { path: '/', secure: !context.var.isThisMachine });
    const sentence = '密码已经修改，所有登录都已退出。请等验证码换成下一个以后，用新密码重新登录。';
    return context.html(await noticeForStaff(server.portal(), undefined, '密码已修改', sentence));
  });
  routes.post('/account/sessions', async (context) => {
    const isRight = await signOutElsewhere(server.gate, sessionIn(context), valueOf(context.var.typed, 'confirmation'));
    if (!isRight) return context.html(await page(context, '密码不对，没有退出。'), 422);
    return context.redirect(address(), 303);
  });
  return routes;

  async function page(context: InboxRequest, wrong?: string): Promise<string> {
    const session = sessionIn(context);
    const now = new Date(server.now());
    const open = await server.store.read('sessionsOf', session.staff.id, now.toISOString());
    const alive = open.filter((each) => isAlive(each, now));
    const { staff, mustChangePassword } = session;
    return staffPage(
      server.portal(),
      session,
      '我的账号',
      html`<h1>我的账号</h1>
        ${message(wrong, 'alert')}
        <p>${staff.displayName}，用户名 ${staff.name}，${roles[staff.role]}${staff.agency ? `（${staff.agency}）` : ''}。</p>
        <h2>${mustChangePassword ? '第一次登录，请先换成自己的密码' : '修改密码'}</h2>
        <form class="form prose" method="post" action="${address()}">
          ${tokenField(session)}
          <input type="hidden" name="name" value="${staff.name}" autocomplete="username" />
          ${textField({ name: 'current', label: '现在的密码', type: 'password', autocomplete: 'current-password' })}
          ${textField({ name: 'password', label: '新密码', type: 'password', autocomplete: 'new-password', hint: `${passwordLimits.shortest} 到 ${passwordLimits.longest} 个字，什么字都可以，可以粘贴；一句只有自己知道的话最好记` })}
          ${textField({ name: 'repeated', label: '新密码再写一遍', type: 'password', autocomplete: 'new-password' })}
          <button class="form__send" type="submit">修改密码</button>
        </form>
        <p class="fine">修改以后，在所有设备上都要重新登录。</p>
        <h2>登录着的地方</h2>
        <p>${sessionLimits.idleMinutes} 分钟不用自动退出，登录以后最长 ${sessionLimits.longestHours} 小时。</p>
        <ul>
          ${alive.map(({ tokenHash: hash, openedAt, seenAt }) => html`<li>${formatInstant(openedAt)} 登录，${formatInstant(seenAt)} 用过${hash === tokenHash(session.token) ? '（这里）' : ''}</li>`)}
        </ul>
        ${
          alive.length < 2 || mustChangePassword
            ? ''
            : html`<form class="form prose" method="post" action="${address()}/sessions">
                ${tokenField(session)}
                ${textField({ name: 'confirmation', label: '密码', type: 'password', autocomplete: 'current-password' })}
                <button class="form__send" type="submit">退出其他地方的登录</button>
              </form>`
        }`,
    );
  }
}
