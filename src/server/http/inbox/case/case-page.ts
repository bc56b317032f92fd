import { html } from 'hono/html';
import { withheldReasons } from '../../../../domain/feedback/answer.ts';
import { civilDate, formatCivilDate } from '../../../../domain/value/civil-date.ts';
import { feedbackChannels } from '../../../../domain/feedback/feedback-channel.ts';
import { feedbackKinds } from '../../../../domain/feedback/feedback.ts';
import { feedbackEventKinds, feedbackResults, feedbackStates } from '../../../../domain/feedback/feedback-history.ts';
import { caseNumber } from '../../../intake/case-number.ts';
import { dueMark } from '../../../cases/due.ts';
import { formatInstant } from '../../../intake/deadlines.ts';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Session } from '../../../staff/gate.ts';
import { may } from '../../../staff/roles.ts';
import type { EventRow } from '../../../store/feedback/history.ts';
import { offeredForms } from './offered-forms.ts';
import type { CaseView } from './case-view.ts';
import { message, staffPage, textField, tokenField } from '../page/staff-page.ts';

/** What was said, what was done, and what can be done. */
export function casePage(portal: PortalFacts, session: Session, view: CaseView): Promise<string> {
  const { row, done, wrong, nextCase } = view;
  const due = dueMark(row, view.today);
  return staffPage(
    portal,
    session,
    caseNumber(row),
    html`<p class="kicker">${feedbackKinds[row.kind].label} · ${formatInstant(row.receivedAt)} 收到${row.channel ? `（${feedbackChannels[row.channel]}登记）` : ''}</p>
      <h1><span class="case__number">${caseNumber(row)}</span> <span class="due due--${due.kind}">${due.words}</span></h1>
      ${message(done && (nextCase ? `${done}下一件见下面的链接。` : done))} ${message(wrong, 'alert')}
      ${warnings(portal, view)}
      ${nextCase ? html`<p><a href="${nextCase.address}">下一件待办：${nextCase.number}</a></p>` : ''}
      <div class="spread">
        <aside class="spread__side panel">${facts(portal, view)} ${contactForm(portal, session, view)}</aside>
        <div class="spread__main">
          <h2>诉求内容</h2>
          ${words(portal, session, view)}
          <h2>办理过程</h2>
          <ol class="history">
            <li>${formatInstant(row.receivedAt)} 收到</li>
            ${view.events.map((event) => eventItem(event, view))}
          </ol>
          ${offeredForms(portal, session, view)}
        </div>
      </div>`,
  );
}

/** What whoever opens the case should not overlook. */
function warnings(portal: PortalFacts, { row, units }: CaseView): Markup {
  const unit = units.find(({ area, name }) => area === row.area && name === row.referredTo);
  const isUnseen = row.referredTo !== null && row.state !== 'closed' && unit?.hasAccount !== true;
  const hasNoUnit = row.area !== null && units.length === 0 && row.state !== 'closed';
  return html`${message(row.requestedAt ? '提交人要求更正或者删除，见办理过程。' : undefined, 'alert')}
    ${message(isUnseen ? `${row.referredTo}还没有账号，在这里看不到这一件，请另外通知。` : undefined, 'alert')}
    ${message(hasNoUnit ? `${areaName(portal, row.area)}还没有登记单位，不能转办：可以直接答复，也可以移交到上级区域再转办。` : undefined)}
    ${message(row.area === null ? '这一件没有区域：转办时选单位，或者移交区域。' : undefined)}`;
}

function areaName(portal: PortalFacts, area: string | null): string {
  return portal.areas.find(({ id }) => id === area)?.name ?? area ?? '';
}

function words(portal: PortalFacts, session: Session, view: CaseView): Markup {
  const { text, redactedText, id } = view.row;
  if (text === null) return html`<p class="fine">内容已经删除。</p>`;
  if (view.isOriginalShown) return html`<p class="fine" role="status">下面是原文，只显示这一次；已记入操作记录。</p><p class="case__full">${text}</p>`;
  const isHidden = redactedText !== null || view.events.some((event) => event.redactedText !== null);
  const request = html`<details class="act"><summary>查看原文（未隐去个人信息）</summary>
    <form class="form" method="post" action="${portal.basePath}staff/feedback/${id}/original">
      ${tokenField(session)}
      ${textField({ name: 'reason', id: 'original-reason', label: '为什么要看原文', hint: '记入操作记录' })}
      <button class="button" type="submit">查看原文</button>
    </form>
  </details>`;
  return html`<p class="case__full">${redactedText ?? text}</p>
    ${isHidden && may(session.staff, 'viewOriginal') ? request : ''}`;
}

function eventItem(event: EventRow, { names, isOriginalShown }: CaseView): Markup {
  const { at, kind, unit, actor, isPublic } = event;
  const who = actor === null ? '提交人' : (names.get(actor) ?? actor);
  const text = isOriginalShown ? event.text : (event.redactedText ?? event.text);
  return html`<li>
    ${formatInstant(at)} ${who} ${feedbackEventKinds[kind]}${unit ? `至${unit}` : ''}
    <span class="fine">${isPublic === 1 ? '提交人看得到' : '只有内部看得到'}</span>
    ${text ? html`<p class="history__text">${text}</p>` : ''}
  </li>`;
}

function facts(portal: PortalFacts, { row, approval }: CaseView): Markup {
  const subject = row.code === null ? undefined : portal.codes.get(row.code);
  const reason = Object.entries(withheldReasons).find(([name]) => name === row.withheldReason)?.[1];
  const pairs: ReadonlyArray<readonly [string, Markup | string | null | undefined]> = [
    ['状态', feedbackStates[row.state]],
    ['涉及项目', subject ? html`<a href="${portal.basePath}${subject.page}">${subject.title}</a>` : row.code],
    ['区域', row.area === null ? '没有' : areaName(portal, row.area)],
    ['承办单位', row.referredTo ?? '还没有转办'],
    ['首次答复期限', formatCivilDate(civilDate.parse(row.firstReplyDueOn))],
    ['首次答复', row.firstRepliedAt && formatInstant(row.firstRepliedAt)],
    ['办结期限', formatCivilDate(civilDate.parse(row.completionDueOn))],
    ['办结', row.closedAt && formatInstant(row.closedAt)],
    ['结果', row.result && feedbackResults[row.result]],
    ['满意度', row.satisfaction === null ? null : `${row.satisfaction} 分（满分 5 分）`],
    ['群众说', row.isSolved === null ? null : row.isSolved === 1 ? '解决了' : '没有解决'],
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
  if (row.contactSealed === null) return html`<p class="fine">没有留联系方式，或者已经删除。</p>`;
  return html`<form method="post" action="${portal.basePath}staff/feedback/${row.id}/contact">
    ${tokenField(session)}
    <button class="button" type="submit">查看联系方式</button>
    <p class="fine">查看会记入操作记录。</p>
  </form>`;
}
