import { type PersonalDetail, unresolvedDetails } from '../../disclosure/personal-details.ts';
import { type Deadlines, dateInChina } from '../feedback/deadlines.ts';
import type { AuditEntry } from '../staff/audit.ts';
import { may, maySee, type Staff } from '../staff/roles.ts';
import { type FeedbackRow, feedbackById } from '../store/feedback-list.ts';
import type { NewEvent } from '../store/history.ts';
import { proposalById } from '../store/proposals.ts';
import type { Store } from '../store/store.ts';
import { uuidV7 } from '../uuid.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { FeedbackAct } from './act.ts';
import type { Order, ProposalOrder } from './order.ts';

/** What carrying out an order works with. */
export interface CaseDesk {
  readonly store: Store;
  /** Milliseconds. */
  readonly now: () => number;
  readonly deadlines: (receivedOn: CivilDate) => Deadlines;
}

/**
 * `missing`: not there or not this person's to see; `forbidden`: not this role's to
 * do; `refused`: not in this state; `stale`: somebody else was first;
 * `personalData`: publishing would show `details`.
 */
export type Outcome =
  | { readonly outcome: 'done' | 'missing' | 'forbidden' | 'refused' | 'stale' }
  | { readonly outcome: 'personalData'; readonly details: readonly PersonalDetail[] };

/**
 * Carries out one order on one feedback, with its line in the audit log.
 *
 * @param version the version of the feedback its author looked at
 * @throws {StoreUnavailable}
 */
export async function carryOut(
  desk: CaseDesk,
  staff: Staff,
  { id, version, order }: { id: string; version: number; order: Order },
): Promise<Outcome> {
  const row = await desk.store.read((db) => feedbackById(db, id));
  if (!row || !maySee(staff, row)) return { outcome: 'missing' };
  if (!may(staff, order.act)) return { outcome: 'forbidden' };
  if (order.act === 'publish') {
    // Whoever asked is told first; the public reads it afterwards.
    if ((row.firstRepliedAt ?? row.closedAt) === null || row.mergedInto !== null) return { outcome: 'refused' };
    const details = unresolvedDetails(`${order.question}\n${order.answer}`, order.cleared);
    if (details.length > 0) return { outcome: 'personalData', details };
  }
  if (order.act === 'merge' && !(await canSeeTarget(desk, staff, order.into))) return { outcome: 'refused' };
  const appended = await desk.store.write('actOnFeedback', actFor(desk, staff, row, version, order));
  return { outcome: appended.outcome === 'appended' ? 'done' : appended.outcome };
}

/**
 * Decides on a proposal. Staff see the proposals of their areas; a unit sees none.
 *
 * @throws {StoreUnavailable}
 */
export async function decideProposal(
  desk: CaseDesk,
  staff: Staff,
  { id, version, order }: { id: string; version: number; order: ProposalOrder },
): Promise<Outcome> {
  const row = await desk.store.read((db) => proposalById(db, id));
  if (!row || !maySee(staff, { area: row.area, referredTo: null })) return { outcome: 'missing' };
  if (!may(staff, 'moveProposal')) return { outcome: 'forbidden' };
  const { state, into, reason, summary, cleared } = order;
  const details = unresolvedDetails(`${summary ?? ''}\n${reason ?? ''}`, cleared);
  if (details.length > 0) return { outcome: 'personalData', details };
  const at = new Date(desk.now()).toISOString();
  const moved = await desk.store.write('moveProposal', {
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

async function canSeeTarget({ store }: CaseDesk, staff: Staff, into: string): Promise<boolean> {
  const target = await store.read((db) => feedbackById(db, into));
  return target !== undefined && maySee(staff, target);
}

function actFor(desk: CaseDesk, staff: Staff, row: FeedbackRow, version: number, order: Order): FeedbackAct {
  const nowMs = desk.now();
  const at = new Date(nowMs).toISOString();
  const base = { feedbackId: row.id, expectedVersion: version, id: uuidV7(nowMs), at, actor: staff.id };
  const audit: AuditEntry = { at, actor: staff.id, act: order.act, subject: row.id, detail: detailOf(order) };
  if (order.act !== 'publish') return { event: eventFor(desk, base, order), audit };
  const { question, answer, cleared } = order;
  const event: NewEvent = { ...base, kind: 'published', text: null, isPublic: true };
  return { event, audit, approval: { question, answer, cleared: lines(cleared), approvedBy: staff.id, approvedAt: at } };
}

type EventBase = Pick<NewEvent, 'feedbackId' | 'expectedVersion' | 'id' | 'at' | 'actor'>;

/** What the author of the feedback sees is what was done and what was answered, not what staff note among themselves. */
function eventFor(desk: CaseDesk, base: EventBase, order: Exclude<Order, { act: 'publish' }>): NewEvent {
  switch (order.act) {
    case 'accept':
      return { ...base, kind: 'accepted', text: null, isPublic: true };
    case 'refer':
      return { ...base, kind: 'referred', unit: order.unit, text: null, isPublic: true };
    case 'reply':
      return { ...base, kind: 'replied', text: order.text, isPublic: true };
    case 'close':
      return { ...base, kind: 'closed', result: order.result, text: order.text ?? null, isPublic: true };
    case 'reopen': {
      const { completion } = desk.deadlines(dateInChina(desk.now()));
      return { ...base, kind: 'reopened', text: order.text, completionDueOn: completion.dueOn, isPublic: true };
    }
    case 'note':
      return { ...base, kind: 'noted', text: order.text, isPublic: false };
    case 'merge':
      return { ...base, kind: 'merged', into: order.into, text: null, isPublic: true };
    case 'redact':
      return { ...base, kind: 'redacted', redactedText: order.redactedText, text: order.reason, isPublic: false };
    case 'withhold':
      return { ...base, kind: 'withheld', reason: order.reason, text: null, isPublic: false };
  }
}

function detailOf(order: Order): string | undefined {
  switch (order.act) {
    case 'refer':
      return order.unit;
    case 'close':
      return order.result;
    case 'merge':
      return order.into;
    case 'withhold':
      return order.reason;
    default:
      return undefined;
  }
}

function lines(cleared: readonly string[]): string | null {
  return cleared.length === 0 ? null : cleared.join('\n');
}
