import { html } from 'hono/html';
import { withheldReasons } from '../../domain/feedback/answer.ts';
import { civilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import { feedbackEventKinds, feedbackResults, feedbackStates } from '../../domain/feedback/feedback-history.ts';
import { caseNumber } from '../casework/case-number.ts';
import { dueMark } from '../casework/due.ts';
import { timeInChina } from '../feedback/deadlines.ts';
import type { Markup } from '../feedback/page.ts';
import type { PortalFacts } from '../portal.ts';
import type { Session } from '../staff/gate.ts';
import { may } from '../staff/roles.ts';
import type { FeedbackRow } from '../store/feedback-list.ts';
import type { EventRow } from '../store/history.ts';
import { actForms } from './case-acts.ts';
import type { CaseView } from './case-view.ts';
import { message, staffPage, tokenField } from './staff-page.ts';

/** What was said, what was done, and what can be done. */
export function casePage(portal: PortalFacts, session: Session, view: CaseView): Promise<string> {
  const { row, done, wrong, nextCase } = view;
  const due = dueMark(row, view.today);
  return staffPage(
    portal,
    session,
    caseNumber(row),
    html`<p class="kicker">${feedbackKinds[row.kind].label} · ${timeInChina(row.receivedAt)} 收到</p>
      <h1>${caseNumber(row)} <span class="due due--${due.kind}">${due.words}</span></h1>
      ${message(done && (nextCase ? `${done}下一件见下面的链接。` : done))} ${message(wrong, 'alert')}
      ${nextCase ? html`<p><a href="${nextCase.address}">下一件待办：${nextCase.number}</a></p>` : ''}
      <div class="spread">
        <div class="spread__main">
          <h2>说了什么</h2>
          ${words(row)}
          <h2>经过</h2>
          <ol class="history">
            <li>${timeInChina(row.receivedAt)} 收到</li>
            ${view.events.map((event) => eventItem(event, view.names))}
          </ol>
          ${actForms(portal, session, view)}
        </div>
        <aside class="spread__side panel">${facts(portal, view)} ${contactForm(portal, session, view)}</aside>
      </div>`,
  );
}

function words({ text, redactedText }: FeedbackRow): Markup {
  if (text === null) return html`<p class="fine">内容已按保存期限删除。</p>`;
  if (redactedText === null) return html`<p class="case__full">${text}</p>`;
  return html`<p class="case__full">${redactedText}</p>
    <details><summary>看原文（未隐去个人信息）</summary><p class="case__full">${text}</p></details>`;
}

function eventItem({ at, kind, unit, text, actor, isPublic }: EventRow, names: CaseView['names']): Markup {
  const who = actor === null ? '提交人' : (names.get(actor) ?? actor);
  return html`<li>
    ${timeInChina(at)} ${who} ${feedbackEventKinds[kind]}${unit ? `给${unit}` : ''}
    <span class="fine">${isPublic === 1 ? '提交人看得到' : '只有内部看得到'}</span>
    ${text ? html`<p class="history__text">${text}</p>` : ''}
  </li>`;
}

function facts(portal: PortalFacts, { row, approval }: CaseView): Markup {
  const subject = row.code === null ? undefined : portal.codes.get(row.code);
  const reason = Object.entries(withheldReasons).find(([name]) => name === row.withheldReason)?.[1];
  const pairs: ReadonlyArray<readonly [string, Markup | string | null | undefined]> = [
    ['状态', feedbackStates[row.state]],
    ['说的是', subject ? html`<a href="${portal.basePath}${subject.page}">${subject.title}</a>` : row.code],
    ['区域', subject?.areaName ?? row.area],
    ['承办单位', row.referredTo ?? '还没有转办'],
    ['首次答复期限', formatCivilDate(civilDate.parse(row.firstReplyDueOn))],
    ['首次答复', row.firstRepliedAt && timeInChina(row.firstRepliedAt)],
    ['办结期限', formatCivilDate(civilDate.parse(row.completionDueOn))],
    ['办结', row.closedAt && timeInChina(row.closedAt)],
    ['结果', row.result && feedbackResults[row.result]],
    ['满意度', row.satisfaction === null ? null : `${row.satisfaction} 分（满分 5 分）`],
    ['并入', row.mergedInto && html`<a href="${portal.basePath}staff/feedback/${row.mergedInto}">另一件</a>`],
    ['公开', row.publication === 'withheld' ? `不公开：${reason ?? '没有写原因'}` : approval ? '已批准公开' : '还没有决定'],
    ['备注', row.isSuspected === 1 ? '疑似自动程序提交' : undefined],
  ];
  return html`<h2 class="panel__title">情况</h2>
    <dl class="case__pairs">
      ${pairs.map(([label, value]) => (value ? html`<dt class="case__label">${label}</dt><dd>${value}</dd>` : ''))}
    </dl>`;
}

function contactForm(portal: PortalFacts, session: Session, { row, contact }: CaseView): Markup | string {
  if (!may(session.staff, 'viewContact')) return '';
  if (contact !== undefined) return html`<h2 class="panel__title">联系方式</h2><p class="case__contact" role="status">${contact}</p>`;
  if (row.contactSealed === null) return html`<p class="fine">没有留联系方式，或者已按期限删除。</p>`;
  return html`<form method="post" action="${portal.basePath}staff/feedback/${row.id}/contact">
    ${tokenField(session)}
    <button class="button" type="submit">查看联系方式</button>
    <p class="fine">查看会记入操作记录。</p>
  </form>`;
}
