import { html } from 'hono/html';
import { formatCivilDate } from '../../../domain/value/civil-date.ts';
import { feedbackEventKinds, feedbackResults, feedbackStates } from '../../../domain/feedback/feedback-history.ts';
import { plainKind } from '../../../domain/feedback/feedback.ts';
import { proposalStates } from '../../../domain/feedback/proposal.ts';
import type { Receipt } from '../../../domain/feedback/receipt.ts';
import type { WorkingDayCount } from '../../../schedule/working-days.ts';
import { caseNumber } from '../../intake/case-number.ts';
import { feedbackTitle } from '../../intake/feedback-kind.ts';
import { proposalCourse, proposalTitle } from '../../intake/proposal-kind.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import type { EventRow } from '../../store/feedback/history.ts';
import type { FeedbackRow } from '../../store/feedback/feedback-list.ts';
import type { ProposalRow } from '../../store/feedback/proposals.ts';
import { type Deadlines, formatInstant } from '../../intake/deadlines.ts';
import { callLine, type Markup, page } from '../page.ts';
import { keptReceipts, receiptCard } from './receipt-card.ts';
import { furtherActs, proposalWishes, type Typed } from './status-forms.ts';

/** Residents read plain words where staff have a term of theirs. */
const residentsStates = { ...feedbackStates, closed: '已处理完' } as const;
const residentsEvents = {
  ...feedbackEventKinds,
  closed: '处理完',
  extended: '延长处理期限',
  asked: '要求改正或者删除',
  corrected: '改正内容',
  requestDeclined: '答复改正、删除的要求',
} as const;

/** A feedback as its author sees it. */
export interface FeedbackStatus {
  readonly receipt: Receipt;
  readonly row: FeedbackRow;
  /** What it was merged into: the answer and its times are there. */
  readonly main?: FeedbackRow;
  /** The answer to that one, once it was approved for everybody. */
  readonly sharedAnswer?: string;
  /** The public part of the history, oldest first. */
  readonly events: readonly EventRow[];
  readonly deadlines: Deadlines;
  /** What the author's own act just did, or why it could not be done. */
  readonly message?: string | undefined;
  /** What was typed and not taken. */
  readonly typed?: Typed | undefined;
}

/** Where a receipt is typed. `message` says why the last one, `typed`, led nowhere. */
export function lookupPage(portal: PortalFacts, { message, typed = '' }: { message?: string; typed?: string } = {}): Promise<string> {
  return page(
    portal,
    '查询办理情况',
    html`<h1>查询办理情况</h1>
      ${message ? html`<p class="form__summary" role="alert">${message}</p>` : ''} ${keptReceipts(portal)}
      <form class="form" method="post" action="${portal.basePath}feedback/status">
        <p class="form__field">
          <label class="form__label" for="receipt">查询用的号码（回执号）</label>
          <span class="form__hint" id="receipt-hint">提交时给您的16个字母和数字；大小写、空格都不要紧。以前的44位数字照样能查</span>
          <input class="form__input form__input--receipt" id="receipt" name="receipt" value="${typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" required aria-describedby="receipt-hint" />
        </p>
        <button class="form__send" type="submit">查询</button>
      </form>
      <p>回执号丢了，请打电话，报编号和写的什么。${callLine(portal)}</p>`,
  );
}

/** History, both clocks with how they were counted, and what the author may still do. */
export function feedbackStatusPage(portal: PortalFacts, status: FeedbackStatus): Promise<string> {
  const { row, main, sharedAnswer, events, deadlines, receipt, message, typed } = status;
  const mergedAt = events.find(({ kind }) => kind === 'merged')?.at;
  const subject = row.code === null ? undefined : portal.codes.get(row.code);
  return page(
    portal,
    '办理情况',
    html`<h1>办理情况：${residentsStates[(main ?? row).state]}</h1>
      ${message ? html`<p class="form__summary" role="status">${message}</p>` : ''}
      ${main ? mergedWords(main, sharedAnswer) : ''}
      <dl class="typed">
        <dt class="typed__label">编号</dt>
        <dd class="typed__value">${caseNumber(row)}</dd>
        <dt class="typed__label">类型</dt>
        <dd class="typed__value">${plainKind(row.kind)}</dd>
        ${subject ? html`<dt class="typed__label">项目</dt><dd class="typed__value">${subject.title}</dd>` : ''}
        <dt class="typed__label">您写的内容</dt>
        <dd class="typed__value">${row.text ?? '已经删除'}</dd>
        ${resultOf(main ?? row)}
      </dl>
      <h2>办理过程</h2>
      <ol class="history">
        <li>${formatInstant(row.receivedAt)}收到</li>
        ${events.map(eventItem)}
      </ol>
      <h2>时限</h2>
      ${clock('答复', deadlines.firstReply, doneAt(main ?? row, 'firstRepliedAt', mergedAt))}
      ${clock('处理完', deadlines.completion, doneAt(main ?? row, 'closedAt', mergedAt))}
      ${row.requestedAt ? html`<p>您在${formatInstant(row.requestedAt)}提出的改正或者删除要求还在办。</p>` : ''}
      ${furtherActs(portal, row, receipt, typed)}
      <h2>回执</h2>
      ${receiptCard(portal, { receipt, number: caseNumber(row), title: feedbackTitle(row.kind, subject) })}`,
  );
}

/** Where a proposal stands, with the reason. */
export function proposalStatusPage(
  portal: PortalFacts,
  receipt: Receipt,
  row: ProposalRow,
  { message, typed }: Pick<FeedbackStatus, 'message' | 'typed'>,
): Promise<string> {
  return page(
    portal,
    '建议的采纳情况',
    html`<h1>建议的采纳情况：${proposalStates[row.state]}</h1>
      ${message ? html`<p class="form__summary" role="status">${message}</p>` : ''}
      <dl class="typed">
        <dt class="typed__label">编号</dt>
        <dd class="typed__value">${caseNumber(row)}</dd>
        <dt class="typed__label">收到</dt>
        <dd class="typed__value">${formatInstant(row.receivedAt)}</dd>
        <dt class="typed__label">您的建议（${row.year}年）</dt>
        <dd class="typed__value">${row.text ?? '已经删除'}</dd>
        ${row.reason ? html`<dt class="typed__label">理由</dt><dd class="typed__value">${row.reason}</dd>` : ''}
        ${row.requestText ? html`<dt class="typed__label">您的要求</dt><dd class="typed__value">${row.requestText}${row.requestedAt ? '（还在办）' : ''}</dd>` : ''}
        ${row.requestAnswer ? html`<dt class="typed__label">对要求的答复</dt><dd class="typed__value">${row.requestAnswer}</dd>` : ''}
      </dl>
      ${row.state === 'collected' ? html`<p>${proposalCourse(row.year)}</p>` : ''}
      ${proposalWishes(portal, row, receipt, typed)}
      <h2>回执</h2>
      ${receiptCard(portal, { receipt, number: caseNumber(row), title: proposalTitle })}`,
  );
}

/** The other case is somebody else's: its author's words and what was written to them are not shown. */
function mergedWords(main: FeedbackRow, sharedAnswer: string | undefined): Markup {
  return html`<p>这一件与${caseNumber(main)}说的是同一件事，已经并在一起办理，办到哪一步下面看得到。</p>
    ${
      sharedAnswer
        ? html`<p>答复：</p><p class="history__text">${sharedAnswer}</p>`
        : html`<p>那一件是别人提的，答复里可能有别人的个人信息，批准公开以后才在这里显示。急着想知道，请打电话，报编号。</p>`
    }`;
}

/** Authors read their own words as they wrote them, and the words of staff without what was hidden in them. */
function eventItem({ at, kind, unit, actor, text: original, redactedText }: EventRow): Markup {
  const text = actor === null ? original : (redactedText ?? original);
  return html`<li>
    ${formatInstant(at)}${residentsEvents[kind]}${unit ? `至${unit}` : ''}
    ${text ? html`<p class="history__text">${text}</p>` : ''}
  </li>`;
}

function resultOf({ result }: FeedbackRow): Markup | string {
  return result ? html`<dt class="typed__label">结果</dt><dd class="typed__value">${feedbackResults[result]}</dd>` : '';
}

/** When a step was done; for a duplicate not before it was merged, since only then its author read the answer. */
function doneAt(row: FeedbackRow, step: 'firstRepliedAt' | 'closedAt', mergedAt: string | undefined): string | null {
  const at = row[step];
  return at !== null && mergedAt !== undefined && at < mergedAt ? mergedAt : at;
}

function clock(deed: '答复' | '处理完', count: WorkingDayCount, at: string | null): Markup {
  const latest = `最迟${formatCivilDate(count.dueOn)}`;
  return html`<p>${at ? `已于${formatInstant(at)}${deed}，${latest}。` : `还没有${deed}，${latest}。`}</p>
    <details>
      <summary>怎么算的</summary>
      <p>从${formatCivilDate(count.from)}的第二天起，数${count.workingDays}个工作日。${daysNamed(count)}</p>
    </details>`;
}

function daysNamed({ holidays, makeUpDays, assumedYears }: WorkingDayCount): string {
  const off = holidays.map(({ date, name }) => `${formatCivilDate(date)}（${name}）`).join('、');
  const worked = makeUpDays.map(formatCivilDate).join('、');
  return [
    '周六、周日不算。',
    off && `放假不算：${off}。`,
    worked && `调休上班，算工作日：${worked}。`,
    assumedYears.length > 0 && `${assumedYears.join('、')}年的放假安排还没有公布，暂按周六、周日休息计算。`,
  ]
    .filter(Boolean)
    .join('');
}
