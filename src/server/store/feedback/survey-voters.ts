import type { Kysely } from 'kysely';
import { erased } from './erased.ts';
import { countedIds } from './survey-results.ts';
import type { Database } from '../schema/tables.ts';

/**
 * Marks, among answers received before an instant, those that do not count, and forgets
 * the hashes that told so. Runs inside a transaction.
 */
export async function forgetVoters(db: Kysely<Database>, before: string): Promise<void> {
  for (const table of ['surveyAnswer', 'glance'] as const) {
    await db
      .updateTable(table)
      .set({ isLeftOut: 1 })
      .where('voter', 'is not', null)
      .where('receivedAt', '<', before)
      .where('id', 'not in', countedIds(db, 'today', table))
      .execute();
    await db.updateTable(table).set(erased[table].voter).where('receivedAt', '<', before).where('voter', 'is not', null).execute();
  }
}
