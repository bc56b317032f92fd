import type { Kysely } from 'kysely';
import { staffMigrations } from '../staff/staff-migrations.ts';
import { feedbackMigrations } from './feedback-migrations.ts';
import type { Database } from './tables.ts';

/**
 * One forward-only step. It may be taken twice at once by two instances, so every
 * statement in it must be harmless when repeated (`if not exists`).
 */
export interface Migration {
  readonly name: string;
  take(db: Kysely<Database>): Promise<void>;
}

/** Every step, oldest first. A room that brings tables appends its own list here. */
export const migrations: readonly Migration[] = [...feedbackMigrations, ...staffMigrations];

/**
 * Takes the steps that have not been taken. Safe to run from several instances at
 * once: who loses the race for a step reads again and goes on.
 *
 * @param takenAt instant recorded with each step, ISO-8601 UTC
 */
export async function migrate(db: Kysely<Database>, takenAt: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await takeMissingSteps(db, takenAt);
      return;
    } catch (error) {
      // Each step can be lost to another instance once; what still fails then is no race.
      if (attempt > migrations.length) throw error;
    }
  }
}

async function takeMissingSteps(db: Kysely<Database>, takenAt: string): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'varchar(80)', (column) => column.primaryKey())
    .addColumn('takenAt', 'varchar(24)', (column) => column.notNull())
    .execute();
  const taken = new Set((await db.selectFrom('migration').select('name').execute()).map(({ name }) => name));
  for (const step of migrations) {
    if (taken.has(step.name)) continue;
    await step.take(db);
    await db.insertInto('migration').values({ name: step.name, takenAt }).execute();
  }
}
