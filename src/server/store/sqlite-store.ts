import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import { openForReading, type SqliteDatabase, sqliteCode } from './sqlite-database.ts';
import { type Store, StoreUnavailable } from './store.ts';
import type { Database } from './tables.ts';
import type { Job, Reply } from './writer-jobs.ts';

/** More than this many unanswered jobs, or one unanswered for longer, and the honest answer is "not now". */
const mostWaiting = 4096;
const longestWaitMs = 5000;

const busyCodes: readonly number[] = [5, 6];

/**
 * The embedded store: one file, one writer thread that commits what arrives
 * together, and a reading connection in this thread. It opens even while the file
 * cannot be used, and recovers by itself.
 */
export function openSqliteStore(path: string, onFailure: (message: string) => void): Store {
  const reader = lazyReader(path);
  const writer = startWriter(path, (message) => {
    // The reader may hold on to what made the writer fail, such as a log opened when the disk was read-only.
    reader.close();
    onFailure(message);
  });
  return {
    submit: (submission) => writer.ask((number) => ({ number, kind: 'submit', submission })),
    write: (name, input) => writer.ask((number) => ({ number, kind: 'write', name, input })),
    read: (query) => reader.read(query),
    async snapshot(query) {
      // A connection of its own: a long transaction on the shared one would hold up every reader.
      const apart = lazyReader(path);
      try {
        return await apart.read((db) => db.transaction().execute(query));
      } finally {
        apart.close();
      }
    },
    async close() {
      await writer.close();
      reader.close();
    },
  };
}

interface Waiting {
  readonly sinceMs: number;
  resolve: (result: never) => void;
  reject(error: Error): void;
}

function startWriter(path: string, onFailure: (message: string) => void) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let outbox: Job[] = [];
  let lastNumber = 0;
  const sweep = setInterval(rejectOverdue, 250).unref();

  function ask<T>(job: (number: number) => Job): Promise<T> {
    if (waiting.size >= mostWaiting) return Promise.reject(new StoreUnavailable('Too many writes are waiting'));
    const number = ++lastNumber;
    return new Promise<T>((resolve, reject) => {
      waiting.set(number, { sinceMs: performance.now(), resolve, reject });
      if (outbox.push(job(number)) === 1) setImmediate(post);
    });
  }

  function post(): void {
    const jobs = outbox;
    outbox = [];
    try {
      worker ??= started();
      worker.postMessage(jobs);
    } catch (error) {
      for (const { number } of jobs) settle({ number, outcome: 'faulty', message: String(error) });
    }
  }

  function started(): Worker {
    mkdirSync(dirname(path), { recursive: true });
    const fresh = new Worker(new URL('./sqlite-writer.ts', import.meta.url), {
      workerData: { path },
      resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 96 },
    });
    fresh.on('message', (replies: Reply<never>[]) => replies.forEach(settle));
    fresh.on('error', (error) => onFailure(String(error)));
    fresh.on('exit', () => {
      if (worker === fresh) worker = undefined;
      for (const number of waiting.keys()) settle({ number, outcome: 'unavailable', message: 'The writer stopped' });
    });
    return fresh;
  }

  function settle(reply: Reply<never>): void {
    const job = waiting.get(reply.number);
    if (!job) return;
    waiting.delete(reply.number);
    if (reply.outcome === 'done') return job.resolve(reply.result);
    onFailure(reply.message);
    job.reject(reply.outcome === 'faulty' ? new Error(reply.message) : new StoreUnavailable(reply.message));
  }

  function rejectOverdue(): void {
    const limit = performance.now() - longestWaitMs;
    for (const [number, { sinceMs }] of waiting) {
      if (sinceMs > limit) return;
      settle({ number, outcome: 'unavailable', message: 'The write was not confirmed in time' });
    }
  }

  async function close(): Promise<void> {
    while (waiting.size > 0) await pause(10);
    clearInterval(sweep);
    if (!worker) return;
    const exited = new Promise((resolve) => worker?.once('exit', resolve));
    worker.postMessage('close');
    await exited;
  }

  return { ask, close };
}

function lazyReader(path: string) {
  let database: SqliteDatabase | undefined;

  async function read<T>(query: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        database ??= openForReading(path);
        return await query(database.queries);
      } catch (error) {
        const code = isClosed(error) ? busyCodes[0] : sqliteCode(error);
        if (code === undefined) throw error;
        const isBusy = busyCodes.includes(code);
        if (!isBusy) close();
        if (!isBusy || attempt === 20) throw new StoreUnavailable(String(error), { cause: error });
        await pause(50);
      }
    }
  }

  function close(): void {
    database?.file.close();
    database = undefined;
  }

  return { read, close };
}

/** Whether a query was cut short because the reader was closed meanwhile: it may simply run again. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
}
