import { parseReceipt } from '../../domain/feedback/receipt.ts';
import { receiptHash } from '../intake/receipts.ts';
import { maySee, scopeOf, type Staff } from '../staff/roles.ts';
import type { FeedbackFilter, FeedbackRow } from '../store/feedback/feedback-list.ts';
import type { ProposalRow } from '../store/feedback/proposals.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Store } from '../store/contract/store.ts';
import { caseNumber, parseCaseNumber } from '../intake/case-number.ts';

const dayMs = 86_400_000;

/** The one case that words name by its number or its receipt, whatever its state; `undefined` where they are just words. */
export function namedCase(words: string, secrets: Pick<Secrets, 'receiptHash'>): Pick<FeedbackFilter, 'number' | 'receiptHash'> | undefined {
  const receipt = parseReceipt(words);
  if (receipt !== undefined) return { receiptHash: receiptHash(secrets, receipt) };
  const parsed = parseCaseNumber(words);
  if (parsed === undefined) return undefined;
  const startMs = Date.parse(`${parsed.day}T00:00:00+08:00`);
  const [from, to] = [startMs, startMs + dayMs].map((ms) => new Date(ms).toISOString());
  return { number: { number: parsed.number, from: from ?? '', to: to ?? '' } };
}

/** The opinion or the proposal that a number, a receipt or an id names, if it is this person's to see. */
export async function findCase(
  { store, secrets }: { readonly store: Pick<Store, 'read'>; readonly secrets: Pick<Secrets, 'receiptHash'> },
  staff: Staff,
  words: string,
): Promise<{ feedback: FeedbackRow } | { proposal: ProposalRow } | undefined> {
  const named = namedCase(words, secrets);
  if (!named) {
    const row = await store.read('feedbackById', words);
    return row && maySee(staff, row) ? { feedback: row } : undefined;
  }
  const filter = { ...scopeOf(staff), ...named };
  const [feedback] = await store.read('feedbackPage', { filter, order: 'newest', limit: 1 });
  if (feedback) return { feedback };
  const { number, receiptHash: hash } = named;
  const proposal = hash === undefined ? await store.read('proposalByNumber', number?.number ?? '') : await store.read('proposalByReceipt', hash);
  return proposal && maySee(staff, { area: proposal.area, referredTo: null }) ? { proposal } : undefined;
}

/** What the cases among ids are called, opinions and proposals: id → number. */
export async function caseNumbersOf(store: Pick<Store, 'read'>, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const rows = await store.read('caseNamesOf', wanted);
  return new Map(rows.map((row) => [row.id, caseNumber(row)]));
}
