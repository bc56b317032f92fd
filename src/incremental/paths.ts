/** Ways into a tree of maps and records, each step numbered once: most pages share most of their reads. */
export interface Paths {
  /** Number of the way that goes one step on from another; 0 is the root. */
  readonly step: (from: number, key: string) => number;
  /** The steps on from a way that have numbers, by their keys; grows with them. */
  readonly stepsFrom: (from: number) => ReadonlyMap<string, number>;
  /** The way without its last step. */
  readonly parentOf: (path: number) => number;
  /** The last step of a way. */
  readonly keyOf: (path: number) => string;
  readonly kept: () => KeptPaths;
}

/** The paths as they are kept: path `n + 1` goes on from `parents[n]` by `keys[names[n]]`. Many maps have the same keys. */
export interface KeptPaths {
  readonly parents: readonly number[];
  readonly names: readonly number[];
  readonly keys: readonly string[];
}

/** The last step of a map that was walked or counted as a whole. */
export const wholeMap = '*';

export function newPaths(): Paths {
  const parents = [0];
  const keys = [''];
  const steps: (Map<string, number> | undefined)[] = [undefined];
  const stepsFrom = (from: number) => {
    const known = steps[from] ?? new Map<string, number>();
    steps[from] = known;
    return known;
  };
  const step = (from: number, key: string) => {
    const known = steps[from]?.get(key);
    if (known !== undefined) return known;
    const path = parents.length;
    parents.push(from);
    keys.push(key);
    steps.push(undefined);
    stepsFrom(from).set(key, path);
    return path;
  };
  const kept = () => {
    const numbers = new Map<string, number>();
    const names = keys.slice(1).map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    return { parents: parents.slice(1), names, keys: [...numbers.keys()] };
  };
  return { step, stepsFrom, parentOf: (path) => parents[path] ?? 0, keyOf: (path) => keys[path] ?? '', kept };
}

/** Numbers in `paths` of the ways that were kept, by their old numbers. */
export function numbersAfter(paths: Paths, { parents, names, keys }: KeptPaths): readonly number[] {
  const numbers = [0];
  parents.forEach((parent, index) => numbers.push(paths.step(numbers[parent] ?? 0, keys[names[index] ?? 0] ?? '')));
  return numbers;
}

/** What stands at the end of a way now; undefined where nothing stands. A whole map stands for itself. */
export function valuesAt(paths: Paths, root: () => object): (path: number) => unknown {
  const inside = new Map<number, unknown>();
  /** Of what others lie in: a map of maps is found once. */
  const holderOf = (path: number): unknown => {
    const known = inside.get(path);
    if (known !== undefined) return known;
    const value = valueOf(path);
    inside.set(path, value);
    return value;
  };
  const valueOf = (path: number): unknown => {
    if (path === 0) return root();
    const [holder, key] = [holderOf(paths.parentOf(path)), paths.keyOf(path)];
    if (holder instanceof Map) return key === wholeMap ? holder : holder.get(key);
    return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  };
  return valueOf;
}
