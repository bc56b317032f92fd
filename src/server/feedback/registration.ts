import type { Receipt } from '../../domain/feedback/receipt.ts';
import { caseNumber } from '../casework/case-number.ts';
import { keyedHash, plainHash } from '../secrets.ts';
import { feedbackByReceipt } from '../store/feedback-list.ts';
import { proposalByReceipt } from '../store/proposals.ts';
import type { Stored } from '../store/submissions.ts';
import { uuidV7 } from '../uuid.ts';
import { dateInChina } from './deadlines.ts';
import type { Desk } from './desk.ts';
import type { ReadForm } from './form-kind.ts';
import { receiptFor, receiptHash } from './receipts.ts';

/** A form on the disk, with what its author is told. */
export interface Registered {
  readonly stored: Stored;
  readonly receipt: Receipt;
  /** The number of the case; empty for a form without a receipt and for one that was not stored. */
  readonly number: string;
}

/**
 * Stores a form once. The same form sent again finds the first one, its receipt and its number.
 *
 * @param address whom limits count, where the form came over the network
 * @throws {StoreUnavailable}
 */
export async function register(desk: Desk, form: ReadForm, address?: string): Promise<Registered> {
  const { secrets, now } = desk;
  const nowMs = now();
  const id = uuidV7(nowMs);
  const receipt = receiptFor(secrets, form.formKey ?? '');
  const number = form.hasReceipt ? await desk.caseNumbers.draw(nowMs) : null;
  const sealed = form.contact ? await desk.contactSeal.seal(id, form.contact, nowMs) : undefined;
  const base = {
    id,
    formKeyHash: plainHash(form.formKey ?? ''),
    bodyHash: keyedHash(secrets.body, form.meaning),
    code: form.code ?? null,
    area: form.area ?? null,
    receivedAt: new Date(nowMs).toISOString(),
  };
  const submission = form.submission({
    base,
    receiptHash: receiptHash(receipt),
    caseNumber: number,
    contactSealed: sealed?.contactSealed ?? null,
    contactKeyMonth: sealed?.contactKeyMonth ?? null,
    isSuspected: form.isTrapped ? 1 : 0,
    deadlines: desk.deadlines(dateInChina(nowMs)),
    voter: form.hasReceipt || address === undefined ? null : voterOf(desk, form.code ?? '', address, nowMs),
  });
  const stored = await desk.store.submit(submission);
  return { stored, receipt, number: stored.outcome === 'repeated' ? await numberOf(desk, receipt) : (number ?? '') };
}

/** A hash under a key of the day: it tells one address from another until the day's hashes are forgotten. */
function voterOf({ secrets }: Desk, code: string, address: string, nowMs: number): string {
  return keyedHash(keyedHash(secrets.voter, dateInChina(nowMs)), `${code} ${address}`);
}

async function numberOf(desk: Desk, receipt: Receipt): Promise<string> {
  const hash = receiptHash(receipt);
  const find = async () =>
    (await desk.store.read((db) => feedbackByReceipt(db, hash))) ?? (await desk.store.read((db) => proposalByReceipt(db, hash)));
  const row = await find();
  return row ? caseNumber(row) : '';
}
