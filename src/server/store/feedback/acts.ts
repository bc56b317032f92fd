import type { Kysely } from 'kysely';
import { type Appended, appendEvent, type NewEvent } from './history.ts';
import type { Database } from '../schema/tables.ts';
import { type AuditEntry, appendAudit } from '../staff/audit.ts';
import type { ApprovalTable } from '../schema/staff-tables.ts';

/** Something staff do to one feedback: the event, its line in the audit log, and what was approved with it. */
export interface FeedbackAct {
  readonly event: NewEvent;
  readonly audit: AuditEntry;
  readonly approval?: Omit<ApprovalTable, 'subjectId'>;
}

/**
 * After these what was approved for the public is no longer so: its words changed or
 * had something to hide, or another area answers for it, which has not approved it.
 */
const withdrawing: ReadonlyArray<NewEvent['kind']> = ['withheld', 'merged', 'moved', 'redacted', 'eventRedacted', 'corrected', 'textErased'];

/** The event, its audit line and the approval, all or none. Runs inside a transaction. */
export async function actOnFeedback(db: Kysely<Database>, { event, audit, approval }: FeedbackAct): Promise<Appended> {
  const appended = await appendEvent(db, event);
  if (appended.outcome !== 'appended') return appended;
  await appendAudit(db, audit);
  if (withdrawing.includes(event.kind)) await withdrawApproval(db, event.feedbackId);
  if (approval) await approve(db, { ...approval, subjectId: event.feedbackId });
  return appended;
}

/** Keeps what was approved, in place of what was approved before. Runs inside a transaction. */
export async function approve(db: Kysely<Database>, approval: ApprovalTable): Promise<void> {
  await withdrawApproval(db, approval.subjectId);
  await db.insertInto('approval').values(approval).execute();
}

/** What was approved about a feedback or a proposal. */
export function approvalOf(db: Kysely<Database>, subjectId: string): Promise<ApprovalTable | undefined> {
  return db.selectFrom('approval').selectAll().where('subjectId', '=', subjectId).executeTakeFirst();
}

/** Everything that was approved, for publishing. */
export function allApprovals(db: Kysely<Database>): Promise<ApprovalTable[]> {
  return db.selectFrom('approval').selectAll().orderBy('subjectId').execute();
}

async function withdrawApproval(db: Kysely<Database>, subjectId: string): Promise<void> {
  await db.deleteFrom('approval').where('subjectId', '=', subjectId).execute();
}
