import type { Kysely } from 'kysely';
import type { Database } from '../schema/tables.ts';

/**
 * Takes the next `count` numbers of a day for one process, so that several processes
 * never give the same one. Numbers a process did not use before it ended stay unused.
 * Runs inside a transaction.
 *
 * @param day civil date in China, `2026-11-24`
 * @returns the last of the numbers taken; the first is `count - 1` below it
 */
export async function leaseCaseNumbers(db: Kysely<Database>, { day, count }: { day: string; count: number }): Promise<number> {
  const known = await db
    .updateTable('caseNumberDay')
    .set(({ eb }) => ({ last: eb('last', '+', count) }))
    .where('day', '=', day)
    .returning('last')
    .executeTakeFirst();
  if (known) return known.last;
  await db.insertInto('caseNumberDay').values({ day, last: count }).execute();
  return count;
}
