import { html } from 'hono/html';
import { caseNumber } from '../../../intake/case-number.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import { auditedActs } from '../../../store/staff/audit.ts';
import type { Session } from '../../../staff/gate.ts';
import type { FeedbackRow } from '../../../store/feedback/feedback-list.ts';
import { type Typed, valueOf } from '../../form-body.ts';
import { writtenFields } from '../access/kept-form.ts';
import { staffPage } from '../page/staff-page.ts';

/** “已答复。” and the like, for an act that was just done; nothing for any other word. */
export function doneWords(act: string | undefined): string | undefined {
  const entry = Object.entries(auditedActs).find(([name]) => name === act);
  if (act === 'note') return '备注已经保存。';
  return entry && `已${entry[1]}。`;
}

/** Somebody else was first: nothing was saved, and nothing that was typed is lost. */
export function stalePage(portal: PortalFacts, session: Session, row: FeedbackRow, typed: Typed): Promise<string> {
  const kept = writtenFields.map((name) => valueOf(typed, name)).filter(Boolean);
  return staffPage(
    portal,
    session,
    '没有保存',
    html`<h1>没有保存：别人刚刚办过这一件</h1>
      <p role="alert">您打开网页以后，${caseNumber(row)} 有了变化。请先看最新的情况，再决定要不要继续。</p>
      <p><a class="call" href="${portal.basePath}staff/feedback/${row.id}">看最新的情况</a></p>
      ${kept.length > 0 ? html`<h2>您刚才写的</h2>` : ''}
      ${kept.map((text) => html`<p class="case__full" tabindex="0">${text}</p>`)}`,
  );
}
