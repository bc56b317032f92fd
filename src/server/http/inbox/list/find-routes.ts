import { Hono } from 'hono';
import { html } from 'hono/html';
import { mayHoldReceipt } from '../../../../domain/feedback/receipt.ts';
import { findCase } from '../../../cases/find-case.ts';
import { listQuery, searchOf } from '../../../cases/list-filter.ts';
import type { Markup } from '../../page.ts';
import { may } from '../../../staff/roles.ts';
import type { Session } from '../../../staff/gate.ts';
import { valueOf } from '../../form-body.ts';
import { type InboxEnvironment, type InboxRequest, type StaffContext, sessionIn } from '../access/guard.ts';
import { message, staffPage, textField, tokenField } from '../page/staff-page.ts';

/** Finds one case by what a caller reads out, and narrows the list. POSTs, so that no receipt stands in an address. */
export function findRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const home = () => `${server.portal().basePath}staff`;

  routes.post('/find', (context) => opened(context, valueOf(context.var.typed, 'number').trim()));

  routes.post('/list', (context) => {
    const words = valueOf(context.var.typed, 'words').trim();
    if (mayHoldReceipt(words)) return opened(context, words);
    return context.redirect(`${home()}${searchOf(listQuery.parse(context.var.typed))}`, 303);
  });
  return routes;

  /** The page of the case that a number or a receipt names, or that there is none. */
  async function opened(context: InboxRequest, number: string) {
    const session = sessionIn(context);
    const found = await findCase(server, session.staff, number);
    if (found && 'feedback' in found) return context.redirect(`${home()}/feedback/${found.feedback.id}`, 303);
    if (found && may(session.staff, 'moveProposal')) return context.redirect(`${home()}/proposals/${found.proposal.id}`, 303);
    const main = html`<h1>没有找到</h1>
      ${message('没有这个编号或者回执号，或者不归您办理。编号是日期加序号，如 20261124-0417；回执号是 16 个字母和数字（以前的是 44 位数字）。', 'alert')}
      ${findForm(home(), session, number)}
      <p><a href="${home()}">回到意见列表</a></p>`;
    return context.html(await staffPage(server.portal(), session, '没有找到', main), 404);
  }
}

/** One line for the number or the receipt. */
export function findForm(home: string, session: Session, value = ''): Markup {
  return html`<form class="find" method="post" action="${home}/find" role="search">
    ${tokenField(session)}
    ${textField({ name: 'number', label: '编号或者回执号', value, hint: '来电话的人报的号，如 20261124-0417' })}
    <button class="button" type="submit">找这一件</button>
  </form>`;
}
