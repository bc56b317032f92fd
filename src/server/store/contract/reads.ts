import type { Kysely } from 'kysely';
import { allApprovals, approvalOf } from '../feedback/acts.ts';
import { wrappedContactKey } from '../feedback/contact-keys.ts';
import { caseNamesOf, feedbackById, feedbackByReceipt, feedbackCount, feedbackPage } from '../feedback/feedback-list.ts';
import { lastErasure } from '../feedback/heartbeat.ts';
import { doubtsOf, glanceCounts } from '../feedback/glance-counts.ts';
import { eventsOf } from '../feedback/history.ts';
import { proposalPage } from '../feedback/proposal-moves.ts';
import { proposalById, proposalByNumber, proposalByReceipt } from '../feedback/proposals.ts';
import { surveyCounts } from '../feedback/survey-counts.ts';
import { voteStanding } from '../feedback/survey-results.ts';
import { askForColumns, tableRows, tablesWithRows } from '../schema/backup.ts';
import type { Database } from '../schema/tables.ts';
import { auditPage, firstBrokenLine } from '../staff/audit.ts';
import { cannedAnswers } from '../staff/canned-answers.ts';
import { sessionByToken, sessionsOf } from '../staff/sessions.ts';
import { allStaff, staffByName } from '../staff/staff-members.ts';

/** Everything that can be asked of the store, by name. A new one is added here; it changes nothing. */
const reads = {
  allApprovals,
  allStaff,
  approvalOf,
  askForColumns,
  auditPage,
  cannedAnswers,
  caseNamesOf,
  doubtsOf,
  eventsOf,
  feedbackById,
  feedbackByReceipt,
  feedbackCount,
  feedbackPage,
  firstBrokenLine,
  glanceCounts,
  lastErasure,
  proposalById,
  proposalByNumber,
  proposalByReceipt,
  proposalPage,
  sessionByToken,
  sessionsOf,
  staffByName,
  surveyCounts,
  tableRows,
  tablesWithRows,
  voteStanding,
  wrappedContactKey,
};

type Reads = typeof reads;

export type ReadName = keyof Reads;

/** What a read is asked with, after the database itself. */
export type ReadInput<Name extends ReadName> = Parameters<Reads[Name]> extends [unknown, ...infer Rest] ? Rest : [];

export type ReadResult<Name extends ReadName> = Awaited<ReturnType<Reads[Name]>>;

/** Asks one of them. */
export type Read = <Name extends ReadName>(name: Name, ...input: ReadInput<Name>) => Promise<ReadResult<Name>>;

type ReadsByName = { [Name in ReadName]: (db: Kysely<Database>, ...input: ReadInput<Name>) => Promise<ReadResult<Name>> };

/** Runs one read. */
export function runRead<Name extends ReadName>(db: Kysely<Database>, name: Name, input: ReadInput<Name>): Promise<ReadResult<Name>> {
  const byName: ReadsByName = reads;
  return byName[name](db, ...input);
}
