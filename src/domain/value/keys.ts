/** The keys of a table of words, as a schema of choices wants them; `Key` is `keyof typeof table`. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...rest] = ownKeys(table);
  if (first === undefined) throw new RangeError('A table of choices has at least one row');
  return [first, ...rest];
}

/** `atLeast 不低于、moreThan 超过`: every code of a table with its word, for a description that cannot drift from it. */
export function describe(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([code, word]) => `${code} ${word}`)
    .join('、');
}

function ownKeys<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  // Tables are plain objects: they inherit nothing that is listed. Phones of 2019 have no `Object.hasOwn`.
  for (const key in table) keys.push(key);
  return keys;
}
