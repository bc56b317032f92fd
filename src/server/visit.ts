/** What a POST handler needs of a request, whatever read it from the wire. */
export interface Visit {
  /** Whom limits count; see limits/address.ts. */
  readonly address: string;
  readonly body: Uint8Array;
  /** The mark an earlier vote left on the device; see feedback/device-mark.ts. */
  readonly device?: string;
}

/** An answer as a whole page. */
export interface Reply {
  readonly status: number;
  readonly html: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** A mark to leave on the device, and for how long. */
  readonly device?: { readonly mark: string; readonly seconds: number };
}
