import { Worker } from 'node:worker_threads';
import { CamelCasePlugin, type DatabaseConnection, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Answer, Question } from './reader-questions.ts';
import { StoreUnavailable } from '../contract/store.ts';
import type { Database } from '../schema/tables.ts';

/** The second thread lets a short query by while the first works on a long one. */
const mostThreads = 2;
const mostWaiting = 4096;

interface Waiting {
  resolve(rows: never[]): void;
  reject(error: Error): void;
}

interface ReaderThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Threads that read the file, and the typed queries that run in them. They start when they are needed. */
export function startReaders(path: string, onFailure: (message: string) => void) {
  const threads = new Set<ReaderThread>();
  let lastNumber = 0;
  const queries = new Kysely<Database>({
    dialect: {
      createAdapter: () => new ParallelAdapter(),
      createDriver: () => driver(ask),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  });

  function ask<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const thread = freest();
    if (thread.waiting.size >= mostWaiting) return Promise.reject(new StoreUnavailable('Too many reads are waiting'));
    const number = ++lastNumber;
    const question: Question = { number, sql, parameters };
    return new Promise<Row[]>((resolve, reject) => {
      thread.waiting.set(number, { resolve, reject });
      try {
        thread.worker.postMessage(question);
      } catch (error) {
        settle(thread, { number, outcome: 'faulty', message: String(error) });
      }
    });
  }

  function freest(): ReaderThread {
    const [first] = [...threads].sort((left, right) => left.waiting.size - right.waiting.size);
    if (first && (first.waiting.size === 0 || threads.size === mostThreads)) return first;
    return started();
  }

  function started(): ReaderThread {
    const worker = new Worker(new URL('./reader.ts', import.meta.url), {
      workerData: { path },
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 },
    });
    const thread: ReaderThread = { worker, waiting: new Map() };
    threads.add(thread);
    worker.on('message', (answer: Answer<never>) => settle(thread, answer));
    worker.on('error', (error) => onFailure(String(error)));
    worker.on('exit', () => {
      threads.delete(thread);
      for (const number of thread.waiting.keys()) settle(thread, { number, outcome: 'unavailable', message: 'The reader stopped' });
    });
    return thread;
  }

  function settle({ waiting }: ReaderThread, answer: Answer<never>): void {
    const asked = waiting.get(answer.number);
    if (!asked) return;
    waiting.delete(answer.number);
    if (answer.outcome === 'rows') return asked.resolve(answer.rows);
    asked.reject(answer.outcome === 'faulty' ? new Error(answer.message) : new StoreUnavailable(answer.message));
  }

  return {
    queries,
    /** Lets go of the file; the next query opens it anew. */
    reopen: () => threads.forEach(({ worker }) => worker.postMessage('reopen')),
    async close(): Promise<void> {
      const exits = [...threads].map(({ worker }) => new Promise((resolve) => worker.once('exit', resolve)));
      threads.forEach(({ worker }) => worker.postMessage('close'));
      await Promise.all(exits);
    },
  };
}

/** Queries need not wait for one another: which thread runs one is decided query by query. */
class ParallelAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

function driver(ask: <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>) {
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }) => ({ rows: await ask(sql, parameters) }),
    streamQuery: () => {
      throw new Error('Rows are read page by page');
    },
  };
  const refuse = () => Promise.reject(new Error('Reads have no transaction; a consistent read has'));
  const nothing = () => Promise.resolve();
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: nothing,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: nothing,
  };
}
