/**
 * The thread that alone writes the file. What arrives while one batch is being
 * flushed to disk is the next batch: no timer, no waiting when idle, and the
 * flush holds up nobody but this thread.
 */
import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fileIdentity } from './file-identity.ts';
import { migrate } from '../schema/migration.ts';
import { erasingWrites } from '../contract/writes.ts';
import { runBatch } from './batch.ts';
import { openForWriting, type SqliteDatabase, sqliteCode } from './database.ts';
import { openedPlace, rescued } from './place.ts';
import type { Job, Reply } from './writer-jobs.ts';

const largestBatch = 512;
const lockTimeoutMs = 1500;

/** BUSY, LOCKED and FULL pass by themselves; after anything else the file is opened anew. */
const passingCodes: readonly number[] = [5, 6, 13];

const path: string = workerData.path;

interface OpenFile {
  readonly database: SqliteDatabase;
  readonly place: ReturnType<typeof openedPlace>;
}

let open: OpenFile | undefined;
/** A file that was there and is gone is an outage; only a first one is made. */
let wasOpen = false;
/** Where the rows of a file that was taken away were saved. */
let copy: string | undefined;
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
    const { database, place } = await inPlace();
    const done = await runBatch(database, jobs);
    // What was committed to a file that has lost its name meanwhile is not kept.
    if (place.state() !== 'inPlace') throw new Error('The database file was taken away');
    if (jobs.some((job) => job.kind === 'write' && erasingWrites.includes(job.name))) leaveNoTrace(database);
    return done;
  } catch (error) {
    const isLost = open !== undefined && open.place.state() !== 'inPlace';
    // A file that was taken away is kept open: its rows are nowhere else, and it may come back.
    if (!isLost && !passingCodes.includes(sqliteCode(error) ?? 0)) letGo();
    return jobs.map(({ number }) => ({ number, outcome: 'unavailable', message: String(error) }));
  }
}

/** The open file, if it is still the one at the path; opened now where there is none. */
async function inPlace(): Promise<OpenFile> {
  const state = open?.place.state();
  if (open && state === 'inPlace') {
    // The file came back, so that the copy of it is one too many.
    if (copy !== undefined) rmSync(copy, { force: true });
    copy = undefined;
    return open;
  }
  if (open && state === 'logGone') emptyLog(open.database);
  else if (open) copy ??= rescued(open.database.file, path);
  if (state === 'gone' || (wasOpen && fileIdentity(path) === undefined)) {
    throw new Error(`The database file is gone; what it held was saved as ${copy ?? 'nothing'}`);
  }
  const lost = open;
  letGo();
  if (state === 'replaced') lost?.place.removeOwnLog();
  open = await opened();
  wasOpen = true;
  // From here on the copy is the only place of what the former file held.
  copy = undefined;
  return open;
}

/** Brings what only the log holds into the file. */
function emptyLog({ file }: SqliteDatabase): void {
  const outcome = file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (outcome?.busy !== 0) throw new Error('The log was taken away and cannot be emptied yet');
}

async function opened(): Promise<OpenFile> {
  const database = openForWriting(path, lockTimeoutMs);
  try {
    await migrate(database.queries, new Date().toISOString());
    return { database, place: openedPlace(path) };
  } catch (error) {
    database.file.close();
    throw error;
  }
}

/** Erased content may linger in the log and between the rows of a page: rewrite the file, empty the log. */
function leaveNoTrace({ file }: SqliteDatabase): void {
  file.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}

function letGo(): void {
  try {
    open?.database.file.close();
  } catch {
    // A file that cannot even be closed is dropped with its handle.
  }
  open = undefined;
}

function close(): void {
  letGo();
  parentPort?.close();
}
