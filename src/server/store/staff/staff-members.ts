import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database } from '../schema/tables.ts';
import { type AuditEntry, appendAudit } from './audit.ts';
import type { StaffTable } from '../schema/staff-tables.ts';

export type StaffRow = Selectable<StaffTable>;

/** Adds a member of staff; a name that is taken is `false`. Runs inside a transaction. */
export async function addStaff(db: Kysely<Database>, { row, audit }: { row: Insertable<StaffTable>; audit: AuditEntry }): Promise<boolean> {
  if (await staffByName(db, row.name)) return false;
  await db.insertInto('staff').values(row).execute();
  await appendAudit(db, audit);
  return true;
}

/** Sets a new password (and, on a reset, a new authenticator) and ends every session of the person. */
export async function changeCredentials(
  db: Kysely<Database>,
  { id, changes, audit }: { id: string; changes: Partial<Insertable<StaffTable>>; audit: AuditEntry },
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ ...changes, failures: 0, lockedUntil: null, updatedAt: audit.at })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('staffSession').where('staffId', '=', id).execute();
  await appendAudit(db, audit);
}

/** Lets a member of staff in or keeps them out, from this moment. */
export async function setStaffActive(db: Kysely<Database>, { id, isActive, audit }: { id: string; isActive: boolean; audit: AuditEntry }): Promise<void> {
  await db
    .updateTable('staff')
    .set({ isActive: isActive ? 1 : 0, updatedAt: audit.at })
    .where('id', '=', id)
    .execute();
  if (!isActive) await db.deleteFrom('staffSession').where('staffId', '=', id).execute();
  await appendAudit(db, audit);
}

/** One member of staff by the name that is typed at sign-in. */
export function staffByName(db: Kysely<Database>, name: string): Promise<StaffRow | undefined> {
  return db.selectFrom('staff').selectAll().where('name', '=', name).executeTakeFirst();
}

/** Every member of staff, also those who are disabled, by name. */
export function allStaff(db: Kysely<Database>): Promise<StaffRow[]> {
  return db.selectFrom('staff').selectAll().orderBy('name').execute();
}
