import type { Receipt } from '../../domain/feedback/receipt.ts';
import { caseNumber } from './case-number.ts';
import { keyedHash, plainHash, type Secrets } from '../secrets/secrets.ts';
import type { Store } from '../store/contract/store.ts';
import type { Stored } from '../store/feedback/submissions.ts';
import { uuidV7 } from '../store/uuid.ts';
import type { CaseNumbers } from './case-numbers.ts';
import type { ContactSeal } from './contact-seal.ts';
import { dateInChina } from '../../domain/value/china-day.ts';
import type { deadlineCounter } from './deadlines.ts';
import type { ReadForm } from './form-kind.ts';
import { receiptFor, receiptHash, receiptOnRecord } from './receipts.ts';

/** What registering a form works with. */
export interface IntakeContext {
  readonly store: Store;
  readonly secrets: Secrets;
  /** Milliseconds. */
  readonly now: () => number;
  readonly caseNumbers: CaseNumbers;
  readonly contactSeal: ContactSeal;
  readonly deadlines: ReturnType<typeof deadlineCounter>;
}

/** A form on the disk, with what its author is told. */
export interface Registered {
  readonly stored: Stored;
  readonly receipt: Receipt;
  /** The number of the case; empty for a form without a receipt and for one that was not stored. */
  readonly number: string;
  /** The mark of the voter's device; a first vote gets one that is made from its form's key, the same if it is sent again. */
  readonly deviceMark: string;
}

/** Whom a vote is counted for, where the form came over the network. */
export interface Voter {
  /** What `votingNetwork` of limits/address.ts makes of the address. */
  readonly network: string;
  /** The mark an earlier vote left on the device. */
  readonly device?: string;
}

/**
 * Stores a form once. The same form sent again finds the first one, its receipt and its number.
 *
 * @param from who sent it, where it came over the network
 * @throws {StoreUnavailable}
 */
export async function register(context: IntakeContext, form: ReadForm, from?: Voter): Promise<Registered> {
  const { secrets, now } = context;
  const nowMs = now();
  const id = uuidV7(nowMs);
  const receipt = receiptFor(secrets, form.formKey ?? '');
  const hasReceipt = form.receiptTitle !== undefined;
  const number = hasReceipt ? await context.caseNumbers.draw(nowMs) : null;
  const sealed = form.contact ? await context.contactSeal.seal(id, form.contact, nowMs) : undefined;
  const isVote = !hasReceipt && from !== undefined;
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
    receiptHash: receiptHash(secrets, receipt),
    caseNumber: number,
    contactSealed: sealed?.contactSealed ?? null,
    contactKeyMonth: sealed?.contactKeyMonth ?? null,
    isSuspected: form.isTrapped ? 1 : 0,
    deadlines: context.deadlines(dateInChina(nowMs)),
    voter: isVote ? voterOf(context, form.code ?? '', from.network, nowMs) : null,
    device: isVote ? voterOf(context, form.code ?? '', `device ${deviceMark}`, nowMs) : null,
  });
  const stored = await context.store.submit(submission);
  if (stored.outcome !== 'repeated' || !hasReceipt) return { stored, receipt, deviceMark, number: number ?? '' };
  // What was stored before keeps the receipt and the number it was given.
  const known = await receiptOnRecord(context, form.formKey ?? '');
  return { stored, receipt: known?.receipt ?? receipt, deviceMark, number: known ? caseNumber(known.row) : '' };
}

/** A hash under a key of the day: it tells one address or device from another until the day's hashes are forgotten. */
function voterOf({ secrets }: IntakeContext, code: string, who: string, nowMs: number): string {
  return keyedHash(keyedHash(secrets.voter, dateInChina(nowMs)), `${code} ${who}`);
}
