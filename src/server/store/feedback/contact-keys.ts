import type { Kysely } from 'kysely';
import type { ContactKeyTable, Database } from '../schema/tables.ts';

/** The wrapped key of a month: the one already there, or else the offered one, now stored. Runs inside a transaction. */
export async function contactKeyOfMonth(db: Kysely<Database>, offered: ContactKeyTable): Promise<ContactKeyTable> {
  const present = await wrappedContactKey(db, offered.month);
  if (present) return present;
  await db.insertInto('contactKey').values(offered).execute();
  return offered;
}

/** Destroys every key, when what unwrapped them is lost: what cannot be opened must not stand in the way of this month's. */
export async function giveUpContactKeys(db: Kysely<Database>, _: object): Promise<void> {
  await db.deleteFrom('contactKey').execute();
}

/** The wrapped key of a month, `undefined` once it is destroyed. */
export function wrappedContactKey(db: Kysely<Database>, month: string): Promise<ContactKeyTable | undefined> {
  return db.selectFrom('contactKey').selectAll().where('month', '=', month).executeTakeFirst();
}
