/**
 * Who waits: those with a right code or a known device come `first`; of the others,
 * few from one address at a time.
 */
export type Place = { readonly lane: 'first' } | { readonly lane: 'rest'; readonly address: string };

/** The most that may be under way or waiting. */
export interface QueueLimits {
  readonly first: number;
  readonly rest: number;
  readonly restPerAddress: number;
}

/** Too many sign-ins at once; the honest answer is “later”. */
export class PasswordQueueFull extends Error {
  override readonly name = 'PasswordQueueFull';
}

/**
 * Costly work one after the other, so that its memory is that of one. Strangers, however
 * many they are, hold up nobody in the first lane for longer than one piece of work.
 */
export function hashingQueue(limits: QueueLimits) {
  const lanes: Readonly<Record<Place['lane'], Array<() => Promise<void>>>> = { first: [], rest: [] };
  const perAddress = new Map<string, number>();
  let isRunning = false;

  /** @throws {PasswordQueueFull} */
  function run<T>(work: () => Promise<T>, place: Place): Promise<T> {
    if (isFull(place)) return Promise.reject(new PasswordQueueFull());
    if (place.lane === 'rest') change(place.address, 1);
    return new Promise<T>((resolve, reject) => {
      lanes[place.lane].push(async () => {
        await work().then(resolve, reject);
        if (place.lane === 'rest') change(place.address, -1);
      });
      if (!isRunning) void drain();
    });
  }

  function isFull(place: Place): boolean {
    if (place.lane === 'first') return lanes.first.length >= limits.first;
    return lanes.rest.length >= limits.rest || (perAddress.get(place.address) ?? 0) >= limits.restPerAddress;
  }

  function change(address: string, by: number): void {
    const count = (perAddress.get(address) ?? 0) + by;
    if (count > 0) perAddress.set(address, count);
    else perAddress.delete(address);
  }

  async function drain(): Promise<void> {
    isRunning = true;
    for (let next = taken(); next; next = taken()) await next();
    isRunning = false;
  }

  function taken() {
    return lanes.first.shift() ?? lanes.rest.shift();
  }

  return { run };
}
