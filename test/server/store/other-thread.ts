/** A thread that opens a store by its address, as the one that writes exports does, and tells the ids it reads there at one moment. */
import { parentPort, workerData } from 'node:worker_threads';
import { everyFeedback } from '../../../src/server/store/every-row.ts';
import { storeAt } from '../../../src/server/store/open-store.ts';

const address: string = workerData;
const store = await storeAt(address, console.error);
const ids: string[] = [];
await store.consistently(async (read) => {
  for await (const { id } of everyFeedback(read, {})) ids.push(id);
});
await store.close();
parentPort?.postMessage(ids);
