import { html } from 'hono/html';
import { feedbackEventKinds } from '../../../../domain/feedback/feedback-history.ts';
import { type ActForm, typedValue } from './act-form.ts';
import type { CaseView } from './case-view.ts';
import { selectField, textField } from '../page/staff-page.ts';

/** What changes the words of a case: hiding, correcting, erasing. */
export const textForms: readonly ActForm[] = [
  {
    act: 'redact',
    title: '隐去个人信息',
    button: '保存隐去后的文字',
    isPossible: ({ row }) => row.text !== null,
    fields: (view) => html`${textField({
      name: 'redactedText',
      label: '隐去以后的文字',
      rows: 6,
      hint: '原文照样保存，查看原文要写原因并记入操作记录；列表、查找、导出和公开都用这里的文字。答复、备注里也写了的，另在“隐去办理过程里的个人信息”里隐去；批准过的公开要重新批准',
      value: typedValue(view, 'redact', 'redactedText') ?? view.row.redactedText ?? view.row.text ?? '',
    })}
    ${textField({ name: 'reason', id: 'redact-reason', label: '隐去了什么、为什么', value: typedValue(view, 'redact', 'reason') })}`,
  },
  {
    act: 'redactEvent',
    title: '隐去办理过程里的个人信息',
    button: '保存隐去后的文字',
    isPossible: (view) => wordedEvents(view).length > 0,
    fields: (view) => {
      const events = wordedEvents(view);
      const text = events.length === 1 ? (events[0]?.redactedText ?? events[0]?.text ?? '') : '';
      return html`${selectField(
        { name: 'event', label: '哪一段', value: typedValue(view, 'redactEvent', 'event') ?? (events.length === 1 ? (events[0]?.id ?? '') : '') },
        events.map(({ id, kind, text: words, redactedText }) => [
          id,
          `${feedbackEventKinds[kind]}：${[...(redactedText ?? words ?? '')].slice(0, 30).join('')}`,
        ]),
      )}
      ${textField({ name: 'redactedText', id: 'event-redacted', label: '这一段隐去以后的文字', rows: 4, hint: '工作人员写的，提交人看到的也是这里的文字；批准过的公开要重新批准', value: typedValue(view, 'redactEvent', 'redactedText') ?? text })}
      ${textField({ name: 'reason', id: 'event-reason', label: '隐去了什么、为什么', value: typedValue(view, 'redactEvent', 'reason') })}`;
    },
  },
  {
    act: 'correct',
    title: '更正内容',
    button: '更正',
    isPossible: ({ row }) => row.text !== null,
    fields: (view) => html`<p>按提交人的要求更正。更正以前的文字随即删除，不能恢复；批准过的公开要重新批准。</p>
      ${textField({ name: 'correctedText', label: '更正以后的内容', rows: 6, value: typedValue(view, 'correct', 'correctedText') ?? view.row.redactedText ?? view.row.text ?? '' })}
      ${reasonField('correct', '为什么更正', typedValue(view, 'correct', 'reason'))}`,
  },
  {
    act: 'eraseContact',
    title: '删除联系方式',
    button: '删除联系方式',
    isPossible: ({ row }) => row.contactSealed !== null,
    fields: (view) =>
      html`<p>随即从数据库里删除，不能恢复；内容照常办理。</p>${reasonField('eraseContact', '为什么删除', typedValue(view, 'eraseContact', 'reason'))}`,
  },
  {
    act: 'declineRequest',
    title: '答复更正、删除的要求',
    button: '发出答复',
    isPossible: ({ row }) => row.requestedAt !== null,
    fields: (view) =>
      textField({
        name: 'text',
        id: 'decline-text',
        label: '为什么不更正、不删除',
        rows: 3,
        hint: '提交人看得到',
        value: typedValue(view, 'declineRequest', 'text'),
      }),
  },
  {
    act: 'eraseText',
    title: '删除内容',
    button: '删除内容',
    isPossible: ({ row }) => row.text !== null,
    fields: (view) => html`<p>内容和办理过程里写过的话随即从数据库里删除，不能恢复，也不再公开；件数照样统计。</p>
      ${reasonField('eraseText', '为什么删除', typedValue(view, 'eraseText', 'reason'))} ${confirmation}`,
  },
];

/** The tick before what cannot be undone. */
export const confirmation = html`<p class="form__field"><label class="form__choice">
  <input class="form__tick" type="checkbox" name="confirmed" value="yes" required />
  <span>确认删除，知道删除以后不能恢复</span>
</label></p>`;

/** What anybody wrote after the first text: a reply may repeat a name as well as a supplement. */
function wordedEvents({ events }: CaseView) {
  return events.filter(({ text }) => text !== null);
}

function reasonField(act: string, label: string, value: string | undefined) {
  return textField({ name: 'reason', id: `${act}-reason`, label, hint: '提交人看得到，也记入操作记录', value });
}
