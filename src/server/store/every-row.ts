import type { AnyRow, BackupTable } from './schema/backup.ts';
import type { Read } from './contract/reads.ts';
import type { FeedbackCursor, FeedbackFilter, FeedbackRow } from './feedback/feedback-list.ts';
import type { ProposalRow } from './feedback/proposals.ts';

const pageLength = 500;

/** Every opinion that matches, newest first, a page in memory at a time. */
export async function* everyFeedback(read: Read, filter: FeedbackFilter): AsyncGenerator<FeedbackRow> {
  let after: FeedbackCursor | undefined;
  do {
    const page = await read('feedbackPage', { filter, order: 'newest', limit: pageLength, after });
    yield* page;
    after = page.length === pageLength ? page.at(-1) : undefined;
  } while (after);
}

/** Every proposal, newest first, a page in memory at a time. */
export async function* everyProposal(read: Read): AsyncGenerator<ProposalRow> {
  let after: string | undefined;
  do {
    const page = await read('proposalPage', { limit: pageLength, after });
    yield* page;
    after = page.length === pageLength ? page.at(-1)?.id : undefined;
  } while (after !== undefined);
}

/** Every row of the tables in a fixed order, a page in memory at a time. Consistent if the questions are of one moment. */
export async function* everyRow(read: Read, tables: readonly BackupTable[]): AsyncGenerator<{ table: BackupTable; row: AnyRow }> {
  for (const table of tables) {
    let after: string | number | undefined;
    do {
      const { rows, next } = await read('tableRows', { table, after, limit: pageLength });
      for (const row of rows) yield { table, row };
      after = next;
    } while (after !== undefined);
  }
}
