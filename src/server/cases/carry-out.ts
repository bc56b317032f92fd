import { type PersonalDetail, unresolvedDetails } from '../../disclosure/personal-details.ts';
import type { AuditEntry } from '../store/staff/audit.ts';
import { may, maySee, type Staff } from '../staff/roles.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import type { EventRow } from '../store/feedback/history.ts';
import { uuidV7 } from '../store/uuid.ts';
import { civilDate, daysBetween } from '../../domain/value/civil-date.ts';
import type { FeedbackAct } from '../store/feedback/acts.ts';
import type { CaseContext } from './case-context.ts';
import { eventFor } from './case-events.ts';
import type { Order, ProposalOrder } from './order.ts';
import { type PlacedOrder, placed } from './placing.ts';

/**
 * `missing`: not there or not this person's to see; `forbidden`: not this role's to
 * do; `refused`: not in this state; `stale`: somebody else was first;
 * `wrong`: something typed is, as `sentence` says;
 * `personalData`: publishing would show `details`.
 */
export type Outcome =
  | { readonly outcome: 'done' | 'missing' | 'forbidden' | 'refused' | 'stale' }
  | { readonly outcome: 'wrong'; readonly sentence: string }
  | { readonly outcome: 'personalData'; readonly details: readonly PersonalDetail[] };

/**
 * Carries out one order on one feedback, with its line in the audit log.
 *
 * @param version the version of the feedback its author looked at
 * @throws {StoreUnavailable}
 */
export async function carryOut(context: CaseContext, staff: Staff, { id, version, order }: { id: string; version: number; order: Order }): Promise<Outcome> {
  const row = await context.store.read('feedbackById', id);
  if (!row || !maySee(staff, row)) return { outcome: 'missing' };
  if (!may(staff, order.act)) return { outcome: 'forbidden' };
  const hindrance = await hindranceTo(context, staff, row, order);
  if (hindrance) return hindrance;
  const place = placed(context.portal, row, order);
  if ('wrong' in place) return { outcome: 'wrong', sentence: place.wrong };
  const operation = erasing.includes(order.act) ? 'eraseOnRequest' : 'actOnFeedback';
  const appended = await context.store.write(operation, actFor(context, staff, row, version, place.found));
  return { outcome: appended.outcome === 'appended' ? 'done' : appended.outcome };
}

/** After these no byte of what was there may stay. */
const erasing: ReadonlyArray<Order['act']> = ['correct', 'eraseContact', 'eraseText'];

/** Why an order cannot be carried out, beyond what the state of the case forbids. */
async function hindranceTo(context: CaseContext, staff: Staff, row: FeedbackRow, order: Order): Promise<Outcome | undefined> {
  switch (order.act) {
    case 'publish': {
      // Whoever asked is told first; the public reads it afterwards.
      if ((row.firstRepliedAt ?? row.closedAt) === null || row.mergedInto !== null) return { outcome: 'refused' };
      const details = unresolvedDetails(`${order.question}\n${order.answer}`, order.cleared);
      return details.length > 0 ? { outcome: 'personalData', details } : undefined;
    }
    case 'merge':
      return (await canSeeTarget(context, staff, order.into)) ? undefined : { outcome: 'refused' };
    case 'close':
      return order.text !== undefined || (await wasAnswered(context, row))
        ? undefined
        : wrong('还没有答复过提交人，请在“给提交人的话”里写明怎么办的，再办结。');
    case 'dismiss':
      return row.state === 'received' || row.state === 'accepted' ? undefined : { outcome: 'refused' };
    case 'extend':
    case 'askExtension': {
      if (order.until <= row.completionDueOn) return wrong('延长到的日期要比现在的办结期限晚。');
      return daysBetween(civilDate.parse(row.completionDueOn), order.until) > longestExtensionDays
        ? wrong(`一次最多延长 ${longestExtensionDays} 天。`)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The most calendar days that one extension adds. */
const longestExtensionDays = 30;

function wrong(sentence: string): Outcome {
  return { outcome: 'wrong', sentence };
}

async function wasAnswered({ store }: CaseContext, { id }: FeedbackRow): Promise<boolean> {
  return isAnswered(await store.read('eventsOf', id));
}

/** Whether its author was told something since the case was received or last reopened. */
export function isAnswered(events: readonly EventRow[]): boolean {
  const since = events.slice(events.findLastIndex(({ kind }) => kind === 'reopened') + 1);
  return since.some(({ kind, isPublic }) => isPublic === 1 && kind === 'replied');
}

/**
 * Decides on a proposal. Staff see the proposals of their areas; a unit sees none.
 *
 * @throws {StoreUnavailable}
 */
export async function decideProposal(
  context: Pick<CaseContext, 'store' | 'now'>,
  staff: Staff,
  { id, version, order }: { id: string; version: number; order: ProposalOrder },
): Promise<Outcome> {
  const row = await context.store.read('proposalById', id);
  if (!row || !maySee(staff, { area: row.area, referredTo: null })) return { outcome: 'missing' };
  if (!may(staff, 'moveProposal')) return { outcome: 'forbidden' };
  const { state, into, reason, summary, cleared } = order;
  const details = unresolvedDetails(`${summary ?? ''}\n${reason ?? ''}`, cleared);
  if (details.length > 0) return { outcome: 'personalData', details };
  const at = new Date(context.now()).toISOString();
  const moved = await context.store.write('moveProposal', {
    id,
    expectedVersion: version,
    state,
    reason: reason ?? null,
    mergedInto: state === 'merged' ? (into ?? null) : null,
    approval: summary === undefined ? undefined : { question: summary, answer: null, cleared: lines(cleared), approvedBy: staff.id, approvedAt: at },
    audit: { at, actor: staff.id, act: 'moveProposal', subject: id, detail: state },
  });
  return { outcome: moved === 'moved' ? 'done' : moved };
}

async function canSeeTarget({ store }: CaseContext, staff: Staff, into: string): Promise<boolean> {
  const target = await store.read('feedbackById', into);
  return target !== undefined && maySee(staff, target);
}

function actFor(context: CaseContext, staff: Staff, row: FeedbackRow, version: number, order: PlacedOrder): FeedbackAct {
  const nowMs = context.now();
  const at = new Date(nowMs).toISOString();
  const base = { feedbackId: row.id, expectedVersion: version, id: uuidV7(nowMs), at, actor: staff.id };
  const audit: AuditEntry = { at, actor: staff.id, act: order.act, subject: row.id, detail: detailOf(order) };
  const event = eventFor(context, base, order);
  if (order.act !== 'publish') return { event, audit };
  const { question, answer, cleared } = order;
  return { event, audit, approval: { question, answer, cleared: lines(cleared), approvedBy: staff.id, approvedAt: at } };
}

/** What the audit log says beside the act; never what a resident wrote. */
function detailOf(order: PlacedOrder): string | undefined {
  switch (order.act) {
    case 'refer':
      return order.unit;
    case 'move':
      return `${order.areaName}：${order.reason}`;
    case 'close':
      return order.result;
    case 'dismiss':
      return order.ground;
    case 'extend':
    case 'askExtension':
      return order.until;
    case 'merge':
      return order.into;
    case 'withhold':
    case 'correct':
    case 'eraseContact':
    case 'eraseText':
      return order.reason;
    default:
      return undefined;
  }
}

/** How the store keeps the details a person cleared: one a line, NULL for none. */
function lines(cleared: readonly string[]): string | null {
  return cleared.length === 0 ? null : cleared.join('\n');
}
