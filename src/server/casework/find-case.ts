import type { Kysely } from 'kysely';
import { parseReceipt } from '../../domain/feedback/receipt.ts';
import { receiptHash } from '../feedback/receipts.ts';
import { maySee, scopeOf, type Staff } from '../staff/roles.ts';
import { type FeedbackFilter, type FeedbackRow, feedbackById, feedbackPage } from '../store/feedback-list.ts';
import { proposalByNumber, proposalByReceipt, type ProposalRow } from '../store/proposals.ts';
import type { Database } from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import { caseNumber, parseCaseNumber } from './case-number.ts';

const dayMs = 86_400_000;

/** The one case that words name by its number or its receipt, whatever its state; `undefined` where they are just words. */
export function namedCase(words: string): Pick<FeedbackFilter, 'number' | 'receiptHash'> | undefined {
  const receipt = parseReceipt(words);
  if (receipt !== undefined) return { receiptHash: receiptHash(receipt) };
  const parsed = parseCaseNumber(words);
  if (parsed === undefined) return undefined;
  const startMs = Date.parse(`${parsed.day}T00:00:00+08:00`);
  const [from, to] = [startMs, startMs + dayMs].map((ms) => new Date(ms).toISOString());
  return { number: { number: parsed.number, from: from ?? '', to: to ?? '' } };
}

/** The opinion or the proposal that a number, a receipt or an id names, if it is this person's to see. */
export async function findCase(
  store: Pick<Store, 'read'>,
  staff: Staff,
  words: string,
): Promise<{ feedback: FeedbackRow } | { proposal: ProposalRow } | undefined> {
  const named = namedCase(words);
  if (!named) {
    const row = await store.read((db) => feedbackById(db, words));
    return row && maySee(staff, row) ? { feedback: row } : undefined;
  }
  const filter = { ...scopeOf(staff), ...named };
  const [feedback] = await store.read((db) => feedbackPage(db, { filter, order: 'newest', limit: 1 }));
  if (feedback) return { feedback };
  const { number, receiptHash: hash } = named;
  const proposal = await store.read((db) => (hash ? proposalByReceipt(db, hash) : proposalByNumber(db, number?.number ?? '')));
  return proposal && maySee(staff, { area: proposal.area, referredTo: null }) ? { proposal } : undefined;
}

/** What the cases among ids are called, opinions and proposals: id → number. */
export async function caseNumbersOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (wanted.length === 0) return new Map();
  const columns = ['id', 'receivedAt', 'caseNumber'] as const;
  const feedback = await db.selectFrom('feedback').select(columns).where('id', 'in', wanted).execute();
  const proposals = await db.selectFrom('proposal').select(columns).where('id', 'in', wanted).execute();
  return new Map([...feedback, ...proposals].map((row) => [row.id, caseNumber(row)]));
}
