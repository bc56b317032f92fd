import type { Migration } from './step.ts';

/** Columns that working on cases needs, in the dialect of feedback-migrations.ts. One column a statement, since SQLite takes no more. */
export const caseMigrations: readonly Migration[] = [
  {
    name: '201-case-number',
    async take(db) {
      await db.schema
        .createTable('caseNumberDay')
        .ifNotExists()
        .addColumn('day', 'varchar(10)', (column) => column.primaryKey())
        .addColumn('last', 'integer', (column) => column.notNull())
        .execute();
      await db.schema.alterTable('feedback').addColumn('caseNumber', 'varchar(20)').execute();
      await db.schema.alterTable('proposal').addColumn('caseNumber', 'varchar(20)').execute();
      await db.schema.createIndex('feedback_by_case_number').ifNotExists().on('feedback').column('caseNumber').execute();
    },
  },
];
