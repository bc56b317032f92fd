/** The keys of a table of words, as a schema of choices wants them; `Key` is `keyof typeof table`. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...rest] = ownKeys(table);
  if (first === undefined) throw new RangeError('A table of choices has at least one row');
  return [first, ...rest];
}

function ownKeys<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in table) if (Object.hasOwn(table, key)) keys.push(key);
  return keys;
}
