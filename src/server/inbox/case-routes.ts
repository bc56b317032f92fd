import { Hono } from 'hono';
import type { PersonalDetail } from '../../disclosure/personal-details.ts';
import { approvalOf } from '../casework/act.ts';
import { cannedAnswers } from '../casework/canned-answers.ts';
import { carryOut, isAnswered, type Outcome } from '../casework/carry-out.ts';
import { caseNumber } from '../casework/case-number.ts';
import { order, readTyped } from '../casework/order.ts';
import { dateInChina } from '../feedback/deadlines.ts';
import { allStaff } from '../staff/staff-members.ts';
import { may, maySee, scopeOf, type Staff } from '../staff/roles.ts';
import { type FeedbackRow, feedbackById, feedbackPage } from '../store/feedback-list.ts';
import { eventsOf } from '../store/history.ts';
import { casePage } from './case-page.ts';
import type { CaseView } from './case-view.ts';
import { doneWords, stalePage } from './case-outcome.ts';
import { type InboxContext, type InboxDesk, type InboxEnvironment, sessionIn, staffIn, type Typed, valueOf } from './guard.ts';
import { noticeForStaff } from './staff-page.ts';
import { areasNamed, unitsNear } from './units.ts';

/** What a page shows beside the case itself: what was just done, what is wrong, and what was typed. */
interface Aside {
  readonly done?: string;
  readonly wrong?: string;
  readonly details?: readonly PersonalDetail[];
  readonly typed?: Typed;
  readonly contact?: string;
  readonly isOriginalShown?: boolean;
}

/** One opinion: looking at it, doing something with it, seeing whom to call back. */
export function caseRoutes(desk: InboxDesk) {
  const routes = new Hono<InboxEnvironment>();
  const home = () => `${desk.portal().basePath}staff`;

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
    const outcome = await carryOut(desk, staffIn(context), { id: row.id, version, order: parsed.data });
    return answerTo(context, row, outcome, parsed.data.act);
  });

  routes.post('/feedback/:id/contact', async (context) => {
    const row = await visibleRow(context);
    if (!row) return context.notFound();
    const staff = staffIn(context);
    const { contactSealed, contactKeyMonth } = row;
    if (!may(staff, 'viewContact') || contactSealed === null || contactKeyMonth === null) return context.notFound();
    const at = new Date(desk.now()).toISOString();
    await desk.store.write('appendAudit', { at, actor: staff.id, act: 'viewContact', subject: row.id });
    const contact = await desk.contactSeal.open(row.id, { contactSealed, contactKeyMonth });
    return context.html(await page(context, row, { contact: contact ?? '已按保存期限删除' }));
  });

  routes.post('/feedback/:id/original', async (context) => {
    const row = await visibleRow(context);
    const staff = staffIn(context);
    if (!row || !may(staff, 'viewOriginal')) return context.notFound();
    const reason = valueOf(context.var.typed, 'reason').trim().slice(0, 200);
    if (reason === '') return context.html(await page(context, row, { wrong: '请写明为什么要看原文。' }), 422);
    const at = new Date(desk.now()).toISOString();
    await desk.store.write('appendAudit', { at, actor: staff.id, act: 'viewOriginal', subject: row.id, detail: reason });
    return context.html(await page(context, row, { isOriginalShown: true }));
  });
  return routes;

  async function answerTo(context: InboxContext, row: FeedbackRow, outcome: Outcome, act: string) {
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
        return context.html(await noticeForStaff(desk.portal(), sessionIn(context), '不能这样做', '您的账号没有这项权限，没有保存。'), 403);
      case 'stale':
        return context.html(await stalePage(desk.portal(), sessionIn(context), row, typed), 409);
      case 'refused':
        return context.html(await page(context, row, { wrong: '现在的状态不能这样做，没有保存。', typed }), 422);
      case 'personalData':
        return context.html(await page(context, row, { details: outcome.details, typed }), 422);
    }
  }

  async function visibleRow(context: InboxContext): Promise<FeedbackRow | undefined> {
    const id = context.req.param('id') ?? '';
    const row = await desk.store.read((db) => feedbackById(db, id));
    return row && maySee(staffIn(context), row) ? row : undefined;
  }

  async function page(context: InboxContext, row: FeedbackRow, aside: Aside): Promise<string> {
    const session = sessionIn(context);
    const areas = row.area === null ? [] : [row.area];
    const [events, approval, canned, units, members, near, next] = await Promise.all([
      desk.store.read((db) => eventsOf(db, row.id)),
      desk.store.read((db) => approvalOf(db, row.id)),
      desk.store.read((db) => cannedAnswers(db, areas)),
      unitsNear(desk, areas),
      desk.store.read(allStaff),
      mergeCandidates(session.staff, row),
      nextCase(session.staff, row),
    ]);
    const view: CaseView = {
      ...aside,
      row,
      events,
      approval,
      canned,
      chosenCanned: canned.find(({ id }) => id === context.req.query('canned')),
      units,
      areas: areasNamed(desk.portal()),
      isAnswered: isAnswered(events),
      names: new Map(members.map(({ id, displayName }) => [id, displayName])),
      near,
      nextCase: next && { address: `${home()}/feedback/${next.id}`, number: caseNumber(next) },
      today: dateInChina(desk.now()),
    };
    return casePage(desk.portal(), session, view);
  }

  /** Others that may be about the same thing: the same code, or without a code the same area. */
  async function mergeCandidates(staff: Staff, row: FeedbackRow): Promise<FeedbackRow[]> {
    if (!may(staff, 'merge')) return [];
    const same = row.code === null ? { areas: row.area === null ? undefined : [row.area] } : { codes: [row.code] };
    const filter = { ...scopeOf(staff), ...same };
    const rows = await desk.store.read((db) => feedbackPage(db, { filter, order: 'newest', limit: 40 }));
    return rows.filter(({ id, mergedInto }) => id !== row.id && mergedInto === null).slice(0, 20);
  }

  /** What is due next after this one, so that a clerk can go on without the list. */
  async function nextCase(staff: Staff, row: FeedbackRow): Promise<FeedbackRow | undefined> {
    const filter = { ...scopeOf(staff), states: ['received', 'accepted', 'referred'] as const, isSuspected: false };
    const [next] = await desk.store.read((db) => feedbackPage(db, { filter, order: 'due', limit: 1, after: row }));
    return next;
  }
}
