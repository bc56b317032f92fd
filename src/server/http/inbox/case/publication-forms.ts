import { html } from 'hono/html';
import { withheldReasons } from '../../../../domain/feedback/answer.ts';
import type { PersonalDetail } from '../../../../disclosure/personal-details.ts';
import type { Markup } from '../../page.ts';
import { type ActForm, typedValue } from './act-form.ts';
import type { CaseView } from './case-view.ts';
import { selectField, textField } from '../page/staff-page.ts';

/** What decides whether the public reads of a case. */
export const publicationForms: readonly ActForm[] = [
  {
    act: 'publish',
    title: '批准公开',
    button: '批准公开',
    isPossible: ({ row }) => (row.firstRepliedAt ?? row.closedAt) !== null && row.mergedInto === null && row.text !== null,
    fields: publishFields,
  },
  {
    act: 'withhold',
    title: '不公开',
    button: '决定不公开',
    isPossible: ({ row }) => row.publication !== 'withheld' && row.mergedInto === null,
    fields: () =>
      selectField(
        { name: 'reason', label: '原因', value: '', hint: '按原因统计的件数会公开' },
        Object.entries(withheldReasons).filter(([reason]) => reason !== 'merged'),
      ),
  },
];

function publishFields(view: CaseView): Markup {
  const { row, approval, events, details } = view;
  const answered = events.findLast(({ kind, text }) => text && (kind === 'replied' || kind === 'closed'));
  const replied = answered?.redactedText ?? answered?.text ?? '';
  return html`${details ? personalData(details) : ''}
    ${textField({
      name: 'question',
      label: '意见概要',
      rows: 4,
      hint: '一两句话，不写是谁说的、住在哪里、怎么联系',
      value: typedValue(view, 'publish', 'question') ?? approval?.question ?? row.redactedText ?? row.text ?? '',
    })}
    ${textField({ name: 'answer', label: '公开的答复', rows: 5, value: typedValue(view, 'publish', 'answer') ?? approval?.answer ?? replied })}`;
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
