import type { FeedbackEventKind, FeedbackResult, FeedbackState } from '../../../domain/feedback/feedback-history.ts';
import type { FeedbackChannel } from '../../../domain/feedback/feedback-channel.ts';
import type { Glance } from '../../../domain/feedback/glance.ts';
import type { FeedbackKind } from '../../../domain/feedback/feedback.ts';
import type { StaffTables } from './staff-tables.ts';

/**
 * The columns every form's table has. Instants are ISO-8601 UTC text with
 * milliseconds, dates are civil dates, ids are UUIDv7, an absent value is NULL and
 * never an empty string (some dialects cannot tell them apart).
 */
export interface Submission {
  id: string;
  /** Keyed hash of the form's key: what makes a repeated POST one row. */
  formKeyHash: string;
  /** Keyed hash of what was typed; NULL once the contact is erased, since it could confirm a guessed one. */
  bodyHash: string | null;
  code: string | null;
  area: string | null;
  receivedAt: string;
}

/** One resident's opinion. `text` is what was received, until it is erased; what may be shown is `redactedText ?? text`. */
export interface FeedbackTable extends Submission {
  kind: FeedbackKind;
  text: string | null;
  redactedText: string | null;
  /** AES-256-GCM, bound to the row's id; see contact-seal.ts. */
  contactSealed: string | null;
  /** Month of the key that sealed the contact, `2026-11`. */
  contactKeyMonth: string | null;
  receiptHash: string;
  /** What resident and clerk call it, `20261124-0417`; NULL for what was stored before there were numbers. */
  caseNumber: string | null;
  /** 1 where the trap field was filled: kept, shown apart, never thrown away. */
  isSuspected: number;
  state: FeedbackState;
  /** Sequence of the last event; the optimistic lock. 0 on receipt. */
  version: number;
  firstReplyDueOn: string;
  completionDueOn: string;
  acceptedAt: string | null;
  referredTo: string | null;
  referredAt: string | null;
  firstRepliedAt: string | null;
  closedAt: string | null;
  result: FeedbackResult | null;
  /** 1 (not at all) to 5 (very satisfied), after closing. */
  satisfaction: number | null;
  /** 1 where its author said on rating that it is solved, 0 that it is not; NULL where nothing was said. */
  isSolved: number | null;
  /** How it came: NULL through the site, else registered by staff on behalf of its author. */
  channel: FeedbackChannel | null;
  /** When its author asked for correction or erasure; NULL once that was settled. */
  requestedAt: string | null;
  mergedInto: string | null;
  publication: 'open' | 'published' | 'withheld';
  withheldReason: string | null;
  updatedAt: string;
}

/** Append-only history of a feedback; `(feedbackId, sequence)` is unique. */
export interface EventTable {
  id: string;
  feedbackId: string;
  sequence: number;
  kind: FeedbackEventKind;
  at: string;
  /** Staff user id; NULL for the resident. */
  actor: string | null;
  /** Agency referred to, or name of the area moved to. */
  unit: string | null;
  text: string | null;
  /** What staff read instead of the text, where something in it was hidden. */
  redactedText: string | null;
  /** 1 where the resident sees the event and its text under the receipt. */
  isPublic: number;
}

/** A proposal for next year's list. */
export interface ProposalTable extends Submission {
  /** The year the proposal is for. */
  year: number;
  text: string | null;
  contactSealed: string | null;
  contactKeyMonth: string | null;
  receiptHash: string;
  caseNumber: string | null;
  isSuspected: number;
  state: 'collected' | 'merged' | 'shortlisted' | 'adopted' | 'notAdopted';
  version: number;
  mergedInto: string | null;
  /** Why it was adopted or not, as the proposer and the public read it. */
  reason: string | null;
  /** A wish for correction or erasure that is not settled: when, and in the proposer's words. */
  requestedAt: string | null;
  requestText: string | null;
  /** What the proposer was told about the last wish. */
  requestAnswer: string | null;
  updatedAt: string;
}

/** One answer to the satisfaction survey; each question 1 to 5, NULL where skipped. */
export interface SurveyAnswerTable extends Submission {
  completionSatisfaction: number | null;
  qualitySatisfaction: number | null;
  serviceSatisfaction: number | null;
  /** Keyed hash of day, code and address, until the day is over; never the address. */
  voter: string | null;
  /** Keyed hash of day, code and the mark that the device was given, until the day is over. */
  device: string | null;
  /** 1 where it was one too many of its device or its address: kept, but not in the published figures. */
  isLeftOut: number | null;
}

/** One tap of somebody who stood at a site. */
export interface GlanceTable extends Submission {
  seen: Glance;
  /** Keyed hash of day, code and address, until the day is over. */
  voter: string | null;
  /** Keyed hash of day, code, address and browser, until the day is over. */
  device: string | null;
  /** 1 where it was one too many of its device or its address: kept, but not in the published figures. */
  isLeftOut: number | null;
}

/** Wrapped keys for contacts, one a month; never part of a backup of the rows. */
export interface ContactKeyTable {
  month: string;
  wrapped: string;
  createdAt: string;
}

/** How many case numbers of a day, in China's calendar, were given out. */
export interface CaseNumberDayTable {
  day: string;
  last: number;
}

/** Forward-only steps that have been taken. */
export interface MigrationTable {
  name: string;
  takenAt: string;
}

/** One row, rewritten by the readiness check: proof that the store can write. */
export interface HeartbeatTable {
  id: number;
  beatAt: string;
}

/** Everything the store holds. */
export interface Database extends StaffTables {
  feedback: FeedbackTable;
  event: EventTable;
  proposal: ProposalTable;
  surveyAnswer: SurveyAnswerTable;
  glance: GlanceTable;
  contactKey: ContactKeyTable;
  caseNumberDay: CaseNumberDayTable;
  migration: MigrationTable;
  heartbeat: HeartbeatTable;
}
