import { tenDigits } from '../../../domain/code/typed-code.ts';
import { html } from 'hono/html';
import type { FormField } from '../../../domain/feedback/form.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import { hiddenFields } from './form-page.ts';
import { type Markup, page } from '../page.ts';

/** A form that was understood and now needs the resident's second step. */
export interface UnconfirmedForm {
  readonly path: string;
  readonly fields: readonly FormField[];
  /** What was typed, with the form key the server drew. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Shows what will be sent; nothing is stored before the second step. */
export function confirmPage(portal: PortalFacts, form: UnconfirmedForm): Promise<string> {
  return page(
    portal,
    '请核对后提交',
    html`<h1>请核对后提交</h1>
      <p role="status">还没有提交。请看一遍下面的内容，再点“确认提交”。要修改，请用浏览器的返回。</p>
      ${typedList(portal, form)} ${sendAgain(portal, form)}`,
  );
}

/**
 * While a flood is on: the browser works for a second, or the resident waits.
 *
 * @param challenge JSON of the task; the script sends the form by itself once it is solved
 */
export function patiencePage(
  portal: PortalFacts,
  form: UnconfirmedForm,
  { challenge, waitSeconds }: { challenge: string; waitSeconds: number },
): Promise<string> {
  return page(
    portal,
    '请稍等再提交',
    html`<h1>请稍等再提交</h1>
      <p role="status" id="patience">
        现在提交的人特别多，还没有提交。您写的内容都在下面，请等${waitSeconds}秒，再点“确认提交”。
      </p>
      ${typedList(portal, form)} ${sendAgain(portal, form, challenge)}
      <script type="module" src="${portal.basePath}feedback/solver/solve.js"></script>`,
  );
}

function sendAgain(portal: PortalFacts, { path, fields, typed }: UnconfirmedForm, challenge?: string): Markup {
  return html`<form class="form" method="post" action="${portal.basePath}${path}" accept-charset="utf-8" ${challenge ? html`data-challenge="${challenge}"` : ''}>
    ${hiddenFields(fields, typed)} ${challenge ? html`<input type="hidden" name="solution" value="" />` : ''}
    <button class="form__send" type="submit">确认提交</button>
  </form>`;
}

function typedList({ codes }: PortalFacts, { fields, typed }: UnconfirmedForm): Markup {
  const shown = fields.filter(({ name, control }) => typed[name] && !['hidden', 'trap', 'tick'].includes(control));
  return html`<dl class="typed">
    ${shown.map(({ name, label, choices }) => {
      const value = choices?.find((choice) => choice.value === typed[name])?.label ?? typed[name];
      const subject = name === 'code' ? codes.get(tenDigits(typed[name] ?? '') ?? '') : undefined;
      return html`<dt class="typed__label">${label}</dt>
        <dd class="typed__value">${value}</dd>
        ${subject ? html`<dt class="typed__label">项目</dt><dd class="typed__value">${subject.title}${subject.areaName ? `（${subject.areaName}）` : ''}</dd>` : ''}`;
    })}
  </dl>`;
}
