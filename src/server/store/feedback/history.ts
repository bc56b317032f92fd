import type { Kysely, Selectable, Updateable } from 'kysely';
import { type FeedbackEventKind, type FeedbackResult, nextState } from '../../../domain/feedback/feedback-history.ts';
import type { Database, EventTable, FeedbackTable } from '../schema/tables.ts';
import { erased } from './erased.ts';

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

/** Events that say all with their text. */
type SimpleKind =
  | 'accepted'
  | 'noted'
  | 'replied'
  | 'published'
  | 'returned'
  | 'extensionAsked'
  | 'supplemented'
  | 'asked'
  | 'requestDeclined'
  | 'contactErased'
  | 'textErased';

/** Something that happened to a feedback, with what it changes. */
export type NewEvent = EventBase &
  (
    | { kind: SimpleKind }
    /** `area` where the case had none before. */
    | { kind: 'referred'; unit: string; area?: string }
    | { kind: 'moved'; area: string; areaName: string; code?: string }
    | { kind: 'closed'; result: FeedbackResult }
    | { kind: 'reopened'; completionDueOn: string }
    | { kind: 'rated'; satisfaction: number; isSolved?: boolean }
    | { kind: 'extended'; completionDueOn: string }
    | { kind: 'corrected'; correctedText: string }
    | { kind: 'eventRedacted'; redactedEvent: string; redactedText: string }
    | { kind: 'merged'; into: string }
    | { kind: 'redacted'; redactedText: string }
    | { kind: 'withheld'; reason: string }
  );

/** `stale`: somebody else was first, look again. `refused`: not in this state. */
export type Appended = { outcome: 'appended'; version: number } | { outcome: 'stale'; version: number } | { outcome: 'refused' } | { outcome: 'missing' };

/** Appends an event and changes the row, both or neither. Runs inside a transaction. */
export async function appendEvent(db: Kysely<Database>, event: NewEvent): Promise<Appended> {
  const row = await db.selectFrom('feedback').selectAll().where('id', '=', event.feedbackId).executeTakeFirst();
  if (!row) return { outcome: 'missing' };
  if (row.version !== event.expectedVersion) return { outcome: 'stale', version: row.version };
  const state = nextState(row.state, event.kind);
  if (!state || !(await isPossible(db, row, event))) return { outcome: 'refused' };
  const version = row.version + 1;
  const { numUpdatedRows } = await db
    .updateTable('feedback')
    .set({ ...changes(row, event), state, version, updatedAt: event.at })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { outcome: 'stale', version };
  await changeEvents(db, event);
  await db.insertInto('event').values(eventRow(event, version)).execute();
  return { outcome: 'appended', version };
}

/** The history of one feedback, oldest first. */
export function eventsOf(db: Kysely<Database>, feedbackId: string): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where('feedbackId', '=', feedbackId).orderBy('sequence').execute();
}

/** What the state alone does not tell. */
async function isPossible(db: Kysely<Database>, row: Selectable<FeedbackTable>, event: NewEvent): Promise<boolean> {
  switch (event.kind) {
    case 'merged':
      return isMergeable(db, event);
    case 'eventRedacted':
      return hasWords(db, event);
    case 'rated':
      // The first rating stands; after a reopening there is a new one.
      return row.satisfaction === null;
    default:
      return true;
  }
}

/** A duplicate may only point at another feedback that stands by itself, so that merging makes no chains or rings. */
async function isMergeable(db: Kysely<Database>, event: { feedbackId: string; into: string }): Promise<boolean> {
  if (event.into === event.feedbackId) return false;
  const target = await db.selectFrom('feedback').select('mergedInto').where('id', '=', event.into).executeTakeFirst();
  const hasDuplicates = await db.selectFrom('feedback').select('id').where('mergedInto', '=', event.feedbackId).executeTakeFirst();
  return target !== undefined && target.mergedInto === null && hasDuplicates === undefined;
}

/** Whether the event to be redacted is one of the case's, with words in it. */
async function hasWords(db: Kysely<Database>, { feedbackId, redactedEvent }: { feedbackId: string; redactedEvent: string }): Promise<boolean> {
  const { text } = (await db.selectFrom('event').select('text').where('feedbackId', '=', feedbackId).where('id', '=', redactedEvent).executeTakeFirst()) ?? {};
  return typeof text === 'string';
}

function changes(row: Selectable<FeedbackTable>, event: NewEvent): Updateable<FeedbackTable> {
  switch (event.kind) {
    case 'accepted':
      return { acceptedAt: row.acceptedAt ?? event.at };
    case 'referred':
      return { acceptedAt: row.acceptedAt ?? event.at, referredTo: event.unit, referredAt: event.at, area: event.area ?? row.area };
    case 'moved':
      return { ...withApprovalTakenBack(row), area: event.area, code: event.code ?? row.code, referredTo: null, referredAt: null };
    case 'replied':
      return firstReply(row, event);
    case 'closed':
      // Words to the author on closing are a reply too.
      return { closedAt: event.at, result: event.result, ...(event.text === null ? {} : firstReply(row, event)) };
    case 'reopened':
      return { closedAt: null, result: null, satisfaction: null, isSolved: null, completionDueOn: event.completionDueOn };
    case 'rated':
      return { satisfaction: event.satisfaction, isSolved: event.isSolved === undefined ? null : Number(event.isSolved) };
    case 'merged':
      return { closedAt: event.at, result: 'merged', mergedInto: event.into };
    case 'redacted':
      return { ...withApprovalTakenBack(row), redactedText: event.redactedText };
    case 'published':
      return { publication: 'published', withheldReason: null };
    case 'withheld':
      return { publication: 'withheld', withheldReason: event.reason };
    case 'returned':
      return { referredTo: null, referredAt: null };
    case 'extended':
      return { completionDueOn: event.completionDueOn };
    case 'asked':
      return { requestedAt: event.at };
    case 'requestDeclined':
      return { requestedAt: null };
    case 'corrected':
      return { ...unpublished, text: event.correctedText, redactedText: null, bodyHash: null, requestedAt: null };
    case 'contactErased':
      return { ...erased.feedback.contact, requestedAt: null };
    case 'textErased':
      return { ...erased.feedback.words, requestedAt: null, publication: 'withheld', withheldReason: 'declined' };
    case 'noted':
    case 'extensionAsked':
    case 'supplemented':
      return {};
    case 'eventRedacted':
      return withApprovalTakenBack(row);
  }
}

const unpublished = { publication: 'open', withheldReason: null } as const;

/** Whether the public reads it is to be decided again; that it does not stays decided. */
function withApprovalTakenBack(row: Selectable<FeedbackTable>): Updateable<FeedbackTable> {
  return row.publication === 'published' ? unpublished : {};
}

function firstReply(row: Selectable<FeedbackTable>, { at }: NewEvent): Updateable<FeedbackTable> {
  return { firstRepliedAt: row.firstRepliedAt ?? at };
}

/** Events that an event changes: one is redacted, or all lose their words with the text. */
async function changeEvents(db: Kysely<Database>, event: NewEvent): Promise<void> {
  const ofCase = db.updateTable('event').where('feedbackId', '=', event.feedbackId);
  if (event.kind === 'textErased') await ofCase.set(erased.event.words).execute();
  if (event.kind !== 'eventRedacted') return;
  await ofCase.set({ redactedText: event.redactedText }).where('id', '=', event.redactedEvent).execute();
}

function eventRow(event: NewEvent, sequence: number): EventTable {
  const unit = event.kind === 'referred' ? event.unit : event.kind === 'moved' ? event.areaName : null;
  const { id, feedbackId, at, actor, text } = event;
  const kind: FeedbackEventKind = event.kind;
  return { id, feedbackId, sequence, kind, at, actor, unit, text, redactedText: null, isPublic: event.isPublic ? 1 : 0 };
}
