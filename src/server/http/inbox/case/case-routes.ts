import { Hono } from 'hono';
import { carryOut, isAnswered, type Outcome } from '../../../cases/carry-out.ts';
import { caseNumber } from '../../../intake/case-number.ts';
import { order, readTyped } from '../../../cases/order.ts';
import { dateInChina } from '../../../../domain/value/china-day.ts';
import { may, maySee, scopeOf, type Staff } from '../../../staff/roles.ts';
import type { FeedbackRow } from '../../../store/feedback/feedback-list.ts';
import { casePage } from './case-page.ts';
import type { CaseView, LastRequest } from './case-view.ts';
import { doneWords, stalePage } from './case-outcome.ts';
import { valueOf } from '../../form-body.ts';
import { type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn, staffIn } from '../access/guard.ts';
import { noticeForStaff } from '../page/staff-page.ts';
import { areasNamed, unitsNear } from '../../../cases/units.ts';

/** One opinion: looking at it, doing something with it, seeing whom to call back. */
export function caseRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const home = () => `${server.portal().basePath}staff`;

  routes.get('/feedback/:id', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    const done = doneWords(context.req.query('done'));
    return context.html(await page(context, row, { done }));
  });

  routes.post('/feedback/:id', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    const { typed } = context.var;
    const parsed = readTyped(order, typed);
    const version = Number(valueOf(typed, 'version'));
    if (!parsed.success || !Number.isSafeInteger(version)) {
      const wrong = parsed.error?.issues.map((issue) => issue.message).join(' ') ?? '网页太旧，请刷新。';
      return context.html(await page(context, row, { wrong, typed }), 422);
    }
    const outcome = await carryOut(server, staffIn(context), { id: row.id, version, order: parsed.data });
    return answerTo(context, row, outcome, parsed.data.act);
  });

  routes.post('/feedback/:id/contact', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    const staff = staffIn(context);
    const { contactSealed, contactKeyMonth } = row;
    if (!may(staff, 'viewContact') || contactSealed === null || contactKeyMonth === null) return context.notFound();
    const at = new Date(server.now()).toISOString();
    await server.store.write('appendAudit', { at, actor: staff.id, act: 'viewContact', subject: row.id });
    const contact = await server.contactSeal.open(row.id, { contactSealed, contactKeyMonth });
    return context.html(await page(context, row, { contact: contact ?? '已按保存期限删除' }));
  });

  routes.post('/feedback/:id/original', async (context) => {
    const row = await visibleRow(context);
    const staff = staffIn(context);
    if (!row || !may(staff, 'viewOriginal')) return context.notFound();
    const reason = valueOf(context.var.typed, 'reason').trim().slice(0, 200);
    if (reason === '') return context.html(await page(context, row, { wrong: '请写明为什么要看原文。' }), 422);
    const at = new Date(server.now()).toISOString();
    await server.store.write('appendAudit', { at, actor: staff.id, act: 'viewOriginal', subject: row.id, detail: reason });
    return context.html(await page(context, row, { isOriginalShown: true }));
  });
  return routes;

  async function answerTo(context: InboxRequest, row: FeedbackRow, outcome: Outcome, act: string) {
    const { typed } = context.var;
    switch (outcome.outcome) {
      case 'done':
        // What was moved or returned may not be this person's to see any more.
        return context.redirect((await visibleRow(context)) ? `${home()}/feedback/${row.id}?done=${act}` : `${home()}?done=${act}`, 303);
      case 'wrong':
        return context.html(await page(context, row, { wrong: `没有保存：${outcome.sentence}`, typed }), 422);
      case 'missing':
        return context.notFound();
      case 'forbidden':
        return context.html(await noticeForStaff(server.portal(), sessionIn(context), '不能这样做', '您的账号没有这项权限，没有保存。'), 403);
      case 'stale':
        return context.html(await stalePage(server.portal(), sessionIn(context), row, typed), 409);
      case 'refused':
        return context.html(await page(context, row, { wrong: '现在的状态不能这样做，没有保存。', typed }), 422);
      case 'personalData':
        return context.html(await page(context, row, { details: outcome.details, typed }), 422);
    }
  }

  async function visibleRow(context: InboxRequest): Promise<FeedbackRow | undefined> {
    const id = context.req.param('id') ?? '';
    const row = await server.store.read('feedbackById', id);
    return row && maySee(staffIn(context), row) ? row : undefined;
  }

  async function page(context: InboxRequest, row: FeedbackRow, last: LastRequest): Promise<string> {
    const session = sessionIn(context);
    const areas = row.area === null ? [] : [row.area];
    const [events, approval, canned, units, members, near, next] = await Promise.all([
      server.store.read('eventsOf', row.id),
      server.store.read('approvalOf', row.id),
      server.store.read('cannedAnswers', areas),
      unitsNear(server, areas),
      server.store.read('allStaff'),
      mergeCandidates(session.staff, row),
      nextCase(session.staff, row),
    ]);
    const view: CaseView = {
      ...last,
      row,
      events,
      approval,
      canned,
      chosenCanned: canned.find(({ id }) => id === context.req.query('canned')),
      units,
      areas: areasNamed(server.portal()),
      isAnswered: isAnswered(events),
      names: new Map(members.map(({ id, displayName }) => [id, displayName])),
      near,
      nextCase: next && { address: `${home()}/feedback/${next.id}`, number: caseNumber(next) },
      today: dateInChina(server.now()),
    };
    return casePage(server.portal(), session, view);
  }

  /** Others that may be about the same thing: the same code, or without a code the same area. */
  async function mergeCandidates(staff: Staff, row: FeedbackRow): Promise<FeedbackRow[]> {
    if (!may(staff, 'merge')) return [];
    const same = row.code === null ? { areas: row.area === null ? undefined : [row.area] } : { codes: [row.code] };
    const filter = { ...scopeOf(staff), ...same };
    const rows = await server.store.read('feedbackPage', { filter, order: 'newest', limit: 40 });
    return rows.filter(({ id, mergedInto }) => id !== row.id && mergedInto === null).slice(0, 20);
  }

  /** What is due next after this one, so that a clerk can go on without the list. */
  async function nextCase(staff: Staff, row: FeedbackRow): Promise<FeedbackRow | undefined> {
    const filter = { ...scopeOf(staff), states: ['received', 'accepted', 'referred'] as const, isSuspected: false };
    const [next] = await server.store.read('feedbackPage', { filter, order: 'due', limit: 1, after: row });
    return next;
  }
}
