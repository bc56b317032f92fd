/** A query for a reader thread; `number` comes back with the answer. */
export interface Question {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * What a query gave. `unavailable`: the file cannot be read now. `faulty`: the query
 * itself was wrong. The asking side reads rows as the type its query has, so they
 * are `never` there, which fits every query.
 */
export type Answer<Row = unknown> =
  | { readonly number: number; readonly outcome: 'rows'; readonly rows: Row[] }
  | { readonly number: number; readonly outcome: 'unavailable' | 'faulty'; readonly message: string };
