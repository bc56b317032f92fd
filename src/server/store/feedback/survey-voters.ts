import type { Kysely } from 'kysely';
import type { Database } from '../schema/tables.ts';

/**
 * Marks, among answers received before an instant, those that came from an address that
 * had answered the same survey on the same day, and forgets the hashes that told so.
 * Runs inside a transaction.
 */
export async function forgetVoters(db: Kysely<Database>, before: string): Promise<void> {
  const firsts = db
    .selectFrom('surveyAnswer')
    .select(({ fn }) => fn.min('id').as('id'))
    .where('voter', 'is not', null)
    .groupBy('voter');
  await db
    .updateTable('surveyAnswer')
    .set({ isLeftOut: 1 })
    .where('voter', 'is not', null)
    .where('receivedAt', '<', before)
    .where('id', 'not in', firsts)
    .execute();
  await db.updateTable('surveyAnswer').set({ voter: null }).where('receivedAt', '<', before).where('voter', 'is not', null).execute();
}
