import { html } from 'hono/html';
import { feedbackResults, nextState } from '../../../../domain/feedback/feedback-history.ts';
import { caseNumber } from '../../../intake/case-number.ts';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import { type ActForm, typedValue } from './act-form.ts';
import type { CaseView } from './case-view.ts';
import { excerptOf } from '../../../cases/excerpt.ts';
import { selectField, textField } from '../page/staff-page.ts';
import { unitWords } from '../../../cases/units.ts';

/** What moves a case on, in the order it usually happens. */
export const courseForms: readonly ActForm[] = [
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
    isPossible: ({ row, units }) => nextState(row.state, 'referred') !== undefined && units.length > 0,
    fields: referralFields,
  },
  {
    act: 'move',
    title: '移交区域',
    button: '移交',
    isPossible: ({ row }) => row.mergedInto === null,
    fields: (view) => html`<p>移交以后由那个区域办理和公开${view.row.referredTo ? '，承办单位要重新转办' : ''}；批准过的公开由那个区域重新批准。</p>
      ${selectField({ name: 'area', label: '移交到哪个区域', value: typedValue(view, 'move', 'area') ?? view.row.area ?? '' }, view.areas)}
      ${textField({ name: 'code', id: 'move-code', label: '改正亮码', isRequired: false, hint: '亮码没有写或者写错了，又知道正确的，才填', value: typedValue(view, 'move', 'code') })}
      ${textField({ name: 'reason', id: 'move-reason', label: '为什么移交', hint: '提交人看得到', value: typedValue(view, 'move', 'reason') })}`,
  },
  {
    act: 'return',
    title: '退回',
    button: '退回',
    isPossible: ({ row }) => nextState(row.state, 'returned') !== undefined,
    fields: (view) =>
      textField({
        name: 'text',
        id: 'return-text',
        label: '为什么退回',
        rows: 3,
        hint: '只有内部看得到；退回以后由区域重新转办',
        value: typedValue(view, 'return', 'text'),
      }),
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
        value: typedValue(view, 'reply', 'text') ?? view.chosenCanned?.text,
        hint: '提交人凭回执看得到；写清做了什么、什么时候做、找谁',
      })}`,
  },
  {
    act: 'askExtension',
    title: '申请延期',
    button: '提出申请',
    isPossible: ({ row }) => nextState(row.state, 'extensionAsked') !== undefined,
    fields: (view) => extensionFields(view, 'askExtension', '只有内部看得到；由区域办公室批准'),
  },
  {
    act: 'extend',
    title: '批准延期',
    button: '延长办结期限',
    isPossible: ({ row }) => nextState(row.state, 'extended') !== undefined,
    fields: (view) => extensionFields(view, 'extend', '提交人看得到'),
  },
  {
    act: 'close',
    title: '办结',
    button: '办结',
    isPossible: ({ row }) => nextState(row.state, 'closed') !== undefined,
    fields: (view) => html`${selectField(
      { name: 'result', label: '办理结果', value: typedValue(view, 'close', 'result') ?? '', hint: '解释说明不等于解决：两者分开统计，一并公开' },
      Object.entries(feedbackResults).filter(([result]) => result !== 'merged' && result !== 'notAccepted'),
    )}
    ${textField({ name: 'text', id: 'close-text', label: view.isAnswered ? '给提交人的话（可以不填）' : '给提交人的话', rows: 3, isRequired: !view.isAnswered, hint: view.isAnswered ? undefined : '还没有答复过，办结要写明怎么办的', value: typedValue(view, 'close', 'text') })}`,
  },
  {
    act: 'dismiss',
    title: '不予受理',
    button: '决定不予受理',
    isPossible: ({ row }) => row.state === 'received' || row.state === 'accepted',
    fields: (view) => html`${textField({ name: 'ground', label: '依据', hint: '文件名称和条款', value: typedValue(view, 'dismiss', 'ground') })}
      ${textField({ name: 'text', id: 'dismiss-text', label: '给提交人的说明', rows: 4, hint: '为什么不予受理，应当找谁', value: typedValue(view, 'dismiss', 'text') })}`,
  },
  {
    act: 'reopen',
    title: '重新办理',
    button: '重新办理',
    isPossible: ({ row }) => nextState(row.state, 'reopened') !== undefined && row.mergedInto === null,
    fields: (view) =>
      textField({
        name: 'text',
        id: 'reopen-text',
        label: '为什么重新办理',
        rows: 3,
        hint: '提交人看得到；办结期限从今天重新计算',
        value: typedValue(view, 'reopen', 'text'),
      }),
  },
  {
    act: 'note',
    title: '内部备注',
    button: '保存备注',
    isPossible: () => true,
    fields: (view) => textField({ name: 'text', id: 'note-text', label: '备注', rows: 3, hint: '只有内部看得到', value: typedValue(view, 'note', 'text') }),
  },
  {
    act: 'merge',
    title: '与另一件合并',
    button: '合并',
    isPossible: ({ row, near }) => nextState(row.state, 'merged') !== undefined && near.length > 0,
    fields: (view) => html`<fieldset class="form__field">
      <legend class="form__label">并入哪一件</legend>
      <p class="form__hint">这一件随即办结。并入的那一件里写给别人的答复，这一件的提交人看不到；批准公开以后，看得到公开的答复</p>
      ${view.near.map(
        (row) => html`<label class="form__choice">
          <input class="form__tick" type="radio" name="into" value="${row.id}" required />
          <span>${caseNumber(row)}：${excerptOf(row, 40)}</span>
        </label>`,
      )}
    </fieldset>
    ${textField({ name: 'text', id: 'merge-text', label: '给这一件提交人的话（可以不填）', rows: 3, isRequired: false, hint: '只写给他看的：怎么办的、找谁；不写别人的事', value: typedValue(view, 'merge', 'text') })}`,
  },
];

/** A case that has no area yet is given one together with the unit. */
function referralFields(view: CaseView): Markup {
  const { row, units } = view;
  const isPlaced = row.area !== null;
  const choices = units.map((unit) => [isPlaced ? unit.name : `${unit.area}/${unit.name}`, unitWords(unit)] as const);
  const hint = isPlaced
    ? '注明“还没有账号”的单位在这里看不到，转办以后请另外通知'
    : '这一件还没有区域，转办以后归单位所在的区域；注明“还没有账号”的单位在这里看不到，请另外通知';
  return selectField({ name: 'unit', label: '转给哪个单位', value: typedValue(view, 'refer', 'unit') ?? row.referredTo ?? '', hint }, choices);
}

function extensionFields(view: CaseView, act: 'askExtension' | 'extend', hint: string): Markup {
  return html`${textField({ name: 'until', id: `${act}-until`, label: '延长到哪一天', type: 'date', value: typedValue(view, act, 'until') })}
    ${textField({ name: 'text', id: `${act}-text`, label: '为什么延期', rows: 3, hint, value: typedValue(view, act, 'text') })}`;
}

function cannedLinks({ canned, row }: CaseView, { basePath }: PortalFacts): Markup | string {
  if (canned.length === 0) return '';
  return html`<p class="form__hint">用常用答复开头（会换掉下面已经写的）：</p>
    <ul class="links">
      ${canned.map(({ id, title }) => html`<li><a class="links__link" href="${basePath}staff/feedback/${row.id}?canned=${id}#reply-text">${title}</a></li>`)}
    </ul>`;
}
