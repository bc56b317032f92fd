import { runWrite } from '../contract/writes.ts';
import { type SqliteDatabase, sqliteCode } from './database.ts';
import { insertPrepared } from './insert.ts';
import { earlierSubmission, type NewSubmission, type Stored } from '../feedback/submissions.ts';
import type { Job, Reply } from './writer-jobs.ts';

/** Result codes that concern one statement only: ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE. */
const faultsOfOneJob: readonly number[] = [1, 18, 19, 20, 21, 25];
const constraint = 19;

/**
 * Runs jobs in one transaction, so that they share one flush to disk. A job that
 * fails by itself undoes only itself.
 *
 * @throws whatever the database threw if nothing was committed
 */
export async function runBatch(database: SqliteDatabase, jobs: readonly Job[]): Promise<Reply[]> {
  const { file } = database;
  file.exec('BEGIN IMMEDIATE');
  try {
    const replies: Reply[] = [];
    for (const job of jobs) replies.push(await runJob(database, job));
    file.exec('COMMIT');
    return replies;
  } catch (error) {
    if (file.isTransaction) file.exec('ROLLBACK');
    throw error;
  }
}

async function runJob(database: SqliteDatabase, job: Job): Promise<Reply> {
  const { number } = job;
  // One insert undoes itself when it fails, so a form needs no savepoint.
  if (job.kind === 'submit') return { number, outcome: 'done', result: await submit(database, job.submission) };
  const { file, queries } = database;
  file.exec('SAVEPOINT job');
  try {
    const result = await runWrite(queries, job.name, job.input);
    file.exec('RELEASE job');
    return { number, outcome: 'done', result };
  } catch (error) {
    if (!isFaultOfOneJob(error)) throw error;
    file.exec('ROLLBACK TO job; RELEASE job');
    return { number, outcome: 'faulty', message: String(error) };
  }
}

async function submit(database: SqliteDatabase, submission: NewSubmission): Promise<Stored> {
  const { id, receivedAt } = submission.row;
  try {
    insertPrepared(database, submission);
    return { outcome: 'stored', id, receivedAt };
  } catch (error) {
    if (sqliteCode(error) !== constraint) throw error;
    const earlier = await earlierSubmission(database.queries, submission);
    if (!earlier) throw error;
    return earlier;
  }
}

function isFaultOfOneJob(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === undefined || faultsOfOneJob.includes(code);
}
