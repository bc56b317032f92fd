/** What a POST handler needs of a request, whatever read it from the wire. */
export interface Visit {
  /** Whom limits count; see limits/address.ts. */
  readonly address: string;
  readonly body: Uint8Array;
}

/** An answer as a whole page. */
export interface Reply {
  readonly status: number;
  readonly html: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}
