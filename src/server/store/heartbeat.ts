import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Writes one row, so that "ready" means "can keep what a resident sends". */
export async function beat(db: Kysely<Database>, beatAt: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('heartbeat')
    .set({ beatAt })
    .where('id', '=', 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await db.insertInto('heartbeat').values({ id: 1, beatAt }).execute();
}
