import type { IncomingHttpHeaders } from 'node:http';
import { isSameSite } from './same-site.ts';

/** A form as it came, whoever read it from the wire. */
export interface FormRequest {
  /** Whom limits count; see limits/address.ts. */
  readonly address: string;
  readonly body: Uint8Array;
  /** What the browser calls itself; only a hash of it with the address is kept, for a day. */
  readonly agent?: string | undefined;
  /** The mark an earlier vote left on the device; see residents/device-mark.ts. */
  readonly device?: string;
}

/** An answer as a whole page. */
export interface PageReply {
  readonly status: number;
  readonly html: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** A mark to leave on the device, and for how long. */
  readonly device?: { readonly mark: string; readonly seconds: number };
}

/** Why a form is not even read: another site's page sent it, or it is no form in UTF-8. Holds for residents and staff alike. */
export function formFault(headers: IncomingHttpHeaders, portalOrigin: string): 'otherSite' | 'otherType' | undefined {
  if (!isSameSite(headers, portalOrigin)) return 'otherSite';
  const isForm = /^application\/x-www-form-urlencoded *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '');
  return isForm ? undefined : 'otherType';
}
