import { createHmac } from 'node:crypto';
import { type Receipt, receiptOf } from '../../domain/feedback/receipt.ts';
import { plainHash, type Secrets } from '../secrets/secrets.ts';

const receiptSpace = 10n ** 42n;

/**
 * The receipt of a form, made from its key: a form sent again, even to another
 * instance or after a crash, is given the same receipt, and no store need keep it.
 */
export function receiptFor(secrets: Secrets, formKey: string): Receipt {
  const digest = createHmac('sha256', secrets.receipt).update(formKey).digest('hex');
  return receiptOf(BigInt(`0x${digest}`) % receiptSpace);
}

/** What the store keeps of a receipt. */
export function receiptHash(receipt: Receipt): string {
  return plainHash(receipt);
}
