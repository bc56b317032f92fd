/** A thread that writes one export into an open file, reading the store through a connection of its own. */
import { statfsSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { everyFeedback } from '../store/every-row.ts';
import { storeAt } from '../store/open-store.ts';
import { csvExport, xlsxExport } from './export-table.ts';
import type { ExportResult, ExportTask } from './export-task.ts';

/** What an export leaves free on the disk that residents' forms need too. */
const leastFreeBytes = 64 * 1024 * 1024;
const lookEveryBytes = 4 * 1024 * 1024;

const task: ExportTask = workerData;
const result: ExportResult = await size().then(
  (written) => ({ size: written }),
  (error: unknown) => ({ failure: String(error) }),
);
parentPort?.postMessage(result);

async function size(): Promise<number> {
  const { storeAddress, format, filter } = task;
  const store = await storeAt(storeAddress, () => undefined);
  try {
    return await store.consistently(async (read) => {
      const rows = everyFeedback(read, filter);
      let total = 0;
      let lookedAt = 0;
      for await (const piece of format === 'xlsx' ? xlsxExport(rows) : csvExport(rows)) {
        total += writeWhole(Buffer.from(piece));
        if (total - lookedAt > lookEveryBytes) {
          lookedAt = total;
          leaveRoom(store.folder);
        }
      }
      return total;
    });
  } finally {
    await store.close();
  }
}

function writeWhole(bytes: Buffer): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(task.descriptor, bytes, written);
  return written;
}

function leaveRoom(folder: string | undefined): void {
  if (folder === undefined) return;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastFreeBytes) throw new Error('Too little room on the disk for an export');
}
