/**
 * The thread that alone writes the file. What arrives while one batch is being
 * flushed to disk is the next batch: no timer, no waiting when idle, and the
 * flush holds up nobody but this thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { migrate } from './migration.ts';
import { erasingOperations } from './operations.ts';
import { runBatch } from './sqlite-batch.ts';
import { openForWriting, type SqliteDatabase, sqliteCode } from './sqlite-database.ts';
import type { Job, Reply } from './writer-jobs.ts';

const largestBatch = 512;
const lockTimeoutMs = 1500;

/** BUSY, LOCKED and FULL pass by themselves; after anything else the file is opened anew. */
const passingCodes: readonly number[] = [5, 6, 13];

const path: string = workerData.path;
let database: SqliteDatabase | undefined;
let waiting: Job[] = [];
let isRunning = false;

parentPort?.on('message', (message: Job[] | 'close') => {
  if (message === 'close') return close();
  waiting.push(...message);
  if (!isRunning) void runWaiting();
});

async function runWaiting(): Promise<void> {
  isRunning = true;
  while (waiting.length > 0) {
    const jobs = waiting.slice(0, largestBatch);
    waiting = waiting.slice(largestBatch);
    parentPort?.postMessage(await replies(jobs));
    // Lets the port deliver what came in meanwhile.
    await new Promise(setImmediate);
  }
  isRunning = false;
}

async function replies(jobs: readonly Job[]): Promise<Reply[]> {
  try {
    database ??= await opened();
    const done = await runBatch(database, jobs);
    if (jobs.some((job) => job.kind === 'write' && erasingOperations.includes(job.name))) leaveNoTrace(database);
    return done;
  } catch (error) {
    if (!passingCodes.includes(sqliteCode(error) ?? 0)) reopenNextTime();
    return jobs.map(({ number }) => ({ number, outcome: 'unavailable', message: String(error) }));
  }
}

async function opened(): Promise<SqliteDatabase> {
  const fresh = openForWriting(path, lockTimeoutMs);
  try {
    await migrate(fresh.queries, new Date().toISOString());
    return fresh;
  } catch (error) {
    fresh.file.close();
    throw error;
  }
}

/** Erased content may linger in the log and between the rows of a page: rewrite the file, empty the log. */
function leaveNoTrace({ file }: SqliteDatabase): void {
  file.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}

function reopenNextTime(): void {
  try {
    database?.file.close();
  } catch {
    // A file that cannot even be closed is dropped with its handle.
  }
  database = undefined;
}

function close(): void {
  reopenNextTime();
  parentPort?.close();
}
