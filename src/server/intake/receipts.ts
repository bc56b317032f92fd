import { createHmac } from 'node:crypto';
import { formerReceiptOf, formerReceiptSpace, isFormerReceipt, type Receipt, receiptOf, receiptSpace } from '../../domain/feedback/receipt.ts';
import { keyedHash, plainHash, type Secrets } from '../secrets/secrets.ts';
import type { Store } from '../store/contract/store.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import type { ProposalRow } from '../store/feedback/proposals.ts';

/**
 * The receipt of a form, made from its key: a form sent again, even to another
 * instance or after a crash, is given the same receipt, and no store need keep it.
 */
export function receiptFor(secrets: Pick<Secrets, 'receipt'>, formKey: string): Receipt {
  return receiptOf(numberFor(secrets, formKey) % receiptSpace);
}

/** The receipt that a form of this key was given until 2026. */
export function formerReceiptFor(secrets: Pick<Secrets, 'receipt'>, formKey: string): Receipt {
  return formerReceiptOf(numberFor(secrets, formKey) % formerReceiptSpace);
}

/**
 * What the store keeps of a receipt. 68 bits are enough where every guess asks the server; whoever stole a store
 * could try far more, so the hash has a key. Former receipts have 139 bits and stay as they were stored.
 */
export function receiptHash(secrets: Pick<Secrets, 'receiptHash'>, receipt: Receipt): string {
  return isFormerReceipt(receipt) ? plainHash(receipt) : keyedHash(secrets.receiptHash, receipt);
}

/** The receipt under which the form of a key is on record, which may be a former one; `undefined` if there is none. */
export async function receiptOnRecord(
  { store, secrets }: { readonly store: Store; readonly secrets: Secrets },
  formKey: string,
): Promise<{ readonly receipt: Receipt; readonly row: FeedbackRow | ProposalRow } | undefined> {
  for (const receipt of [receiptFor(secrets, formKey), formerReceiptFor(secrets, formKey)]) {
    const hash = receiptHash(secrets, receipt);
    const row = (await store.read('feedbackByReceipt', hash)) ?? (await store.read('proposalByReceipt', hash));
    if (row) return { receipt, row };
  }
  return undefined;
}

function numberFor({ receipt }: Pick<Secrets, 'receipt'>, formKey: string): bigint {
  return BigInt(`0x${createHmac('sha256', receipt).update(formKey).digest('hex')}`);
}
