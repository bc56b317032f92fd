import type { Kysely } from 'kysely';
import type { Database } from '../schema/tables.ts';

/** Rows of the table: when the store was last known to take writes, and when what was due was last erased. */
const rows = { readiness: 1, erasure: 2 } as const;

/** Writes one row, so that "ready" means "can keep what a resident sends". */
export function beat(db: Kysely<Database>, beatAt: string): Promise<void> {
  return setBeat(db, rows.readiness, beatAt);
}

/** Remembers when what was due was erased. */
export function noteErasure(db: Kysely<Database>, erasedAt: string): Promise<void> {
  return setBeat(db, rows.erasure, erasedAt);
}

/** When what was due was last erased; `undefined` if never. */
export async function lastErasure(db: Kysely<Database>): Promise<string | undefined> {
  const row = await db.selectFrom('heartbeat').select('beatAt').where('id', '=', rows.erasure).executeTakeFirst();
  return row?.beatAt;
}

async function setBeat(db: Kysely<Database>, id: number, beatAt: string): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('heartbeat').set({ beatAt }).where('id', '=', id).executeTakeFirst();
  if (numUpdatedRows === 0n) await db.insertInto('heartbeat').values({ id, beatAt }).execute();
}
