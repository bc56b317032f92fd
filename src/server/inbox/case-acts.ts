import { html } from 'hono/html';
import { withheldReasons } from '../../domain/feedback/answer.ts';
import { feedbackResults, type FeedbackState, nextState } from '../../domain/feedback/feedback-history.ts';
import type { PersonalDetail } from '../../disclosure/personal-details.ts';
import { caseNumber } from '../casework/case-number.ts';
import type { Markup } from '../feedback/page.ts';
import type { PortalFacts } from '../portal.ts';
import type { Session } from '../staff/gate.ts';
import { type Act, may } from '../staff/roles.ts';
import type { CaseView } from './case-view.ts';
import { type Typed, valueOf } from './guard.ts';
import { selectField, textField, tokenField } from './staff-page.ts';

interface ActForm {
  readonly act: Act;
  readonly title: string;
  readonly button: string;
  readonly isPossible: (view: CaseView) => boolean;
  readonly fields: (view: CaseView, portal: PortalFacts) => Markup | string;
}

/** What can be done to an opinion, in the order it usually is. */
const forms: readonly ActForm[] = [
  {
    act: 'accept',
    title: '受理',
    button: '受理',
    isPossible: ({ row }) => nextState(row.state, 'accepted') !== undefined,
    fields: () => html`<p>受理以后，提交人凭回执看得到。</p>`,
  },
  {
    act: 'refer',
    title: '转办',
    button: '转办',
    isPossible: ({ row }) => nextState(row.state, 'referred') !== undefined,
    fields: ({ row, units, typed }) =>
      selectField(
        { name: 'unit', label: '转给哪个单位', value: typedValue(typed, 'refer', 'unit') ?? row.referredTo ?? '' },
        units.map((unit) => [unit, unit]),
      ),
  },
  {
    act: 'reply',
    title: '答复提交人',
    button: '发出答复',
    isPossible: ({ row }) => nextState(row.state, 'replied') !== undefined,
    fields: (view, portal) => html`${cannedLinks(view, portal)}
      ${textField({
        name: 'text',
        id: 'reply-text',
        label: '答复',
        rows: 6,
        value: typedValue(view.typed, 'reply', 'text') ?? view.chosenCanned?.text,
        hint: '提交人凭回执看得到；写清做了什么、什么时候做、找谁',
      })}`,
  },
  {
    act: 'close',
    title: '办结',
    button: '办结',
    isPossible: ({ row }) => nextState(row.state, 'closed') !== undefined,
    fields: ({ typed }) => html`${selectField(
      { name: 'result', label: '办理结果', value: typedValue(typed, 'close', 'result') ?? '', hint: '解释说明不等于解决：两者分开统计，一并公开' },
      Object.entries(feedbackResults).filter(([result]) => result !== 'merged'),
    )}
    ${textField({ name: 'text', id: 'close-text', label: '补充说明（可以不填）', rows: 3, isRequired: false, value: typedValue(typed, 'close', 'text') })}`,
  },
  {
    act: 'reopen',
    title: '重新办理',
    button: '重新办理',
    isPossible: ({ row }) => nextState(row.state, 'reopened') !== undefined && row.mergedInto === null,
    fields: ({ typed }) =>
      textField({ name: 'text', id: 'reopen-text', label: '为什么重新办理', rows: 3, hint: '提交人看得到；办结期限从今天重新计算', value: typedValue(typed, 'reopen', 'text') }),
  },
  {
    act: 'note',
    title: '内部备注',
    button: '记下',
    isPossible: () => true,
    fields: ({ typed }) => textField({ name: 'text', id: 'note-text', label: '备注', rows: 3, hint: '只有内部看得到', value: typedValue(typed, 'note', 'text') }),
  },
  {
    act: 'merge',
    title: '与另一件合并',
    button: '合并',
    isPossible: ({ row, near }) => nextState(row.state, 'merged') !== undefined && near.length > 0,
    fields: ({ near }) => html`<fieldset class="form__field">
      <legend class="form__label">并入哪一件</legend>
      <p class="form__hint">这一件随即办结，答复写在并入的那一件里</p>
      ${near.map(
        (row) => html`<label class="form__choice">
          <input class="form__tick" type="radio" name="into" value="${row.id}" required />
          <span>${caseNumber(row)}：${[...(row.redactedText ?? row.text ?? '')].slice(0, 40).join('')}</span>
        </label>`,
      )}
    </fieldset>`,
  },
  {
    act: 'redact',
    title: '隐去个人信息',
    button: '保存隐去后的文字',
    isPossible: ({ row }) => row.text !== null,
    fields: ({ row, typed }) => html`${textField({
      name: 'redactedText',
      label: '隐去以后的文字',
      rows: 6,
      hint: '原文照样保存，只有需要时才看；导出和公开用这里的文字',
      value: typedValue(typed, 'redact', 'redactedText') ?? row.redactedText ?? row.text ?? '',
    })}
    ${textField({ name: 'reason', id: 'redact-reason', label: '隐去了什么、为什么', value: typedValue(typed, 'redact', 'reason') })}`,
  },
  {
    act: 'publish',
    title: '批准公开',
    button: '批准公开',
    isPossible: ({ row }) => (row.firstRepliedAt ?? row.closedAt) !== null && row.mergedInto === null,
    fields: publishFields,
  },
  {
    act: 'withhold',
    title: '不公开',
    button: '决定不公开',
    isPossible: ({ row }) => row.publication !== 'withheld' && row.mergedInto === null,
    fields: () => selectField({ name: 'reason', label: '原因', value: '', hint: '按原因统计的件数会公开' }, Object.entries(withheldReasons).filter(([reason]) => reason !== 'merged')),
  },
];

/** What is usually done next in a state. */
const usual: Readonly<Record<FeedbackState, Act>> = {
  received: 'accept',
  accepted: 'refer',
  referred: 'reply',
  replied: 'close',
  closed: 'publish',
};

/** The forms the person may use now; the one that was sent back, or else the usual next one, stands open. */
export function actForms(portal: PortalFacts, session: Session, view: CaseView): Markup {
  const possible = forms.filter(({ act, isPossible }) => may(session.staff, act) && isPossible(view));
  const wanted = view.chosenCanned ? 'reply' : view.typed ? valueOf(view.typed, 'act') : usual[view.row.state];
  return html`<h2>可以办的事</h2>
    ${possible.map(
      (form) => html`<details class="act" ${form.act === wanted ? 'open' : ''}>
        <summary>${form.title}</summary>
        <form class="form" method="post" action="${portal.basePath}staff/feedback/${view.row.id}">
          ${tokenField(session)}
          <input type="hidden" name="version" value="${view.row.version}" />
          ${form.fields(view, portal)}
          <button class="form__send" type="submit" name="act" value="${form.act}">${form.button}</button>
        </form>
      </details>`,
    )}`;
}

function publishFields(view: CaseView): Markup {
  const { row, approval, events, details, typed } = view;
  const replied = events.findLast(({ kind, text }) => text && (kind === 'replied' || kind === 'closed'))?.text ?? '';
  return html`${details ? personalData(details) : ''}
    ${textField({
      name: 'question',
      label: '意见概要',
      rows: 4,
      hint: '一两句话，不写是谁说的、住在哪里、怎么联系',
      value: typedValue(typed, 'publish', 'question') ?? approval?.question ?? row.redactedText ?? row.text ?? '',
    })}
    ${textField({ name: 'answer', label: '公开的答复', rows: 5, value: typedValue(typed, 'publish', 'answer') ?? approval?.answer ?? replied })}`;
}

/** What may identify somebody: some of it must go, some of it a person may look at and keep. */
export function personalData(details: readonly PersonalDetail[]): Markup {
  return html`<div class="form__summary" role="alert">
    <p>没有保存：里面可能有个人信息。删去，或者核实以后勾选：</p>
    <ul class="personal">
      ${details.map(({ kind, text, isClearable }) =>
        isClearable
          ? html`<li><label class="form__choice">
              <input class="form__tick" type="checkbox" name="cleared" value="${text}" />
              <span>${kind}“${text}”不是个人信息，或者是公开办公用的</span>
            </label></li>`
          : html`<li>${kind} ${text}：必须删去</li>`,
      )}
    </ul>
  </div>`;
}

function cannedLinks({ canned, row }: CaseView, { basePath }: PortalFacts): Markup | string {
  if (canned.length === 0) return '';
  return html`<p class="form__hint">用常用答复开头（会换掉下面已经写的）：</p>
    <ul class="links">
      ${canned.map(({ id, title }) => html`<li><a class="links__link" href="${basePath}staff/feedback/${row.id}?canned=${id}#reply-text">${title}</a></li>`)}
    </ul>`;
}

/** What was typed into the form that was sent back; other forms keep what they had. */
function typedValue(typed: Typed | undefined, act: Act, name: string): string | undefined {
  return typed && valueOf(typed, 'act') === act ? valueOf(typed, name) : undefined;
}
