import type { Kysely } from 'kysely';
import { actOnFeedback } from '../feedback/acts.ts';
import { leaseCaseNumbers } from '../feedback/case-numbers.ts';
import { contactKeyOfMonth, giveUpContactKeys } from '../feedback/contact-keys.ts';
import { beat } from '../feedback/heartbeat.ts';
import { appendEvent } from '../feedback/history.ts';
import { moveProposal } from '../feedback/proposal-moves.ts';
import { askAboutProposal, settleProposalRequest } from '../feedback/proposal-requests.ts';
import { erase } from '../feedback/retention.ts';
import { restoreRows } from '../schema/backup.ts';
import type { Database } from '../schema/tables.ts';
import { appendAudit } from '../staff/audit.ts';
import { deleteCannedAnswer, saveCannedAnswer } from '../staff/canned-answers.ts';
import { endOtherSessions, endSession, recordSignIn, touchSession } from '../staff/sessions.ts';
import { addStaff, changeCredentials, setStaffActive } from '../staff/staff-members.ts';

/**
 * Everything that changes the store, by name. Each runs in a transaction of its
 * own, possibly in another thread and possibly again after a conflict: so it takes
 * its clock, ids and secrets from its input, touches nothing but `db`, and its
 * input and result are plain values. A new one is added here.
 */
const writes = {
  actOnFeedback,
  addStaff,
  appendAudit,
  appendEvent,
  askAboutProposal,
  beat,
  changeCredentials,
  contactKeyOfMonth,
  deleteCannedAnswer,
  endOtherSessions,
  endSession,
  erase,
  eraseOnRequest: actOnFeedback,
  eraseProposalOnRequest: settleProposalRequest,
  giveUpContactKeys,
  leaseCaseNumbers,
  moveProposal,
  recordSignIn,
  restoreRows,
  saveCannedAnswer,
  setStaffActive,
  settleProposalRequest,
  touchSession,
};

/** Writes after which no byte of what they erased may stay in a file of the store. */
export const erasingWrites: readonly WriteName[] = ['erase', 'eraseOnRequest', 'eraseProposalOnRequest'];

export type WriteName = keyof typeof writes;
export type Inputs = { [Name in WriteName]: Parameters<(typeof writes)[Name]>[1] };
export type Results = { [Name in WriteName]: Awaited<ReturnType<(typeof writes)[Name]>> };

type WritesByName = { [Name in WriteName]: (db: Kysely<Database>, input: Inputs[Name]) => Promise<Results[Name]> };

/** Runs one write. */
export function runWrite<Name extends WriteName>(db: Kysely<Database>, name: Name, input: Inputs[Name]): Promise<Results[Name]> {
  const byName: WritesByName = writes;
  return byName[name](db, input);
}
