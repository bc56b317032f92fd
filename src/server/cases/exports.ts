import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Store, StoreUnavailable } from '../store/contract/store.ts';
import type { Export, ExportResult, ExportTask } from './export-task.ts';

/** Exports are written one after the other, so that ten of them take the memory of one; this many may wait. */
const mostWaiting = 12;

/** Too many exports at once; the honest answer is “later”. */
export class ExportQueueFull extends Error {
  override readonly name = 'ExportQueueFull';
}

/**
 * Writes exports in a thread of their own, into a file that has no name any more and
 * so is gone as soon as it is closed, whatever happens. The reader's line may be slow:
 * the next export need not wait for it.
 *
 * @returns a function that gives the complete file, to be closed by whoever reads it;
 *   it throws `ExportQueueFull`, or `StoreUnavailable` if the store cannot be read or the disk is full
 */
export function exportQueue(store: Pick<Store, 'address' | 'folder'>) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  return (wanted: Export, signal?: AbortSignal): Promise<{ file: FileHandle; size: number }> => {
    if (waiting >= mostWaiting) return Promise.reject(new ExportQueueFull());
    waiting += 1;
    const next = last
      .then(() => written(store, wanted, signal))
      .finally(() => {
        waiting -= 1;
      });
    last = next.catch(() => undefined);
    return next;
  };
}

async function written({ address, folder }: Pick<Store, 'address' | 'folder'>, wanted: Export, signal: AbortSignal | undefined) {
  signal?.throwIfAborted();
  const file = await namelessFile(folder ?? tmpdir());
  try {
    return { file, size: await sizeWritten({ ...wanted, storeAddress: address, descriptor: file.fd }, signal) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function namelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `export-${crypto.randomUUID()}`);
  try {
    const file = await open(path, 'wx+', 0o600);
    await unlink(path);
    return file;
  } catch (error) {
    throw new StoreUnavailable(String(error), { cause: error });
  }
}

function sizeWritten(task: ExportTask, signal: AbortSignal | undefined): Promise<number> {
  const thread = new Worker(new URL('./export-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 },
  });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<number>((resolve, reject) => {
    thread.once('message', (result: ExportResult) => {
      if ('size' in result) resolve(result.size);
      else reject(new StoreUnavailable(result.failure));
    });
    thread.once('error', (error) => reject(new StoreUnavailable(String(error))));
    thread.once('exit', () => reject(new StoreUnavailable('The export was stopped')));
  }).finally(() => signal?.removeEventListener('abort', stop));
}
