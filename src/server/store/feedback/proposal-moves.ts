import type { Kysely } from 'kysely';
import type { ProposalState } from '../../../domain/feedback/proposal.ts';
import { type AuditEntry, appendAudit } from '../staff/audit.ts';
import type { ApprovalTable } from '../schema/staff-tables.ts';
import { proposalById, type ProposalRow } from './proposals.ts';
import type { Database } from '../schema/tables.ts';
import { approve } from './acts.ts';

/** A decision on a proposal; adopting or not needs a reason that the proposer reads. */
export interface ProposalMove {
  readonly id: string;
  readonly expectedVersion: number;
  readonly state: ProposalState;
  readonly reason: string | null;
  readonly mergedInto: string | null;
  readonly approval?: Omit<ApprovalTable, 'subjectId'>;
  readonly audit: AuditEntry;
}

/** Moves a proposal; `stale` where somebody else was first, `refused` where it cannot be merged so. Runs inside a transaction. */
export async function moveProposal(
  db: Kysely<Database>,
  { id, expectedVersion, state, reason, mergedInto, approval, audit }: ProposalMove,
): Promise<'moved' | 'stale' | 'refused'> {
  if (mergedInto !== null && !(await standsAlone(db, id, mergedInto))) return 'refused';
  const { numUpdatedRows } = await db
    .updateTable('proposal')
    .set({ state, reason, mergedInto, version: expectedVersion + 1, updatedAt: audit.at })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'stale';
  await appendAudit(db, audit);
  if (approval) await approve(db, { ...approval, subjectId: id });
  return 'moved';
}

/** Proposals, newest first, `after` the last id of the page before; every area where none is given. */
export function proposalPage(
  db: Kysely<Database>,
  {
    areas,
    states,
    year,
    limit,
    after,
  }: {
    areas?: readonly string[];
    states?: readonly ProposalState[];
    year?: number;
    limit: number;
    after?: string;
  },
): Promise<ProposalRow[]> {
  let query = db.selectFrom('proposal').selectAll().orderBy('id', 'desc').limit(limit);
  if (areas) query = query.where('area', 'in', [...areas]);
  if (states) query = query.where('state', 'in', [...states]);
  if (year !== undefined) query = query.where('year', '=', year);
  if (after !== undefined) query = query.where('id', '<', after);
  return query.execute();
}

/** A proposal is merged into another one that is not itself merged, so that there are no chains or rings. */
async function standsAlone(db: Kysely<Database>, id: string, into: string): Promise<boolean> {
  const target = await proposalById(db, into);
  const duplicate = await db.selectFrom('proposal').select('id').where('mergedInto', '=', id).executeTakeFirst();
  return into !== id && target !== undefined && target.mergedInto === null && duplicate === undefined;
}
