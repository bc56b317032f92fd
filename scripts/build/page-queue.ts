/** Pages that have to be made, handed out to whoever asks. */
export interface PageQueue {
  readonly fill: (pages: readonly string[]) => void;
  /** Some pages that nobody else has; empty if none are left. Waits until the queue is filled. */
  readonly next: () => Promise<readonly string[]>;
  /** How many were handed out, of how many; nothing before the queue is filled. */
  readonly progress: () => { readonly made: number; readonly all: number } | undefined;
}

/** Pages handed out at once. The tables are handed out alone. */
const batchSize = 50;

export function pageQueue(): PageQueue {
  const batches: (readonly string[])[] = [];
  let endWaiting = () => {};
  const filled = new Promise<void>((done) => {
    endWaiting = done;
  });
  let [made, all] = [0, 0];
  const fill = (pages: readonly string[]) => {
    all = pages.length;
    batches.push(...batchesOf(pages));
    endWaiting();
  };
  const next = async () => {
    await filled;
    const batch = batches.shift() ?? [];
    made += batch.length;
    return batch;
  };
  return { fill, next, progress: () => (all === 0 ? undefined : { made, all }) };
}

function batchesOf(pages: readonly string[]): string[][] {
  const tables = pages.filter(isTable).map((page) => [page]);
  const others = pages.filter((page) => !isTable(page));
  const batches = Array.from({ length: Math.ceil(others.length / batchSize) }, (_, index) => others.slice(index * batchSize, (index + 1) * batchSize));
  return [...tables, ...batches];
}

/** The tables of a province, which bring all others; those of one indicator are not long. */
function isTable(page: string): boolean {
  return page.startsWith('data/') && page.endsWith('.csv');
}
