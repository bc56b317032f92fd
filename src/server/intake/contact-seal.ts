import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { opened, sealed } from '../secrets/sealing.ts';
import type { Store } from '../store/contract/store.ts';

/** A contact as the store keeps it. */
export interface SealedContact {
  readonly contactSealed: string;
  readonly contactKeyMonth: string;
}

export interface ContactSeal {
  /**
   * Seals a contact with the key of the month, bound to the row it belongs to.
   *
   * @throws {StoreUnavailable} if the month's key can be neither read nor stored
   */
  seal(rowId: string, contact: string, nowMs: number): Promise<SealedContact>;

  /** The contact of a row; `undefined` once its key is destroyed. */
  open(rowId: string, sealed: SealedContact): Promise<string | undefined>;
}

/**
 * Seals with AES-256-GCM under a key a month. The keys are in the store, wrapped by
 * a key that is not: neither the store nor a copy of it can be read by itself, and
 * once a month's key is destroyed no old copy can be read by anybody.
 */
export function contactSeal(store: Store, wrappingKey: KeyObject): ContactSeal {
  let current: { month: string; key: Promise<KeyObject> } | undefined;

  function keyOf(nowMs: number): { month: string; key: Promise<KeyObject> } {
    const createdAt = new Date(nowMs).toISOString();
    const month = createdAt.slice(0, 7);
    if (current?.month === month) return current;
    const offered = { month, createdAt, wrapped: sealed(wrappingKey, randomBytes(32), month) };
    const key = store
      .write('contactKeyOfMonth', offered)
      .then(({ wrapped }) => createSecretKey(opened(wrappingKey, wrapped, month)))
      .catch((error) => {
        current = undefined;
        throw error;
      });
    current = { month, key };
    return current;
  }

  return {
    async seal(rowId, contact, nowMs) {
      const { month, key } = keyOf(nowMs);
      return { contactSealed: sealed(await key, Buffer.from(contact), rowId), contactKeyMonth: month };
    },
    async open(rowId, { contactSealed, contactKeyMonth }) {
      const row = await store.read('wrappedContactKey', contactKeyMonth);
      if (!row) return undefined;
      const key = createSecretKey(opened(wrappingKey, row.wrapped, contactKeyMonth));
      return opened(key, contactSealed, rowId).toString();
    },
  };
}
