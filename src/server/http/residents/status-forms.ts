import { formLimits } from '../../../domain/feedback/form.ts';
import { html } from 'hono/html';
import type { Receipt } from '../../../domain/feedback/receipt.ts';
import { satisfactionLevels } from '../../../domain/feedback/survey.ts';
import { type Wish, wishes } from '../../../domain/feedback/wish.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import type { FeedbackRow } from '../../store/feedback/feedback-list.ts';
import type { Markup } from '../page.ts';
import { keepsNumbersLabel, unguardedNumbers } from './guarded-numbers.ts';

/** What a form sent that was not taken. */
export type Typed = Readonly<Record<string, string>>;

/** What the author of a feedback may still do; what was typed and not taken stands in its form again. */
export function furtherActs(portal: PortalFacts, row: FeedbackRow, receipt: Receipt, typed: Typed = {}): Markup {
  const carried = carriedFields(receipt, row.version);
  const isDuplicate = row.mergedInto !== null;
  const canReopen = (row.state === 'replied' || row.state === 'closed') && !isDuplicate;
  const canRate = row.state === 'closed' && row.satisfaction === null && !isDuplicate;
  const canSupplement = row.state !== 'closed';
  const offered = keysOf<Wish>(wishes).filter(
    (wish) => (wish !== 'supplement' || canSupplement) && (wish !== 'eraseContact' || row.contactSealed !== null) && isLeft(wish, row.text),
  );
  return html`${canRate ? ratingForm(portal, carried) : ''} ${canReopen ? reopeningForm(portal, carried, typed.wish === undefined ? typed : {}) : ''}
    ${wishForm(portal, carried, offered, typed.wish === undefined ? {} : typed)}`;
}

/** What a proposer may ask for. */
export function proposalWishes(
  portal: PortalFacts,
  row: { version: number; text: string | null; contactSealed: string | null },
  receipt: Receipt,
  typed: Typed = {},
): Markup | string {
  const offered = keysOf<Wish>(wishes).filter(
    (wish) => wish !== 'supplement' && (wish !== 'eraseContact' || row.contactSealed !== null) && isLeft(wish, row.text),
  );
  return wishForm(portal, carriedFields(receipt, row.version), offered, typed);
}

/** A text that is gone can be neither corrected nor erased. */
function isLeft(wish: Wish, text: string | null): boolean {
  return text !== null || (wish !== 'correct' && wish !== 'eraseText');
}

function carriedFields(receipt: Receipt, version: number): Markup {
  return html`<input type="hidden" name="receipt" value="${receipt}" />
    <input type="hidden" name="version" value="${version}" />`;
}

function ratingForm(portal: PortalFacts, carried: Markup): Markup {
  const solved = [
    ['yes', '解决了'],
    ['no', '没有解决'],
  ] as const;
  return html`<form class="form" method="post" action="${portal.basePath}feedback/status/rate">
    <fieldset class="form__field">
      <legend class="form__label">您反映的问题解决了吗？（可以不答）</legend>
      ${solved.map(([value, label]) => choice('isSolved', value, label, false))}
    </fieldset>
    <fieldset class="form__field">
      <legend class="form__label">您对办理满意吗？</legend>
      ${satisfactionLevels.map(({ value, label }) => choice('satisfaction', value, label, true))}
    </fieldset>
    ${carried} <button class="form__send" type="submit">提交评价</button>
  </form>`;
}

function reopeningForm(portal: PortalFacts, carried: Markup, typed: Typed): Markup {
  return html`<form class="form" method="post" action="${portal.basePath}feedback/status/reopen">
    <p class="form__field">
      <label class="form__label" for="text">没有解决？请写明还有什么问题</label>
      <textarea class="form__input form__input--prose" id="text" name="text" rows="4" maxlength="2000" required>${firstLine(typed)}</textarea>
    </p>
    ${tickFor(typed)} ${carried} <button class="form__send" type="submit">要求继续办理</button>
  </form>`;
}

function wishForm(portal: PortalFacts, carried: Markup, offered: readonly Wish[], typed: Typed): Markup | string {
  if (offered.length === 0) return '';
  return html`<h2>${offered.includes('supplement') ? '补充、改正或者删除' : '改正或者删除'}</h2>
    <form class="form" method="post" action="${portal.basePath}feedback/status/wish">
      <fieldset class="form__field">
        <legend class="form__label">您要做什么？</legend>
        ${offered.map((wish) => choice('wish', wish, wishes[wish].label, true, { hint: wishes[wish].hint, isChosen: typed.wish === wish }))}
      </fieldset>
      <p class="form__field">
        <label class="form__label" for="wish-text">写明内容</label>
        <span class="form__hint" id="wish-hint">只要求删除的可以不写；不超过${formLimits.textLength}字</span>
        <textarea class="form__input form__input--prose" id="wish-text" name="text" rows="4" maxlength="2000" aria-describedby="wish-hint">${firstLine(typed)}</textarea>
      </p>
      ${tickFor(typed)}
      <p class="fine">改正和删除由工作人员办理，办好了在这一页看得到。删除以后不能恢复。</p>
      ${carried} <button class="form__send" type="submit">提交要求</button>
    </form>`;
}

/** A line feed after the tag is none of the text: one more keeps the first of what was typed. */
function firstLine({ text = '' }: Typed): string {
  return `\n${text}`;
}

/** The tick for whoever wants to send a guarded number nevertheless. */
function tickFor(typed: Typed): Markup | string {
  if (unguardedNumbers(typed) === undefined) return '';
  return html`<label class="form__choice"><input class="form__tick" type="checkbox" name="keepsNumbers" value="yes" /> <span>${keepsNumbersLabel}</span></label>`;
}

function choice(
  name: string,
  value: string,
  label: string,
  isRequired: boolean,
  { hint, isChosen = false }: { hint?: string; isChosen?: boolean } = {},
): Markup {
  return html`<label class="form__choice">
    <input class="form__tick" type="radio" name="${name}" value="${value}" ${isRequired ? 'required' : ''} ${isChosen ? 'checked' : ''} />
    <span>${label}${hint ? html`<span class="form__hint">${hint}</span>` : ''}</span>
  </label>`;
}
