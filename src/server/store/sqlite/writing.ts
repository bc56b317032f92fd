import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { patienceMs } from '../contract/patience.ts';
import { StoreUnavailable } from '../contract/store.ts';
import type { Job, Reply } from './writer-jobs.ts';

/** More than this many unanswered jobs, or one unanswered for longer, and the honest answer is "not now". */
const mostWaiting = 4096;

interface Waiting {
  readonly sinceMs: number;
  resolve: (result: never) => void;
  reject(error: Error): void;
}

/** The thread that alone writes the file, started when it is needed and again if it died. */
export function startWriter(path: string, onFailure: (message: string) => void) {
  const waiting = new Map<number, Waiting>();
  const longestWaitMs = patienceMs();
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
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = new Worker(new URL('./writer.ts', import.meta.url), {
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
