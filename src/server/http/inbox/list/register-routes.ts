import { formLimits } from '../../../../domain/feedback/form.ts';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { type FeedbackChannel, feedbackChannels } from '../../../../domain/feedback/feedback-channel.ts';
import { feedbackKinds } from '../../../../domain/feedback/feedback.ts';
import { keysOf } from '../../../../domain/value/keys.ts';
import { feedbackKind } from '../../../intake/feedback-kind.ts';
import { drawFormKey } from '../../../intake/form-key.ts';
import type { ReadForm } from '../../../intake/form-kind.ts';
import { type Registered, register } from '../../../intake/registration.ts';
import { may } from '../../../staff/roles.ts';
import { valueOf } from '../../form-body.ts';
import { type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn } from '../access/guard.ts';
import { message, selectField, staffPage, textField, tokenField } from '../page/staff-page.ts';
import { printedReceipt } from '../../residents/receipt-card.ts';
import { areasNamed } from '../../../cases/units.ts';

const channelField = z.enum(keysOf<FeedbackChannel>(feedbackChannels), '请选择来电、来访还是来信。');

/** Registers a call, a visit or a letter on its author's behalf; they get the same number and receipt as everybody. */
export function registerRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();

  routes.get('/register', async (context) => {
    if (!may(sessionIn(context).staff, 'register')) return context.notFound();
    return context.html(await formPage(context));
  });

  routes.post('/register', async (context) => {
    const { staff } = sessionIn(context);
    if (!may(staff, 'register')) return context.notFound();
    const form = readForm(context);
    if ('wrong' in form) return context.html(await formPage(context, form.wrong), 422);
    const registered = await register(server, form);
    if (registered.stored.outcome === 'conflicting') {
      return context.html(await formPage(context, '这一张表已经登记过，内容和这次不一样。要另登一件，请重新打开这一页。'), 409);
    }
    if (registered.stored.outcome === 'stored') {
      const at = new Date(server.now()).toISOString();
      await server.store.write('appendAudit', { at, actor: staff.id, act: 'register', subject: registered.stored.id });
    }
    return context.html(await donePage(context, registered));
  });
  return routes;

  function readForm(context: InboxRequest): ReadForm | { wrong: string } {
    const { typed } = context.var;
    const fields = Object.fromEntries(['code', 'kind', 'text', 'contact', 'formKey'].map((name) => [name, valueOf(typed, name)]));
    const channel = channelField.safeParse(valueOf(typed, 'channel'));
    const form = feedbackKind.read({ ...fields, consent: 'yes' }, server.portal());
    const wrong = [channel.error?.issues[0]?.message, ...('errors' in form ? Object.values(form.errors) : [])].filter(Boolean);
    if (!channel.success || 'errors' in form) return { wrong: wrong.join(' ') };
    const area = form.area ?? areasOffered(context).find(([id]) => id === valueOf(typed, 'area'))?.[0];
    if (area === undefined && sessionIn(context).staff.role !== 'office') return { wrong: '请选择区域。' };
    return { ...form, area, submission: (registration) => withChannel(form, registration, channel.data) };
  }

  function areasOffered(context: InboxRequest) {
    const own = sessionIn(context).staff.areas;
    return areasNamed(server.portal()).filter(([id]) => own.length === 0 || own.includes(id));
  }

  function formPage(context: InboxRequest, wrong?: string): Promise<string> {
    const session = sessionIn(context);
    const { typed = {} } = context.var;
    const value = (name: string) => valueOf(typed, name);
    const kinds = Object.entries(feedbackKinds).map(([kind, { label }]) => [kind, label] as const);
    const formKey = value('formKey') || drawFormKey(server.secrets.formKey, server.now());
    return staffPage(
      server.portal(),
      session,
      '代为登记',
      html`<h1>代群众登记</h1>
        ${message(wrong, 'alert')}
        <p>来电、来访、来信的诉求登记在这里，与网上提交的一样办理。登记以后把编号和回执号告诉提交人。</p>
        <form class="form prose" method="post" action="${server.portal().basePath}staff/register">
          ${tokenField(session)} <input type="hidden" name="formKey" value="${formKey}" />
          ${selectField({ name: 'channel', label: '怎么来的', value: value('channel') }, Object.entries(feedbackChannels))}
          ${selectField({ name: 'kind', label: '类型', value: value('kind') }, kinds)}
          ${selectField({ name: 'area', label: '区域', value: value('area'), all: '按亮码，或者还不清楚' }, areasOffered(context))}
          ${textField({ name: 'code', label: '亮码', value: value('code'), isRequired: false, hint: '十位数字，不清楚可以不填' })}
          ${textField({ name: 'text', label: '诉求内容', value: value('text'), rows: 6, hint: `照提交人的意思写，不超过${formLimits.textLength}字；不写身份证号、银行卡号` })}
          ${textField({ name: 'contact', label: '联系方式', value: value('contact'), isRequired: false, hint: '提交人愿意留才写；加密保存，到期自动删除' })}
          <button class="form__send" type="submit">登记</button>
        </form>`,
    );
  }

  function donePage(context: InboxRequest, { receipt, number, stored }: Registered): Promise<string> {
    const session = sessionIn(context);
    const id = stored.outcome === 'conflicting' ? '' : stored.id;
    return staffPage(
      server.portal(),
      session,
      '已登记',
      html`<h1>已登记</h1>
        <p>编号：</p>
        <p class="case-number">${number}</p>
        <p>回执号，只在这里显示一次，请抄给提交人：</p>
        ${printedReceipt(receipt)}
        <p><a class="call" href="${server.portal().basePath}staff/feedback/${id}">打开这一件</a></p>`,
    );
  }
}

function withChannel(form: ReadForm, registration: Parameters<ReadForm['submission']>[0], channel: FeedbackChannel) {
  const submission = form.submission(registration);
  return submission.table === 'feedback' ? { ...submission, row: { ...submission.row, channel } } : submission;
}
