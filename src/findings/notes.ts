/** How a build notes what each page looks up. */
export interface Notes {
  /** The same tree, noting whatever is looked up in it. */
  readonly noted: <T extends object>(tree: T) => T;
  /**
   * The same function, computed once for each key. What it looked up is noted for everybody who asks,
   * also for those who ask after it was computed. No two have the same name.
   */
  readonly remembered: <A extends readonly unknown[], T>(name: string, keyOf: (...args: A) => string, compute: (...args: A) => T) => (...args: A) => T;
}

/** Notes nothing: for commands, tests and `astro dev`, where every page is made anew. */
export const unnoted: Notes = {
  noted: (tree) => tree,
  remembered<A extends readonly unknown[], T>(_name: string, keyOf: (...args: A) => string, compute: (...args: A) => T) {
    const known = new Map<string, { readonly value: T }>();
    return (...args: A) => {
      const key = keyOf(...args);
      const found = known.get(key) ?? { value: compute(...args) };
      known.set(key, found);
      return found.value;
    };
  },
};
