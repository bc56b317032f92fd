import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../schema/tables.ts';

/** A row for one of the forms' tables. */
export type NewSubmission =
  | { table: 'feedback'; row: Insertable<Database['feedback']> }
  | { table: 'proposal'; row: Insertable<Database['proposal']> }
  | { table: 'surveyAnswer'; row: Insertable<Database['surveyAnswer']> }
  | { table: 'glance'; row: Insertable<Database['glance']> };

/**
 * What became of a submission: `stored` is new, `repeated` is the same form sent
 * again (the first row stands), `conflicting` is the same form key with another body.
 */
export type Stored =
  | { outcome: 'stored'; id: string; receivedAt: string }
  | { outcome: 'repeated'; id: string; receivedAt: string }
  | { outcome: 'conflicting' };

/** Inserts one row. A key that is taken throws the driver's unique violation. */
export async function insertSubmission(db: Kysely<Database>, submission: NewSubmission): Promise<void> {
  await insertQuery(db, submission).execute();
}

/** The insert of one submission; its parameters are the row's defined values in the order of its columns. */
export function insertQuery(db: Kysely<Database>, { table, row }: NewSubmission) {
  switch (table) {
    case 'feedback':
      return db.insertInto('feedback').values(row);
    case 'proposal':
      return db.insertInto('proposal').values(row);
    case 'surveyAnswer':
      return db.insertInto('surveyAnswer').values(row);
    case 'glance':
      return db.insertInto('glance').values(row);
  }
}

/** Says whether a submission whose key was taken is the same form again; `undefined` if its row is not there. */
export async function earlierSubmission(db: Kysely<Database>, { table, row }: NewSubmission): Promise<Stored | undefined> {
  const earlier = await db.selectFrom(table).select(['id', 'receivedAt', 'bodyHash']).where('formKeyHash', '=', row.formKeyHash).executeTakeFirst();
  if (!earlier) return undefined;
  if (earlier.bodyHash !== null && earlier.bodyHash !== row.bodyHash) return { outcome: 'conflicting' };
  return { outcome: 'repeated', id: earlier.id, receivedAt: earlier.receivedAt };
}
