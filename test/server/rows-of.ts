import type { Store } from '../../src/server/store/contract/store.ts';
import { everyRow } from '../../src/server/store/every-row.ts';
import type { AnyRow, BackupTable } from '../../src/server/store/schema/backup.ts';

/** Every row of a table as it is stored. */
export async function rowsOf({ read }: Store, table: BackupTable): Promise<{ row: AnyRow }[]> {
  const rows: { row: AnyRow }[] = [];
  for await (const row of everyRow(read, [table])) rows.push(row);
  return rows;
}
