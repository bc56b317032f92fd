/** A short hash of a text. */
export type Hash = (text: string) => string;

/** The digest of the file a record was read from; undefined for anything that is not a record of a file. */
export type FileDigest = (record: object) => string | undefined;

/**
 * Gives every value of a tree a digest: a record has its file's, everything else that of what it
 * is made of. Equal digests mean that no file behind the value has changed. Remembers objects.
 */
export function digester(fileDigest: FileDigest, hash: Hash): (value: unknown) => string {
  const known = new WeakMap<object, string>();
  const digestOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
    const before = known.get(value) ?? fileDigest(value) ?? hash(parts(value, digestOf).join('\n'));
    known.set(value, before);
    return before;
  };
  return digestOf;
}

function parts(value: object, digestOf: (part: unknown) => string): string[] {
  if (value instanceof Map) return [...value].map(([key, part]) => `${String(key)}\t${digestOf(part)}`);
  if (Array.isArray(value)) return value.map(digestOf);
  return Object.entries(value).map(([key, part]) => `${key}\t${digestOf(part)}`);
}

/**
 * The digest of what stands at a path of `root`, as {@link readPath} wrote it: `undefined …`
 * where nothing stands there.
 */
export function digestAt(root: object, path: string, digestOf: (value: unknown) => string): string {
  let current: unknown = root;
  for (const step of path.split('\t')) {
    if (step === '*') break;
    if (current instanceof Map) current = current.get(step);
    else if (typeof current === 'object' && current !== null) current = Reflect.get(current, step);
    else return digestOf(undefined);
  }
  return digestOf(current);
}
