import type { Kysely } from 'kysely';
import { type AuditEntry, appendAudit } from '../staff/audit.ts';
import type { Database } from '../schema/tables.ts';
import { erased } from './erased.ts';

/** What staff do about a proposal that its proposer wants corrected or erased; `answer` is what the proposer reads. */
export type ProposalSettlement = {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: string;
  readonly audit: AuditEntry;
} & ({ readonly act: 'correct'; readonly text: string } | { readonly act: 'eraseContact' | 'eraseText' | 'declineRequest' });

/** Notes a proposer's wish; `stale` where the proposal changed meanwhile. Runs inside a transaction. */
export async function askAboutProposal(
  db: Kysely<Database>,
  { id, expectedVersion, text, at }: { id: string; expectedVersion: number; text: string; at: string },
): Promise<'appended' | 'stale'> {
  const { numUpdatedRows } = await db
    .updateTable('proposal')
    .set({ requestedAt: at, requestText: text, requestAnswer: null, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? 'stale' : 'appended';
}

/** Corrects or erases, or says why not, with its line in the audit log. Runs inside a transaction. */
export async function settleProposalRequest(db: Kysely<Database>, settlement: ProposalSettlement): Promise<'done' | 'stale'> {
  const { id, expectedVersion, answer, audit } = settlement;
  const { numUpdatedRows } = await db
    .updateTable('proposal')
    .set({ ...changes(settlement), requestedAt: null, requestAnswer: answer, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'stale';
  await appendAudit(db, audit);
  // What the public reads was written from the words before.
  if (settlement.act === 'eraseText' || settlement.act === 'correct') await db.deleteFrom('approval').where('subjectId', '=', id).execute();
  return 'done';
}

function changes(settlement: ProposalSettlement) {
  switch (settlement.act) {
    case 'correct':
      return { text: settlement.text, requestText: null, bodyHash: null };
    case 'eraseContact':
      return { ...erased.proposal.contact, requestText: null };
    case 'eraseText':
      return erased.proposal.words;
    case 'declineRequest':
      return {};
  }
}
