import { html } from 'hono/html';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Session } from '../../../staff/gate.ts';
import { may, roles } from '../../../staff/roles.ts';
import { formToken } from '../../../staff/session.ts';

/** Whoever may be looking at a staff page. */
export type Viewer = Session | undefined;

/** A whole staff page: the header and footer that the site's layouts print for staff, and the navigation of whoever looks at it. */
export async function staffPage({ basePath, shells }: PortalFacts, viewer: Viewer, title: string, main: Markup): Promise<string> {
  const [beforeTitle, afterTitle, afterNavigation, afterMain] = shells.staff;
  const navigation = viewer ? await navigationOf(`${basePath}staff`, viewer) : '';
  return `${beforeTitle}${await html`${title}`}${afterTitle}${navigation}${afterNavigation}${await main}${afterMain}`;
}

/** A page that says what happened and what to do. */
export function noticeForStaff(portal: PortalFacts, viewer: Viewer, title: string, sentence: string): Promise<string> {
  return staffPage(
    portal,
    viewer,
    title,
    html`<h1>${title}</h1>
      <p role="alert">${sentence}</p>
      <p><a href="${portal.basePath}staff">回到意见列表</a></p>`,
  );
}

/** The hidden fields of a form: without the token none is taken, and the owner's mark says later whose it was. */
export function tokenField({ token, ownerMark }: Session): Markup {
  return html`<input type="hidden" name="token" value="${formToken(token)}" />${ownerMark ? html`<input type="hidden" name="owner" value="${ownerMark}" />` : ''}`;
}

/** A message on what was just done, or on what is wrong. */
export function message(words: string | undefined, kind: 'status' | 'alert' = 'status'): Markup | string {
  return words ? html`<p class="form__summary" role="${kind}">${words}</p>` : '';
}

/** A labelled choice of one from a list; an empty `all` makes it a required choice. */
export function selectField(
  field: { name: string; label: string; value: string; all?: string; hint?: string },
  choices: ReadonlyArray<readonly [value: string, label: string]>,
): Markup {
  const { name, label, value, all, hint } = field;
  return html`<p class="form__field">
    <label class="form__label" for="${name}">${label}</label>
    ${hint ? html`<span class="form__hint" id="${name}-hint">${hint}</span>` : ''}
    <select class="form__input" id="${name}" name="${name}" ${all === undefined ? 'required' : ''} ${hint ? html`aria-describedby="${name}-hint"` : ''}>
      <option value="">${all ?? '请选择'}</option>
      ${choices.map(([choice, words]) => html`<option value="${choice}" ${choice === value ? 'selected' : ''}>${words}</option>`)}
    </select>
  </p>`;
}

/** A labelled line or, with `rows`, a labelled box of prose. */
export function textField(field: {
  name: string;
  id?: string;
  label: string;
  value?: string;
  hint?: string;
  rows?: number;
  isRequired?: boolean;
  type?: string;
  autocomplete?: string;
}): Markup {
  const { name, id = name, label, value = '', hint, rows, isRequired = true, type = 'text', autocomplete = 'off' } = field;
  const described = hint ? html`aria-describedby="${id}-hint"` : '';
  const required = isRequired ? 'required' : '';
  return html`<p class="form__field">
    <label class="form__label" for="${id}">${label}</label>
    ${hint ? html`<span class="form__hint" id="${id}-hint">${hint}</span>` : ''}
    ${
      rows
        ? html`<textarea class="form__input form__input--prose" id="${id}" name="${name}" rows="${rows}" ${required} ${described}>
${value}</textarea>`
        : html`<input class="form__input" id="${id}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" ${required} ${described} />`
    }
  </p>`;
}

function navigationOf(home: string, viewer: Session): Markup {
  const { staff } = viewer;
  const links: Array<readonly [string, string]> = [
    [home, '意见'],
    [`${home}/todo`, '待办'],
    [`${home}/letters`, '提示函'],
  ];
  if (may(staff, 'register')) links.push([`${home}/register`, '代为登记']);
  if (may(staff, 'moveProposal')) links.push([`${home}/proposals`, '建议征集']);
  if (may(staff, 'editCannedAnswers')) links.push([`${home}/canned-answers`, '常用答复']);
  if (may(staff, 'viewAudit')) links.push([`${home}/audit`, '操作记录']);
  return html`${viewer.mustChangePassword ? '' : links.map(([address, words]) => html`<a class="site-header__link" href="${address}">${words}</a>`)}
    <a class="site-header__link" href="${home}/account">${staff.displayName}（${staff.agency ?? roles[staff.role]}）</a>
    <form class="sign-out" method="post" action="${home}/sign-out">${tokenField(viewer)}<button class="sign-out__button" type="submit">退出</button></form>`;
}
