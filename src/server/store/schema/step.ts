import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** One forward-only step, taken in a transaction together with its record. */
export interface Migration {
  readonly name: string;
  take(db: Kysely<Database>): Promise<void>;
}
