import type { CreateTableBuilder } from 'kysely';
import type { Migration } from './step.ts';

/**
 * Tables of the forms. Only what SQLite, PostgreSQL and its relatives share:
 * varchar, text, 32-bit integers, plain indexes; no serials, arrays, JSON columns,
 * triggers, partial indexes or checks.
 */
export const feedbackMigrations: readonly Migration[] = [
  {
    name: '001-feedback',
    async take(db) {
      await submission(db.schema.createTable('feedback').ifNotExists())
        .addColumn('kind', 'varchar(16)', (column) => column.notNull())
        .addColumn('text', 'text')
        .addColumn('redactedText', 'text')
        .addColumn('contactSealed', 'text')
        .addColumn('contactKeyMonth', 'varchar(7)')
        .addColumn('receiptHash', 'varchar(43)', (column) => column.notNull().unique())
        .addColumn('isSuspected', 'integer', (column) => column.notNull())
        .addColumn('state', 'varchar(16)', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('firstReplyDueOn', 'varchar(10)', (column) => column.notNull())
        .addColumn('completionDueOn', 'varchar(10)', (column) => column.notNull())
        .addColumn('acceptedAt', 'varchar(24)')
        .addColumn('referredTo', 'varchar(80)')
        .addColumn('referredAt', 'varchar(24)')
        .addColumn('firstRepliedAt', 'varchar(24)')
        .addColumn('closedAt', 'varchar(24)')
        .addColumn('result', 'varchar(16)')
        .addColumn('satisfaction', 'integer')
        .addColumn('mergedInto', 'varchar(36)')
        .addColumn('publication', 'varchar(12)', (column) => column.notNull())
        .addColumn('withheldReason', 'varchar(80)')
        .addColumn('updatedAt', 'varchar(24)', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('feedback_by_state').ifNotExists().on('feedback').columns(['state', 'completionDueOn', 'id']).execute();
    },
  },
  {
    name: '002-event',
    async take(db) {
      await db.schema
        .createTable('event')
        .ifNotExists()
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('feedbackId', 'varchar(36)', (column) => column.notNull())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .addColumn('kind', 'varchar(16)', (column) => column.notNull())
        .addColumn('at', 'varchar(24)', (column) => column.notNull())
        .addColumn('actor', 'varchar(80)')
        .addColumn('unit', 'varchar(80)')
        .addColumn('text', 'text')
        .addColumn('isPublic', 'integer', (column) => column.notNull())
        .addUniqueConstraint('event_sequence', ['feedbackId', 'sequence'])
        .execute();
    },
  },
  {
    name: '003-proposal',
    async take(db) {
      await submission(db.schema.createTable('proposal').ifNotExists())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('text', 'text')
        .addColumn('contactSealed', 'text')
        .addColumn('contactKeyMonth', 'varchar(7)')
        .addColumn('receiptHash', 'varchar(43)', (column) => column.notNull().unique())
        .addColumn('isSuspected', 'integer', (column) => column.notNull())
        .addColumn('state', 'varchar(16)', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('mergedInto', 'varchar(36)')
        .addColumn('reason', 'text')
        .addColumn('updatedAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '004-survey-answer',
    async take(db) {
      await submission(db.schema.createTable('surveyAnswer').ifNotExists())
        .addColumn('completionSatisfaction', 'integer')
        .addColumn('qualitySatisfaction', 'integer')
        .addColumn('serviceSatisfaction', 'integer')
        .execute();
    },
  },
  {
    name: '005-contact-key',
    async take(db) {
      await db.schema
        .createTable('contactKey')
        .ifNotExists()
        .addColumn('month', 'varchar(7)', (column) => column.primaryKey())
        .addColumn('wrapped', 'varchar(120)', (column) => column.notNull())
        .addColumn('createdAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '006-heartbeat',
    async take(db) {
      await db.schema
        .createTable('heartbeat')
        .ifNotExists()
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('beatAt', 'varchar(24)', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: '007-glance',
    async take(db) {
      await submission(db.schema.createTable('glance').ifNotExists())
        .addColumn('seen', 'varchar(10)', (column) => column.notNull())
        .addColumn('voter', 'varchar(43)')
        .addColumn('device', 'varchar(43)')
        .addColumn('isLeftOut', 'integer')
        .execute();
    },
  },
];

/** The columns of `Submission`, which every form's table begins with. */
function submission(table: CreateTableBuilder<string, never>) {
  return table
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('formKeyHash', 'varchar(43)', (column) => column.notNull().unique())
    .addColumn('bodyHash', 'varchar(43)')
    .addColumn('code', 'varchar(10)')
    .addColumn('area', 'varchar(80)')
    .addColumn('receivedAt', 'varchar(24)', (column) => column.notNull());
}
