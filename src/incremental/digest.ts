/** A 53-bit number that stands for a value: equal values have equal digests. Not for secrets. */
export type Digest = number;

/** The digest of the files of a record that others hold and that holds others (an area, a list, its projects); undefined for anything else. */
export type FileDigest = (record: object) => Digest | undefined;

/**
 * Gives every value of a tree a digest: that of what it is made of, so that one changed row of a table leaves the
 * others as they were. Records that hold one another would never end; they have the digest of their files. Equal
 * digests mean that nothing behind the value has changed. Remembers objects that hold such records: a task stands in
 * many lists, a row in one, and a province has hundreds of thousands of rows.
 */
export function digester(fileDigest: FileDigest): (value: unknown) => Digest {
  const known = new WeakMap<object, Digest>();
  let recordsMet = 0;
  const digestOf = (value: unknown): Digest => {
    if (typeof value === 'string') return digestOfText(value);
    if (typeof value !== 'object' || value === null) return digestOfText(`${typeof value} ${String(value)}`, 1);
    const before = fileDigest(value) ?? known.get(value);
    if (before !== undefined) {
      recordsMet += 1;
      return before;
    }
    const met = recordsMet;
    const digest = digestOfParts(value, digestOf);
    if (recordsMet > met && !Array.isArray(value)) known.set(value, digest);
    return digest;
  };
  return digestOf;
}

/** Digest of a text, by two lanes of multiply-and-xor (FNV-1a with two primes); another seed gives other digests. */
export function digestOfText(text: string, seed = 0): Digest {
  const lanes = newLanes();
  lanes.low ^= seed;
  for (let index = 0; index < text.length; index += 1) add(lanes, text.charCodeAt(index), index);
  return closed(lanes);
}

/** Digest of a list of digests; their order counts. */
export function digestOfList(digests: Iterable<Digest>): Digest {
  const lanes = newLanes();
  for (const digest of digests) add(lanes, digest >>> 0, Math.floor(digest / 2 ** 32));
  return closed(lanes);
}

function digestOfParts(value: object, digestOf: (part: unknown) => Digest): Digest {
  const lanes = newLanes();
  const part = (digest: Digest) => add(lanes, digest >>> 0, Math.floor(digest / 2 ** 32));
  if (Array.isArray(value)) for (const each of value) part(digestOf(each));
  else {
    for (const [key, each] of value instanceof Map ? value : Object.entries(value)) {
      part(digestOfName(String(key)));
      part(digestOf(each));
    }
  }
  return closed(lanes);
}

const names = new Map<string, Digest>();

/** Names of fields are few and asked for a million times. */
function digestOfName(name: string): Digest {
  const known = names.get(name) ?? digestOfText(name);
  names.set(name, known);
  return known;
}

interface Lanes {
  low: number;
  high: number;
}

function newLanes(): Lanes {
  return { low: 0x811c9dc5, high: 0x9e3779b9 };
}

function add(lanes: Lanes, first: number, second: number): void {
  lanes.low = Math.imul(lanes.low ^ first, 0x01000193) ^ second;
  lanes.high = Math.imul(lanes.high ^ second ^ Math.imul(first, 0x85ebca6b), 0xc2b2ae35);
  lanes.high ^= lanes.high >>> 15;
}

function closed({ low, high }: Lanes): Digest {
  const mixed = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
  return ((high ^ (mixed >>> 13)) & 0x1fffff) * 2 ** 32 + (mixed >>> 0);
}
