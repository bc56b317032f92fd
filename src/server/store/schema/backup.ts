import { type Kysely, sql } from 'kysely';
import { keysOf } from '../../../domain/value/keys.ts';
import type { Database } from './tables.ts';

/** A row of any table, by column. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** The tables a backup holds, with the column their rows are ordered by. Sessions and the heartbeat are of the moment. */
const rowColumns = {
  feedback: 'id',
  event: 'id',
  proposal: 'id',
  surveyAnswer: 'id',
  glance: 'id',
  staff: 'id',
  audit: 'sequence',
  auditHead: 'id',
  cannedAnswer: 'id',
  approval: 'subjectId',
  caseNumberDay: 'day',
} as const;

/** Kept apart from the rows: without these an old copy's contacts cannot be read. */
const keyColumns = { contactKey: 'month' } as const;

/** A table that is backed up. */
export type BackupTable = keyof typeof rowColumns | keyof typeof keyColumns;

/** The tables a backup holds. */
export const backedUpTables = keysOf<keyof typeof rowColumns>(rowColumns);

/** The tables that are kept apart from it. */
export const keyTables = keysOf<keyof typeof keyColumns>(keyColumns);

const orderColumns = { ...rowColumns, ...keyColumns };

/** A page of a table's rows, in a fixed order, and where the next one begins: `undefined` after the last. */
export async function tableRows(
  db: Kysely<Database>,
  { table, after, limit }: { table: BackupTable; after?: string | number; limit: number },
): Promise<{ rows: AnyRow[]; next: string | number | undefined }> {
  const key = orderColumns[table];
  const from = after === undefined ? sql`` : sql`where ${sql.ref(key)} > ${after}`;
  const query = sql<AnyRow>`select * from ${sql.table(table)} ${from} order by ${sql.ref(key)} limit ${sql.lit(limit)}`;
  const { rows } = await query.execute(db);
  return { rows, next: rows.length === limit ? (rows.at(-1)?.[key] ?? undefined) : undefined };
}

/** The tables of a backup that hold a row; the first line of the audit log is made with its table and counts for none. */
export async function tablesWithRows(db: Kysely<Database>): Promise<BackupTable[]> {
  const held: BackupTable[] = [];
  for (const table of backedUpTables) {
    const { rows } = await tableRows(db, { table, limit: 2 });
    const isAsMade = table === 'auditHead' && rows.every(({ sequence }) => sequence === 0);
    if (rows.length > 0 && !isAsMade) held.push(table);
  }
  return held;
}

/** Asks for columns of a table and for no row. @throws what the database throws if it has no such column */
export async function askForColumns(db: Kysely<Database>, { table, columns }: { table: BackupTable; columns: readonly string[] }): Promise<void> {
  const asked = columns.map((column) => sql.ref(`${table}.${column}`));
  await sql`select ${sql.join(asked)} from ${sql.table(table)} limit 0`.execute(db);
}

/**
 * Puts rows of a backup into their table; a row whose key is there already (the
 * audit log's first, made with the table) is replaced. Runs inside a transaction.
 *
 * @throws {RangeError} if the table is not one a backup holds
 */
export async function restoreRows(db: Kysely<Database>, { table, rows }: { table: string; rows: readonly AnyRow[] }): Promise<void> {
  const columns: Readonly<Record<string, string>> = orderColumns;
  const key = Object.hasOwn(columns, table) ? columns[table] : undefined;
  if (key === undefined) throw new RangeError(`No table of a backup: ${table}`);
  for (const row of rows) {
    const written = Object.keys(row).map((column) => sql.ref(column));
    await sql`delete from ${sql.table(table)} where ${sql.ref(key)} = ${row[key]}`.execute(db);
    await sql`insert into ${sql.table(table)} (${sql.join(written)}) values (${sql.join(Object.values(row))})`.execute(db);
  }
}
