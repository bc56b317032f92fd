import { html } from 'hono/html';
import type { FeedbackState } from '../../../../domain/feedback/feedback-history.ts';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Session } from '../../../staff/gate.ts';
import { type Act, may } from '../../../staff/roles.ts';
import type { ActForm } from './act-form.ts';
import { courseForms } from './course-forms.ts';
import { publicationForms } from './publication-forms.ts';
import { textForms } from './text-forms.ts';
import type { CaseView } from './case-view.ts';
import { valueOf } from '../../form-body.ts';
import { tokenField } from '../page/staff-page.ts';

/** What erases stands last, with nothing below that a hand may have meant. */
const forms: readonly ActForm[] = [...courseForms, ...publicationForms, ...textForms];

/** What is usually done next in a state. */
const usual: Readonly<Record<FeedbackState, Act>> = {
  received: 'accept',
  accepted: 'refer',
  referred: 'reply',
  replied: 'close',
  closed: 'publish',
};

/** The forms the person may use now; the one that was sent back, or else the usual next one, stands open. */
export function offeredForms(portal: PortalFacts, session: Session, view: CaseView): Markup {
  const possible = forms.filter(({ act, isPossible }) => may(session.staff, act) && isPossible(view));
  const wanted = view.chosenCanned ? 'reply' : view.typed ? valueOf(view.typed, 'act') : usual[view.row.state];
  return html`<h2>办理操作</h2>
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
