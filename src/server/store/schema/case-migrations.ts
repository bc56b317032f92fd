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
  {
    name: '202-requests',
    async take(db) {
      await db.schema.alterTable('feedback').addColumn('requestedAt', 'varchar(24)').execute();
      await db.schema.alterTable('event').addColumn('redactedText', 'text').execute();
      await db.schema.alterTable('proposal').addColumn('requestedAt', 'varchar(24)').execute();
      await db.schema.alterTable('proposal').addColumn('requestText', 'text').execute();
      await db.schema.alterTable('proposal').addColumn('requestAnswer', 'text').execute();
    },
  },
  {
    name: '203-channel-and-solved',
    async take(db) {
      await db.schema.alterTable('feedback').addColumn('channel', 'varchar(8)').execute();
      await db.schema.alterTable('feedback').addColumn('isSolved', 'integer').execute();
    },
  },
  {
    name: '204-survey-voter',
    async take(db) {
      await db.schema.alterTable('surveyAnswer').addColumn('voter', 'varchar(43)').execute();
      await db.schema.alterTable('surveyAnswer').addColumn('isLeftOut', 'integer').execute();
    },
  },
  {
    // Closing with words to the author did not count as a reply, and any closing was published as one.
    name: '205-closing-words',
    async take(db) {
      const spoken = db.selectFrom('event').select('feedbackId').where('kind', '=', 'closed').where('text', 'is not', null);
      await db
        .updateTable('feedback')
        .set(({ ref }) => ({ firstRepliedAt: ref('closedAt') }))
        .where('firstRepliedAt', 'is', null)
        .where('closedAt', 'is not', null)
        .where('id', 'in', spoken)
        .execute();
    },
  },
  {
    name: '206-survey-device',
    async take(db) {
      await db.schema.alterTable('surveyAnswer').addColumn('device', 'varchar(43)').execute();
    },
  },
];
