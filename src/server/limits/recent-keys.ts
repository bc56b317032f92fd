/** The most keys remembered: two generations of this many, the older one forgotten as a whole. */
const generationSize = 50_000;

/** A map in memory that forgets the keys not set for longest once there are very many: a flood of keys costs no more. */
export function recentKeys<Value>() {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => young.get(key) ?? old.get(key),
    set(key: string, value: Value): void {
      if (young.size >= generationSize) {
        old = young;
        young = new Map();
      }
      young.set(key, value);
    },
    delete(key: string): void {
      young.delete(key);
      old.delete(key);
    },
    size: (): number => young.size + old.size,
  };
}
