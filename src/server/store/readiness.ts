import { statfs } from 'node:fs/promises';
import { type Store, StoreUnavailable } from './contract/store.ts';

/** A written row is proof for this long. */
const proofMs = 1000;

/** A form that could not be stored speaks against the store for this long, unless a later one was stored. */
const doubtMs = 2000;

/** Below this a batch of forms may not fit, though one small row still does. */
const leastFreeBytes = 1024 * 1024;

/**
 * The store, watched, and whether it can keep what a resident sends: the last form
 * was kept, the disk has room, and a row can be written to the file at its place.
 */
export function watched(store: Store): { store: Store; isReady: () => Promise<boolean> } {
  let refusedMs = Number.NEGATIVE_INFINITY;
  let provedMs = Number.NEGATIVE_INFINITY;
  let proof: Promise<boolean> = Promise.resolve(false);

  const submit: Store['submit'] = async (submission) => {
    try {
      const stored = await store.submit(submission);
      refusedMs = Number.NEGATIVE_INFINITY;
      return stored;
    } catch (error) {
      if (error instanceof StoreUnavailable) refusedMs = performance.now();
      throw error;
    }
  };

  function writes(): Promise<boolean> {
    if (performance.now() - provedMs < proofMs) return proof;
    provedMs = performance.now();
    proof = store.write('beat', new Date().toISOString()).then(
      () => true,
      () => false,
    );
    return proof;
  }

  return {
    store: { ...store, submit },
    async isReady() {
      if (performance.now() - refusedMs < doubtMs) return false;
      return (await hasRoom(store)) && writes();
    },
  };
}

/** Whether the folder is there and its disk has room for a batch of forms; a database server looks after its own. */
async function hasRoom({ folder }: Store): Promise<boolean> {
  if (folder === undefined) return true;
  const disk = await statfs(folder).catch(() => undefined);
  return disk !== undefined && disk.bavail * disk.bsize >= leastFreeBytes;
}
