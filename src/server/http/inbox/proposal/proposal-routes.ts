import { Hono } from 'hono';
import { html } from 'hono/html';
import type { PersonalDetail } from '../../../../disclosure/personal-details.ts';
import { type ProposalState, proposalStates } from '../../../../domain/feedback/proposal.ts';
import { decideProposal } from '../../../cases/carry-out.ts';
import { caseNumber } from '../../../intake/case-number.ts';
import { proposalOrder, readTyped } from '../../../cases/order.ts';
import { formatInstant } from '../../../intake/deadlines.ts';
import { may, maySee, scopeOf } from '../../../staff/roles.ts';
import type { ProposalRow } from '../../../store/feedback/proposals.ts';
import { personalData } from '../case/publication-forms.ts';
import { excerptOf } from '../../../cases/excerpt.ts';
import { type Typed, valueOf } from '../../form-body.ts';
import { type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn, staffIn } from '../access/guard.ts';
import { requestForms } from './proposal-requests.ts';
import { message, selectField, staffPage, textField, tokenField } from '../page/staff-page.ts';

const pageLength = 30;
const isState = (word: string | undefined): word is ProposalState => word !== undefined && Object.hasOwn(proposalStates, word);

/** Proposals for next year's list: collected, merged, shortlisted, adopted or not. */
export function proposalRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const home = () => `${server.portal().basePath}staff`;

  routes.get('/proposals', async (context) => {
    const { staff } = sessionIn(context);
    if (!may(staff, 'moveProposal')) return context.notFound();
    const { state, after } = context.req.query();
    const { areas } = scopeOf(staff);
    const states = isState(state) ? [state] : undefined;
    const rows = await server.store.read('proposalPage', { areas, states, limit: pageLength + 1, after });
    return context.html(await listPage(context, rows, state));
  });

  routes.get('/proposals/:id', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    return context.html(await proposalPageOf(context, row, { done: context.req.query('done') === '1' ? '已保存。' : undefined }));
  });

  routes.post('/proposals/:id', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    const { typed } = context.var;
    const parsed = readTyped(proposalOrder, typed);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => issue.message).join(' ');
      return context.html(await proposalPageOf(context, row, { wrong, typed }), 422);
    }
    const version = Number(valueOf(typed, 'version'));
    const outcome = await decideProposal(server, staffIn(context), { id: row.id, version, order: parsed.data });
    if (outcome.outcome === 'done') return context.redirect(`${home()}/proposals/${row.id}?done=1`, 303);
    if (outcome.outcome === 'personalData') {
      return context.html(await proposalPageOf(context, row, { details: outcome.details, typed }), 422);
    }
    const wrong = outcome.outcome === 'stale' ? '没有保存：别人刚刚办过这一条。下面是最新的情况和您写的内容。' : '不能这样做，没有保存。';
    return context.html(await proposalPageOf(context, row, { wrong, typed }), outcome.outcome === 'stale' ? 409 : 422);
  });
  return routes;

  async function visibleRow(context: InboxRequest): Promise<ProposalRow | undefined> {
    const staff = staffIn(context);
    const id = context.req.param('id') ?? '';
    const row = await server.store.read('proposalById', id);
    const isVisible = row && may(staff, 'moveProposal') && maySee(staff, { area: row.area, referredTo: null });
    return isVisible ? row : undefined;
  }

  function listPage(context: InboxRequest, rows: readonly ProposalRow[], state: string | undefined): Promise<string> {
    const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
    const views: ReadonlyArray<readonly [string, string]> = [['', '全部'], ...Object.entries(proposalStates)];
    return staffPage(
      server.portal(),
      sessionIn(context),
      '建议征集',
      html`<h1>明年的建议</h1>
        <nav aria-label="状态"><ul class="links">
          ${views.map(([name, words]) => html`<li><a class="links__link" href="${home()}/proposals${name && `?state=${name}`}" ${name === (state ?? '') ? html`aria-current="page"` : ''}>${words}</a></li>`)}
        </ul></nav>
        ${rows.length === 0 ? html`<p>没有这样的建议。</p>` : ''}
        <ol class="cases">
          ${rows.slice(0, pageLength).map(
            (row) => html`<li class="case">
              <p class="case__head"><a class="case__link" href="${home()}/proposals/${row.id}">${caseNumber(row)}</a></p>
              <p class="case__text">${excerptOf(row, 90)}</p>
              <p class="case__facts">${row.requestedAt ? '要求更正或者删除 · ' : ''}${proposalStates[row.state]} · ${row.year} 年 · ${formatInstant(row.receivedAt)} 收到</p>
            </li>`,
          )}
        </ol>
        ${last ? html`<p><a class="call call--plain" href="${home()}/proposals?${new URLSearchParams({ ...(state ? { state } : {}), after: last.id })}">下一页</a></p>` : ''}`,
    );
  }

  async function proposalPageOf(
    context: InboxRequest,
    row: ProposalRow,
    aside: { done?: string; wrong?: string; details?: readonly PersonalDetail[]; typed?: Typed },
  ): Promise<string> {
    const session = sessionIn(context);
    const { typed = {}, details } = aside;
    const approval = await server.store.read('approvalOf', row.id);
    const { areas } = scopeOf(session.staff);
    const recent = await server.store.read('proposalPage', { areas, year: row.year, limit: 60 });
    const near = recent.filter(({ id, mergedInto, area }) => id !== row.id && mergedInto === null && area === row.area);
    return staffPage(
      server.portal(),
      session,
      caseNumber(row),
      html`<p class="kicker">${row.year} 年的建议 · ${formatInstant(row.receivedAt)} 收到</p>
        <h1>${caseNumber(row)}：${proposalStates[row.state]}</h1>
        ${message(aside.done)} ${message(aside.wrong, 'alert')}
        <p class="case__full">${row.text ?? '内容已经删除。'}</p>
        ${row.reason ? html`<p>理由：${row.reason}</p>` : ''}
        <form class="form prose" method="post" action="${home()}/proposals/${row.id}">
          ${tokenField(session)}
          <input type="hidden" name="version" value="${row.version}" />
          ${details ? personalData(details) : ''}
          ${selectField({ name: 'state', label: '处理结果', value: valueOf(typed, 'state') || row.state }, Object.entries(proposalStates))}
          ${selectField(
            { name: 'into', label: '并入哪一条', value: valueOf(typed, 'into'), all: '不并入', hint: '处理结果是“已归并”时选择' },
            near.map((each) => [each.id, `${caseNumber(each)}：${excerptOf(each, 30)}`]),
          )}
          ${textField({ name: 'summary', label: '公开用的概要', rows: 3, isRequired: false, hint: '列入候选以后公开，不写是谁提的', value: valueOf(typed, 'summary') || approval?.question })}
          ${textField({ name: 'reason', label: '理由', rows: 3, isRequired: false, hint: '采纳或者不采纳都要写；提交人看得到，也会公开', value: valueOf(typed, 'reason') || (row.reason ?? '') })}
          <button class="form__send" type="submit">保存</button>
        </form>
        <h2>更正和删除</h2>
        ${requestForms(home(), session, row)}`,
    );
  }
}
