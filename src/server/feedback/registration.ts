import type { Receipt } from '../../domain/feedback/receipt.ts';
import { caseNumber } from '../casework/case-number.ts';
import { keyedHash, plainHash } from '../secrets.ts';
import { feedbackByReceipt } from '../store/feedback-list.ts';
import { proposalByReceipt } from '../store/proposals.ts';
import type { Stored } from '../store/submissions.ts';
import { votingNetwork } from '../limits/address.ts';
import { uuidV7 } from '../uuid.ts';
import { dateInChina } from './deadlines.ts';
import type { Visit } from '../visit.ts';
import type { Desk } from './desk.ts';
import type { ReadForm } from './form-kind.ts';
import { receiptFor, receiptHash } from './receipts.ts';

/** A form on the disk, with what its author is told. */
export interface Registered {
  readonly stored: Stored;
  readonly receipt: Receipt;
  /** The number of the case; empty for a form without a receipt and for one that was not stored. */
  readonly number: string;
  /** The mark of the voter's device; a first vote gets one that is made from its form's key, the same if it is sent again. */
  readonly deviceMark: string;
}

/**
 * Stores a form once. The same form sent again finds the first one, its receipt and its number.
 *
 * @param from whom limits count and the mark of the device, where the form came over the network
 * @throws {StoreUnavailable}
 */
export async function register(desk: Desk, form: ReadForm, from?: Pick<Visit, 'address' | 'device'>): Promise<Registered> {
  const { secrets, now } = desk;
  const nowMs = now();
  const id = uuidV7(nowMs);
  const receipt = receiptFor(secrets, form.formKey ?? '');
  const number = form.hasReceipt ? await desk.caseNumbers.draw(nowMs) : null;
  const sealed = form.contact ? await desk.contactSeal.seal(id, form.contact, nowMs) : undefined;
  const isVote = !form.hasReceipt && from !== undefined;
  const deviceMark = from?.device ?? keyedHash(secrets.voter, `device of ${form.formKey ?? ''}`);
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
    voter: isVote ? voterOf(desk, form.code ?? '', votingNetwork(from.address), nowMs) : null,
    device: isVote ? voterOf(desk, form.code ?? '', `device ${deviceMark}`, nowMs) : null,
  });
  const stored = await desk.store.submit(submission);
  return { stored, receipt, deviceMark, number: stored.outcome === 'repeated' ? await numberOf(desk, receipt) : (number ?? '') };
}

/** A hash under a key of the day: it tells one address or device from another until the day's hashes are forgotten. */
function voterOf({ secrets }: Desk, code: string, who: string, nowMs: number): string {
  return keyedHash(keyedHash(secrets.voter, dateInChina(nowMs)), `${code} ${who}`);
}

async function numberOf(desk: Desk, receipt: Receipt): Promise<string> {
  const hash = receiptHash(receipt);
  const find = async () =>
    (await desk.store.read((db) => feedbackByReceipt(db, hash))) ?? (await desk.store.read((db) => proposalByReceipt(db, hash)));
  const row = await find();
  return row ? caseNumber(row) : '';
}
