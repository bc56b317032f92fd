import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { isVisible } from '../../../../domain/feedback/form.ts';
import { readTyped, staffTextLength } from '../../../cases/order.ts';
import type { Markup } from '../../page.ts';
import type { AuditEntry } from '../../../store/staff/audit.ts';
import type { Session } from '../../../staff/gate.ts';
import { may } from '../../../staff/roles.ts';
import type { CannedAnswerTable } from '../../../store/schema/staff-tables.ts';
import { uuidV7 } from '../../../store/uuid.ts';
import { type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn } from '../access/guard.ts';
import { message, staffPage, textField, tokenField } from '../page/staff-page.ts';

const cannedForm = z.object({
  id: z
    .string()
    .regex(/^([0-9a-f-]{36})?$/, '网页太旧，请刷新。')
    .default(''),
  title: z.string('请写下名称。').trim().refine(isVisible, '请写下名称。').max(80, '名称请不要超过 80 字。'),
  text: z
    .string('请写下内容。')
    .trim()
    .refine(isVisible, '请写下内容。')
    .max(staffTextLength * 2, '内容太长。'),
});

/** Prepared answers. Staff of an area change their area's; the office changes everyone's. */
export function cannedRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const address = () => `${server.portal().basePath}staff/canned-answers`;

  routes.get('/canned-answers', async (context) => {
    const session = sessionIn(context);
    if (!may(session.staff, 'editCannedAnswers')) return context.notFound();
    return context.html(await page(context));
  });

  routes.post('/canned-answers', async (context) => {
    const session = sessionIn(context);
    if (!may(session.staff, 'editCannedAnswers')) return context.notFound();
    const parsed = readTyped(cannedForm, context.var.typed);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => issue.message).join(' ');
      return context.html(await page(context, wrong), 422);
    }
    const { id, title, text } = parsed.data;
    const own = await ownAnswers(session);
    const before = own.find((answer) => answer.id === id);
    if (id !== '' && !before) return context.notFound();
    const [area = null] = session.staff.areas;
    const audit = auditEntry(session, title);
    const answer = { id: before?.id ?? uuidV7(server.now()), area: before ? before.area : area, title, text, updatedAt: audit.at };
    await server.store.write('saveCannedAnswer', { answer, audit });
    return context.redirect(address(), 303);
  });

  routes.post('/canned-answers/:id/delete', async (context) => {
    const session = sessionIn(context);
    const own = may(session.staff, 'editCannedAnswers') ? await ownAnswers(session) : [];
    const answer = own.find(({ id }) => id === context.req.param('id'));
    if (!answer) return context.notFound();
    await server.store.write('deleteCannedAnswer', { id: answer.id, audit: auditEntry(session, answer.title) });
    return context.redirect(address(), 303);
  });
  return routes;

  function auditEntry({ staff }: Session, detail: string): AuditEntry {
    return { at: new Date(server.now()).toISOString(), actor: staff.id, act: 'editCannedAnswers', detail };
  }

  async function ownAnswers({ staff }: Session): Promise<CannedAnswerTable[]> {
    const seen = await server.store.read('cannedAnswers', staff.areas);
    return staff.role === 'office' ? seen : seen.filter(({ area }) => area !== null);
  }

  async function page(context: InboxRequest, wrong?: string): Promise<string> {
    const session = sessionIn(context);
    const own = await ownAnswers(session);
    return staffPage(
      server.portal(),
      session,
      '常用答复',
      html`<h1>常用答复</h1>
        ${message(wrong, 'alert')}
        ${own.map((answer) => html`<details class="act"><summary>${answer.title}</summary>${form(session, answer)}</details>`)}
        <details class="act" ${own.length === 0 ? 'open' : ''}><summary>新增一条</summary>${form(session)}</details>`,
    );
  }

  function form(session: Session, answer?: CannedAnswerTable): Markup {
    const { id = '', title = '', text = '' } = answer ?? {};
    return html`<form class="form" method="post" action="${address()}">
        ${tokenField(session)} <input type="hidden" name="id" value="${id}" />
        ${textField({ name: 'title', id: `title-${id}`, label: '名称', value: title })}
        ${textField({ name: 'text', id: `text-${id}`, label: '内容', value: text, rows: 5 })}
        <button class="form__send" type="submit">保存</button>
      </form>
      ${answer ? html`<form method="post" action="${address()}/${id}/delete">${tokenField(session)}<button class="button" type="submit">删除“${title}”</button></form>` : ''}`;
  }
}
