import { noticeOfUse } from '../../../domain/feedback/notice.ts';
import { html } from 'hono/html';
import type { FormField } from '../../../domain/feedback/form.ts';
import type { OfferedCode } from '../../intake/form-kind.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import { callLine, type Markup, page } from '../page.ts';

/** A form as it is printed again: what was typed, and what is wrong with it by field name. */
export interface PrintedForm {
  /** Where it is sent, below the portal's base path. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** In fewer words for the list above the form, where the field says the whole. */
  readonly brief?: Readonly<Record<string, string>> | undefined;
  /** What it may be filled in for, while that is not known. */
  readonly offers?: readonly OfferedCode[] | undefined;
  /** Sentences about what it is filled in for. */
  readonly about?: readonly string[] | undefined;
  /** What happened, above the form. */
  readonly message?: string | undefined;
}

/** The form with everything that was typed still in it. */
export function formPage(portal: PortalFacts, form: PrintedForm): Promise<string> {
  const wrong = form.fields.filter(({ name }) => form.errors[name] !== undefined);
  return page(
    portal,
    form.title,
    html`<h1>${form.title}</h1>
      ${form.about?.map((sentence) => html`<p>${sentence}</p>`) ?? ''} ${form.message ? summary(portal, form, wrong) : ''} ${offered(portal, form)}
      <form class="form" method="post" action="${portal.basePath}${form.path}" accept-charset="utf-8">
        ${form.fields.map((field) => [field.name === 'consent' ? noticeList(portal) : '', control(field, form.typed[field.name] ?? '', form.errors[field.name])])}
        <button class="form__send" type="submit">提交</button>
      </form>`,
  );
}

function summary(portal: PortalFacts, form: PrintedForm, wrong: readonly FormField[]): Markup {
  return html`<div class="form__summary" role="alert">
    <p>${form.message}</p>
    ${wrong.length > 0 ? html`<ul>${wrong.map((field) => errorLink(field, form))}</ul>` : ''}
    <p>${callLine(portal)}</p>
  </div>`;
}

/** The notice of use as a list, right above the consent to it: what is asked comes first. */
function noticeList(portal: PortalFacts): Markup {
  const sentences = noticeOfUse(portal.operator, portal.retention);
  return html`<ul class="form__notice">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** What was typed, as fields that are sent along unseen. */
export function hiddenFields(fields: readonly FormField[], typed: Readonly<Record<string, string>>): Markup[] {
  return fields
    .filter(({ name, control: kind }) => kind !== 'trap' && typed[name])
    .map(({ name }) => html`<input type="hidden" name="${name}" value="${typed[name]}" />`);
}

/** A question and a tick are named by what is wrong with them alone. */
function errorLink({ name, label, control: kind }: FormField, { errors, brief }: PrintedForm): Markup {
  const isNamed = kind !== 'tick' && !label.endsWith('？');
  return html`<li><a href="#${name}">${isNamed ? `${label}：` : ''}${brief?.[name] ?? errors[name]}</a></li>`;
}

/** The most things that are listed in the open. */
const mostOpen = 8;

function offered({ basePath }: PortalFacts, { path, offers = [] }: PrintedForm): Markup | string {
  if (offers.length === 0) return '';
  const list = html`<ul class="links">
    ${offers.map(({ code, words }) => html`<li><a class="links__link" href="${basePath}${path}?code=${code}">${words}</a></li>`)}
  </ul>`;
  const title = `可以评的有${offers.length}件，点一件就不用填号码`;
  return offers.length > mostOpen ? html`<details><summary>${title}</summary>${list}</details>` : html`<p>${title}：</p>${list}`;
}

function control(field: FormField, typed: string, error: string | undefined): Markup {
  switch (field.control) {
    case 'hidden':
      return html`<input type="hidden" name="${field.name}" value="${typed}" />`;
    case 'trap':
      return html`<p class="form__trap" aria-hidden="true">
        <label>${field.label} <input name="${field.name}" tabindex="-1" autocomplete="off" /></label>
      </p>`;
    case 'tick':
      return html`<p class="form__field">
        <label class="form__choice">
          <input class="form__tick" type="checkbox" id="${field.name}" name="${field.name}" value="yes" ${typed === 'yes' ? 'checked' : ''} ${field.isRequired ? 'required' : ''} ${described(field, error)} />
          ${field.label}
        </label>
        ${explained(field, error)}
      </p>`;
    case 'choice':
      return html`<fieldset class="form__field" id="${field.name}" ${described(field, error)}>
        <legend class="form__label">${field.label}${optional(field)}</legend>
        ${explained(field, error)} ${choices(field, typed)}
      </fieldset>`;
    case 'prose':
      return html`<p class="form__field">
        ${labelOf(field)} ${explained(field, error)}
        <textarea class="form__input form__input--prose" id="${field.name}" name="${field.name}" rows="6" ${limited(field)} ${described(field, error)}>
${typed}</textarea>
      </p>`;
    case 'code':
    case 'line':
      return html`<p class="form__field">
        ${labelOf(field)} ${explained(field, error)}
        <input class="form__input" id="${field.name}" name="${field.name}" value="${typed}" ${field.control === 'code' ? html`inputmode="numeric"` : ''} ${limited(field)} ${described(field, error)} />
      </p>`;
  }
}

/** A list of more than this many short choices stands in columns; a shorter one in a line, if there is room. */
const longestColumn = 8;

function choices(field: FormField, typed: string): Markup {
  const offered = field.choices ?? [];
  const radios = offered.map((choice) => radio(field, choice, typed));
  if (offered.some(({ hint }) => hint !== undefined)) return html`${radios}`;
  return html`<div class="${offered.length > longestColumn ? 'form__choices' : 'form__row'}">${radios}</div>`;
}

function radio(field: FormField, { value, label, hint }: { value: string; label: string; hint?: string }, typed: string): Markup {
  return html`<label class="form__choice">
    <input class="form__tick" type="radio" name="${field.name}" value="${value}" ${value === typed ? 'checked' : ''} ${field.isRequired ? 'required' : ''} />
    <span>${label}${hint ? html`<span class="form__hint">${hint}</span>` : ''}</span>
  </label>`;
}

function labelOf(field: FormField): Markup {
  return html`<label class="form__label" for="${field.name}">${field.label}${optional(field)}</label>`;
}

/** Of questions the page says once that not all need an answer. */
function optional({ isRequired, label }: FormField): string {
  return isRequired || label.endsWith('？') ? '' : '（可以不填）';
}

function explained({ name, hint }: FormField, error: string | undefined): Markup {
  return html`${error ? html`<span class="form__error" id="${name}-error">${error}</span>` : ''}
  ${hint ? html`<span class="form__hint" id="${name}-hint">${hint}</span>` : ''}`;
}

function described({ name, hint }: FormField, error: string | undefined): Markup | string {
  const ids = [error ? `${name}-error` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  if (!ids) return '';
  return html`aria-describedby="${ids}"${error ? html` aria-invalid="true"` : ''}`;
}

/** The browser counts UTF-16 units, residents count characters: the limit given to it is the looser one. */
function limited({ maxLength, isRequired }: FormField): Markup {
  return html`${maxLength ? html`maxlength="${maxLength * 2}"` : ''} ${isRequired ? 'required' : ''}`;
}
