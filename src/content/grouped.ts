import { ascending } from '../domain/value/order.ts';

/** Records by key, both in the order given. */
export function grouped<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

/** Records by date, oldest first; those of one day in the order given. */
export function sorted<T>(records: readonly T[], dateOf: (record: T) => string): T[] {
  return records.toSorted(ascending(dateOf));
}
