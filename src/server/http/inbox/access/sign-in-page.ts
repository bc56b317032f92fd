import { html } from 'hono/html';
import type { PortalFacts } from '../../../portal/portal.ts';
import { message, staffPage, textField } from '../page/staff-page.ts';

export interface SignInPage {
  /** Whether the browser runs on the machine of the server. */
  readonly isThisMachine: boolean;
  readonly wrong?: string;
  readonly name?: string;
  /** A sealed form that waits for somebody to sign in again. */
  readonly kept?: string;
}

/** Where staff sign in; what they had typed when their session ran out goes along. */
export function signInPage(portal: PortalFacts, { isThisMachine, wrong, name = '', kept = '' }: SignInPage): Promise<string> {
  return staffPage(
    portal,
    undefined,
    '登录',
    html`<h1>登录</h1>
      ${message(wrong, 'alert')}
      ${isThisMachine ? '' : html`<p class="fine">只能通过 https 登录；账号由管理员开通。</p>`}
      <form class="form sign-in" method="post" action="${portal.basePath}staff/sign-in">
        ${textField({ name: 'name', label: '用户名', value: name, autocomplete: 'username' })}
        ${textField({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' })}
        ${textField({ name: 'code', label: '验证码', hint: '手机验证器上的六位数字，每 30 秒换一个，用过一次就作废', autocomplete: 'one-time-code' })}
        ${kept === '' ? '' : html`<input type="hidden" name="kept" value="${kept}" />`}
        <button class="form__send" type="submit">登录</button>
      </form>
      <p class="fine">忘记密码或者换了手机，请找管理员重置。</p>`,
  );
}
