import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { confirmed, prose, readTyped } from '../../../cases/order.ts';
import type { ProposalSettlement } from '../../../store/feedback/proposal-requests.ts';
import type { Markup } from '../../page.ts';
import { auditedActs } from '../../../store/staff/audit.ts';
import { may, maySee } from '../../../staff/roles.ts';
import type { Session } from '../../../staff/gate.ts';
import type { ProposalRow } from '../../../store/feedback/proposals.ts';
import { valueOf } from '../../form-body.ts';
import { confirmation } from '../case/text-forms.ts';
import { type StaffContext, type InboxEnvironment, sessionIn } from '../access/guard.ts';
import { message, noticeForStaff, textField, tokenField } from '../page/staff-page.ts';

const reason = prose('请写明为什么，提交人看得到。');

/** What staff do when a proposer wants something corrected or erased. */
const settlement = z.discriminatedUnion(
  'act',
  [
    z.object({ act: z.literal('correct'), correctedText: prose('请写下更正以后的内容。'), reason }),
    z.object({ act: z.literal('eraseContact'), reason }),
    z.object({ act: z.literal('eraseText'), reason, confirmed }),
    z.object({ act: z.literal('declineRequest'), reason }),
  ],
  '请选择更正、删除还是答复。',
);

/** Corrects a proposal or erases of it what its proposer wants gone. */
export function proposalRequestRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();

  routes.post('/proposals/:id/request', async (context) => {
    const session = sessionIn(context);
    const row = await server.store.read('proposalById', context.req.param('id'));
    if (!row || !may(session.staff, 'eraseText') || !maySee(session.staff, { area: row.area, referredTo: null })) return context.notFound();
    const address = `${server.portal().basePath}staff/proposals/${row.id}`;
    const parsed = readTyped(settlement, context.var.typed);
    const notice = async (sentence: string, status: 409 | 422) => context.html(await noticeForStaff(server.portal(), session, '没有保存', sentence), status);
    if (!parsed.success) return notice(parsed.error.issues.map((issue) => issue.message).join(' '), 422);
    const { act, reason: answer } = parsed.data;
    const at = new Date(server.now()).toISOString();
    const base = {
      id: row.id,
      expectedVersion: Number(valueOf(context.var.typed, 'version')),
      answer,
      audit: { at, actor: session.staff.id, act, subject: row.id, detail: answer },
    };
    const change: ProposalSettlement = act === 'correct' ? { ...base, act, text: parsed.data.correctedText } : { ...base, act };
    const operation = act === 'declineRequest' ? 'settleProposalRequest' : 'eraseProposalOnRequest';
    const outcome = await server.store.write(operation, change);
    if (outcome === 'stale') return notice('别人刚刚办过这一条，请看过最新的情况再办。', 409);
    return context.redirect(`${address}?done=1`, 303);
  });
  return routes;
}

/** The proposer's wish and the forms that settle it. */
export function requestForms(home: string, session: Session, row: ProposalRow): Markup {
  const form = (act: 'correct' | 'eraseContact' | 'eraseText' | 'declineRequest', fields: Markup | string = '') =>
    html`<details class="act"><summary>${auditedActs[act]}</summary>
      <form class="form prose" method="post" action="${home}/proposals/${row.id}/request">
        ${tokenField(session)} <input type="hidden" name="version" value="${row.version}" />
        ${fields}
        ${textField({ name: 'reason', id: `${act}-reason`, label: '为什么', hint: '提交人看得到，也记入操作记录' })}
        <button class="form__send" type="submit" name="act" value="${act}">${auditedActs[act]}</button>
      </form>
    </details>`;
  const corrected = textField({
    name: 'correctedText',
    label: '更正以后的内容',
    rows: 5,
    value: row.text ?? '',
    hint: '更正以前的文字随即删除，不能恢复；公开用的概要要重新写',
  });
  return html`${message(row.requestedAt ? `提交人的要求：${row.requestText ?? ''}` : undefined, 'alert')}
    ${row.text === null ? '' : form('correct', corrected)}
    ${row.contactSealed === null ? '' : form('eraseContact')}
    ${row.requestedAt === null ? '' : form('declineRequest')}
    ${row.text === null ? '' : form('eraseText', confirmation)}`;
}
