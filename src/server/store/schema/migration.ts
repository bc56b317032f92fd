import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { caseMigrations } from './case-migrations.ts';
import { staffMigrations } from './staff-migrations.ts';
import { feedbackMigrations } from './feedback-migrations.ts';
import type { Migration } from './step.ts';
import type { Database } from './tables.ts';

/** Every step, oldest first; a new one comes last. */
const migrations: readonly Migration[] = [...feedbackMigrations, ...staffMigrations, ...caseMigrations];

const mostAttempts = 10;

/**
 * Takes the steps that have not been taken, each with its record or not at all.
 * Safe to run from several instances at once: who loses the race for a step waits a
 * little, reads again and goes on.
 *
 * @param takenAt instant recorded with each step, ISO-8601 UTC
 */
export async function migrate(db: Kysely<Database>, takenAt: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await takeMissingSteps(db, takenAt);
      return;
    } catch (error) {
      if (attempt === mostAttempts) throw error;
      await pause(20 * attempt);
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
  for (const step of migrations.filter(({ name }) => !taken.has(name))) {
    await db.transaction().execute(async (transaction) => {
      await step.take(transaction);
      await transaction.insertInto('migration').values({ name: step.name, takenAt }).execute();
    });
  }
}
