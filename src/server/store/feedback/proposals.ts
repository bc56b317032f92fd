import type { Kysely, Selectable } from 'kysely';
import type { Database, ProposalTable } from '../schema/tables.ts';

export type ProposalRow = Selectable<ProposalTable>;

/** One proposal by the hash of its receipt. */
export function proposalByReceipt(db: Kysely<Database>, receiptHash: string): Promise<ProposalRow | undefined> {
  return db.selectFrom('proposal').selectAll().where('receiptHash', '=', receiptHash).executeTakeFirst();
}

/** One proposal by its id. */
export function proposalById(db: Kysely<Database>, id: string): Promise<ProposalRow | undefined> {
  return db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One proposal by the number that proposer and clerk share. */
export function proposalByNumber(db: Kysely<Database>, caseNumber: string): Promise<ProposalRow | undefined> {
  return db.selectFrom('proposal').selectAll().where('caseNumber', '=', caseNumber).executeTakeFirst();
}
