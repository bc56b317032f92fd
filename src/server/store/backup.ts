import { type Kysely, sql } from 'kysely';
import type { Database } from './tables.ts';

/** A row of any table, by column. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** The tables a backup holds, with the column their rows are ordered by. Sessions and the heartbeat are of the moment. */
export const backedUpTables = {
  feedback: 'id',
  event: 'id',
  proposal: 'id',
  surveyAnswer: 'id',
  staff: 'id',
  audit: 'sequence',
  auditHead: 'id',
  cannedAnswer: 'id',
  approval: 'subjectId',
  caseNumberDay: 'day',
} as const;

/** Kept apart from the rows: without these an old copy's contacts cannot be read. */
export const keyTables = { contactKey: 'month' } as const;

type TableKeys = Readonly<Record<string, string>>;

const pageSize = 500;

/** Every row of the tables in a fixed order, a page in memory at a time. Consistent if `db` is one snapshot. */
export async function* allRows(
  db: Kysely<Database>,
  tables: TableKeys,
): AsyncGenerator<{ table: string; row: AnyRow }> {
  for (const [table, key] of Object.entries(tables)) {
    let after: string | number | null | undefined;
    do {
      const from = after === undefined ? sql`` : sql`where ${sql.ref(key)} > ${after}`;
      const query = sql<AnyRow>`select * from ${sql.table(table)} ${from} order by ${sql.ref(key)} limit ${sql.lit(pageSize)}`;
      const { rows } = await query.execute(db);
      for (const row of rows) yield { table, row };
      after = rows.length === pageSize ? rows.at(-1)?.[key] : undefined;
    } while (after !== undefined);
  }
}

/**
 * Puts rows of a backup into their table; a row whose key is there already (the
 * audit log's first, made with the table) is replaced. Runs inside a transaction.
 *
 * @throws {RangeError} if the table is not one a backup holds
 */
export async function restoreRows(
  db: Kysely<Database>,
  { table, rows }: { table: string; rows: readonly AnyRow[] },
): Promise<void> {
  const tables: TableKeys = { ...backedUpTables, ...keyTables };
  const key = Object.hasOwn(tables, table) ? tables[table] : undefined;
  if (key === undefined) throw new RangeError(`No table of a backup: ${table}`);
  for (const row of rows) {
    const columns = Object.keys(row).map((column) => sql.ref(column));
    await sql`delete from ${sql.table(table)} where ${sql.ref(key)} = ${row[key]}`.execute(db);
    await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`.execute(db);
  }
}
