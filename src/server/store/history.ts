import type { Kysely, Selectable, Updateable } from 'kysely';
import { type FeedbackEventKind, type FeedbackResult, nextState } from '../../domain/feedback/feedback-history.ts';
import type { Database, EventTable, FeedbackTable } from './tables.ts';

export type EventRow = Selectable<EventTable>;

/** What every event carries; `expectedVersion` is the version of the row its author looked at. */
interface EventBase {
  feedbackId: string;
  expectedVersion: number;
  /** Id of the event, UUIDv7. */
  id: string;
  at: string;
  /** Staff user id; NULL for the resident. */
  actor: string | null;
  text: string | null;
  isPublic: boolean;
}

/** Something that happened to a feedback, with what it changes. */
export type NewEvent = EventBase &
  (
    | { kind: 'accepted' | 'noted' | 'replied' | 'published' }
    | { kind: 'referred'; unit: string }
    | { kind: 'closed'; result: FeedbackResult }
    | { kind: 'reopened'; completionDueOn: string }
    | { kind: 'rated'; satisfaction: number }
    | { kind: 'merged'; into: string }
    | { kind: 'redacted'; redactedText: string }
    | { kind: 'withheld'; reason: string }
  );

/** `stale`: somebody else was first, look again. `refused`: not in this state. */
export type Appended =
  | { outcome: 'appended'; version: number }
  | { outcome: 'stale'; version: number }
  | { outcome: 'refused' }
  | { outcome: 'missing' };

/** Appends an event and changes the row, both or neither. Runs inside a transaction. */
export async function appendEvent(db: Kysely<Database>, event: NewEvent): Promise<Appended> {
  const row = await db.selectFrom('feedback').selectAll().where('id', '=', event.feedbackId).executeTakeFirst();
  if (!row) return { outcome: 'missing' };
  if (row.version !== event.expectedVersion) return { outcome: 'stale', version: row.version };
  const state = nextState(row.state, event.kind);
  if (!state || !(await isPossible(db, event))) return { outcome: 'refused' };
  const version = row.version + 1;
  const { numUpdatedRows } = await db
    .updateTable('feedback')
    .set({ ...changes(row, event), state, version, updatedAt: event.at })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { outcome: 'stale', version };
  await db.insertInto('event').values(eventRow(event, version)).execute();
  return { outcome: 'appended', version };
}

/** The history of one feedback, oldest first. */
export function eventsOf(db: Kysely<Database>, feedbackId: string): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where('feedbackId', '=', feedbackId).orderBy('sequence').execute();
}

/** A duplicate may only point at another feedback that stands by itself, so that merging makes no chains or rings. */
async function isPossible(db: Kysely<Database>, event: NewEvent): Promise<boolean> {
  if (event.kind !== 'merged') return true;
  if (event.into === event.feedbackId) return false;
  const target = await db.selectFrom('feedback').select('mergedInto').where('id', '=', event.into).executeTakeFirst();
  const hasDuplicates = await db
    .selectFrom('feedback')
    .select('id')
    .where('mergedInto', '=', event.feedbackId)
    .executeTakeFirst();
  return target !== undefined && target.mergedInto === null && hasDuplicates === undefined;
}

function changes(row: Selectable<FeedbackTable>, event: NewEvent): Updateable<FeedbackTable> {
  switch (event.kind) {
    case 'accepted':
      return { acceptedAt: row.acceptedAt ?? event.at };
    case 'referred':
      return { acceptedAt: row.acceptedAt ?? event.at, referredTo: event.unit, referredAt: event.at };
    case 'replied':
      return { firstRepliedAt: row.firstRepliedAt ?? event.at };
    case 'closed':
      return { closedAt: event.at, result: event.result };
    case 'reopened':
      return { closedAt: null, result: null, satisfaction: null, completionDueOn: event.completionDueOn };
    case 'rated':
      return { satisfaction: event.satisfaction };
    case 'merged':
      return { closedAt: event.at, result: 'merged', mergedInto: event.into };
    case 'redacted':
      return { redactedText: event.redactedText };
    case 'published':
      return { publication: 'published', withheldReason: null };
    case 'withheld':
      return { publication: 'withheld', withheldReason: event.reason };
    case 'noted':
      return {};
  }
}

function eventRow(event: NewEvent, sequence: number): EventTable {
  const unit = event.kind === 'referred' ? event.unit : null;
  const { id, feedbackId, at, actor, text } = event;
  const kind: FeedbackEventKind = event.kind;
  return { id, feedbackId, sequence, kind, at, actor, unit, text, isPublic: event.isPublic ? 1 : 0 };
}
