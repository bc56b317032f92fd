/** Ways into a tree of maps and records, each step numbered once: most pages share most of their reads. */
export interface Paths {
  /** Number of the way that goes one step on from another; 0 is the root. */
  readonly step: (from: number, key: string) => number;
  /** The way without its last step. */
  readonly parentOf: (path: number) => number;
  /** The steps of a way. */
  readonly stepsOf: (path: number) => string[];
  readonly kept: () => KeptPaths;
}

/** The paths as they are kept: path `n + 1` goes on from `parents[n]` by `keys[n]`. */
export interface KeptPaths {
  readonly parents: readonly number[];
  readonly keys: readonly string[];
}

/** Numbers in `paths` of the ways that were kept, by their old numbers. */
export function numbersAfter(paths: Paths, { parents, keys }: KeptPaths): readonly number[] {
  const numbers = [0];
  parents.forEach((parent, index) => numbers.push(paths.step(numbers[parent] ?? 0, keys[index] ?? '')));
  return numbers;
}

/** The last step of a map that was walked or counted as a whole. */
export const wholeMap = '*';

export function newPaths(): Paths {
  const parents = [0];
  const keys = [''];
  const steps: (Map<string, number> | undefined)[] = [undefined];
  const step = (from: number, key: string) => {
    const known = steps[from]?.get(key);
    if (known !== undefined) return known;
    const path = parents.length;
    parents.push(from);
    keys.push(key);
    steps.push(undefined);
    (steps[from] ??= new Map()).set(key, path);
    return path;
  };
  const stepsOf = (path: number) => {
    const found: string[] = [];
    for (let at = path; at !== 0; at = parents[at] ?? 0) found.unshift(keys[at] ?? '');
    return found;
  };
  return { step, parentOf: (path) => parents[path] ?? 0, stepsOf, kept: () => ({ parents: parents.slice(1), keys: keys.slice(1) }) };
}

/** What stands at the end of these steps; undefined where nothing stands. A whole map stands for itself. */
export function valueAt(root: object, steps: readonly string[]): unknown {
  let current: unknown = root;
  for (const step of steps) {
    if (current instanceof Map) current = step === wholeMap ? current : current.get(step);
    else if (typeof current === 'object' && current !== null) current = Reflect.get(current, step);
    else return undefined;
  }
  return current;
}
