import type { Kysely } from 'kysely';
import { postgresCode } from './error-code.ts';
import { StoreUnavailable } from '../contract/store.ts';
import { earlierSubmission, insertSubmission, type NewSubmission, type Stored } from '../feedback/submissions.ts';
import type { Database } from '../schema/tables.ts';

const mostWaiting = 4096;
const largestBatch = 256;
/** Batches under way at once: while one is flushed to disk the next can be sent. */
const mostBatches = 2;
const uniqueViolation = '23505';

interface Waiting {
  readonly submission: NewSubmission;
  resolve(stored: Stored): void;
  reject(error: unknown): void;
}

/**
 * Stores forms in groups, so that they share one flush to disk: what arrives while
 * a group is under way is the next group. A group with a key that is taken falls
 * back to one insert a form, so that only that form is affected.
 *
 * @param run wraps work on the database: retries conflicts, tells an absent server from a fault
 */
export function groupedSubmissions(db: Kysely<Database>, run: <T>(work: () => Promise<T>) => Promise<T>) {
  let waiting: Waiting[] = [];
  const underWay = new Set<Promise<void>>();

  function submit(submission: NewSubmission): Promise<Stored> {
    if (waiting.length >= mostWaiting) return Promise.reject(new StoreUnavailable('Too many writes are waiting'));
    return new Promise((resolve, reject) => {
      if (waiting.push({ submission, resolve, reject }) === 1) setImmediate(startBatch);
    });
  }

  function startBatch(): void {
    if (waiting.length === 0 || underWay.size >= mostBatches) return;
    const batch = waiting.slice(0, largestBatch);
    waiting = waiting.slice(largestBatch);
    const running = storeBatch(batch).finally(() => {
      underWay.delete(running);
      startBatch();
    });
    underWay.add(running);
    startBatch();
  }

  /** Of forms with one key the first is stored, the others are told what became of it. */
  async function storeBatch(batch: readonly Waiting[]): Promise<void> {
    const firsts = new Map<string, Waiting>();
    for (const form of batch) if (!firsts.has(keyOf(form))) firsts.set(keyOf(form), form);
    const outcomes = await storeDistinct([...firsts.values()]);
    await Promise.all(
      batch.map((form) => {
        const first = firsts.get(keyOf(form)) ?? form;
        const outcome = outcomes.get(first) ?? storeOne(form.submission);
        return (first === form ? outcome : retold(outcome, first, form)).then(form.resolve, form.reject);
      }),
    );
  }

  async function storeDistinct(batch: readonly Waiting[]): Promise<Map<Waiting, Promise<Stored>>> {
    try {
      await run(() => insertTogether(db, batch));
      return new Map(batch.map((form) => [form, Promise.resolve(stored(form.submission))]));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) return new Map(batch.map((form) => [form, storeOne(form.submission)]));
      return new Map(batch.map((form) => [form, Promise.reject(error)]));
    }
  }

  /** What a form is told whose key `first` had, in the same batch. */
  async function retold(outcome: Promise<Stored>, first: Waiting, form: Waiting): Promise<Stored> {
    const known = await outcome;
    if (known.outcome === 'conflicting') return storeOne(form.submission);
    if (first.submission.row.bodyHash !== form.submission.row.bodyHash) return { outcome: 'conflicting' };
    return { ...known, outcome: 'repeated' };
  }

  async function storeOne(submission: NewSubmission): Promise<Stored> {
    try {
      await run(() => insertSubmission(db, submission));
      return stored(submission);
    } catch (error) {
      if (postgresCode(error) !== uniqueViolation) throw error;
      const earlier = await run(() => earlierSubmission(db, submission));
      if (!earlier) throw error;
      return earlier;
    }
  }

  async function settled(): Promise<void> {
    while (waiting.length + underWay.size > 0) await Promise.allSettled([...underWay, new Promise(setImmediate)]);
  }

  return { submit, settled };
}

function keyOf({ submission }: Waiting): string {
  return `${submission.table} ${submission.row.formKeyHash}`;
}

function stored({ row }: NewSubmission): Stored {
  return { outcome: 'stored', id: row.id, receivedAt: row.receivedAt };
}

/** One statement for the residents' opinions, the table of every busy hour; the others are rare enough for their own. */
async function insertTogether(db: Kysely<Database>, batch: readonly Waiting[]): Promise<void> {
  const feedback = batch.flatMap(({ submission }) => (submission.table === 'feedback' ? [submission.row] : []));
  const others = batch.filter(({ submission }) => submission.table !== 'feedback');
  if (others.length === 0) {
    await db.insertInto('feedback').values(feedback).execute();
    return;
  }
  await db.transaction().execute(async (transaction) => {
    if (feedback.length > 0) await transaction.insertInto('feedback').values(feedback).execute();
    for (const { submission } of others) await insertSubmission(transaction, submission);
  });
}
