import type { Migration } from './step.ts';

/** Tables of the staff side, in the dialect of feedback-migrations.ts. */
export const staffMigrations: readonly Migration[] = [
  {
    name: '101-staff',
    async take(db) {
      await db.schema
        .createTable('staff')
        .ifNotExists()
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('name', 'varchar(40)', (column) => column.notNull().unique())
        .addColumn('displayName', 'varchar(40)', (column) => column.notNull())
        .addColumn('role', 'varchar(8)', (column) => column.notNull())
        .addColumn('areas', 'text')
        .addColumn('agency', 'varchar(80)')
        .addColumn('passwordHash', 'varchar(120)', (column) => column.notNull())
        .addColumn('totpSealed', 'varchar(120)', (column) => column.notNull())
        .addColumn('totpLastStep', 'integer', (column) => column.notNull())
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('lockedUntil', 'varchar(24)')
        .addColumn('isActive', 'integer', (column) => column.notNull())
        .addColumn('mustChangePassword', 'integer', (column) => column.notNull())
        .addColumn('createdAt', 'varchar(24)', (column) => column.notNull())
        .addColumn('updatedAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '102-staff-session',
    async take(db) {
      await db.schema
        .createTable('staffSession')
        .ifNotExists()
        .addColumn('tokenHash', 'varchar(43)', (column) => column.primaryKey())
        .addColumn('staffId', 'varchar(36)', (column) => column.notNull())
        .addColumn('openedAt', 'varchar(24)', (column) => column.notNull())
        .addColumn('seenAt', 'varchar(24)', (column) => column.notNull())
        .addColumn('expiresAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '103-audit',
    async take(db) {
      await db.schema
        .createTable('audit')
        .ifNotExists()
        .addColumn('sequence', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'varchar(24)', (column) => column.notNull())
        .addColumn('actor', 'varchar(80)', (column) => column.notNull())
        .addColumn('act', 'varchar(24)', (column) => column.notNull())
        .addColumn('subject', 'varchar(80)')
        .addColumn('detail', 'text')
        .addColumn('previousHash', 'varchar(43)', (column) => column.notNull())
        .addColumn('hash', 'varchar(43)', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('auditHead')
        .ifNotExists()
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('hash', 'varchar(43)', (column) => column.notNull())
        .execute();
      const head = await db.selectFrom('auditHead').select('id').executeTakeFirst();
      if (!head) await db.insertInto('auditHead').values({ id: 1, sequence: 0, hash: '-' }).execute();
    },
  },
  {
    name: '104-canned-answer',
    async take(db) {
      await db.schema
        .createTable('cannedAnswer')
        .ifNotExists()
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('area', 'varchar(80)')
        .addColumn('title', 'varchar(80)', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('updatedAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '105-approval',
    async take(db) {
      await db.schema
        .createTable('approval')
        .ifNotExists()
        .addColumn('subjectId', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('answer', 'text')
        .addColumn('cleared', 'text')
        .addColumn('approvedBy', 'varchar(80)', (column) => column.notNull())
        .addColumn('approvedAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
];
