import type { Kysely } from 'kysely';
import { erased } from './erased.ts';
import { noteErasure } from './heartbeat.ts';
import { forgetVoters } from './survey-voters.ts';
import type { Database } from '../schema/tables.ts';
import { startOfDayInChina } from '../../../domain/value/china-day.ts';

/** What is due to be erased; each limit is an instant, exclusive. */
export interface ErasureLimits {
  /** When this erasure runs. */
  erasedAt: string;
  /** Contacts of what was closed or decided before this go, with the hash that could confirm a guess. */
  contactsClosedBefore: string;
  /** Contacts of anything received before this go, closed or not. */
  contactsReceivedBefore: string;
  /** Texts (original, redacted, history) of what was closed or decided before this go. */
  textsClosedBefore: string;
  /** Months of contact keys older than this go once no contact needs them, `2026-11`. */
  keysBefore: string;
}

/** How many of each were erased. */
export interface Erased {
  contacts: number;
  texts: number;
  keys: number;
}

/** Erases what is due. The counts and dates stay, so that the statistics keep adding up. Runs inside a transaction. */
export async function erase(db: Kysely<Database>, limits: ErasureLimits): Promise<Erased> {
  const contacts = await eraseContacts(db, limits);
  const texts = await eraseTexts(db, limits);
  const keys = await eraseKeys(db, limits.keysBefore);
  await forgetVoters(db, startOfDayInChina(limits.erasedAt));
  await noteErasure(db, limits.erasedAt);
  return { contacts, texts, keys };
}

/** States of a proposal in which nothing more is to come. */
const decided = ['adopted', 'notAdopted', 'merged'] as const;

async function eraseContacts(db: Kysely<Database>, limits: ErasureLimits): Promise<number> {
  const feedback = await db
    .updateTable('feedback')
    .set(erased.feedback.contact)
    .where('contactSealed', 'is not', null)
    .where(({ eb, or }) => or([eb('closedAt', '<', limits.contactsClosedBefore), eb('receivedAt', '<', limits.contactsReceivedBefore)]))
    .executeTakeFirst();
  const proposals = await db
    .updateTable('proposal')
    .set(erased.proposal.contact)
    .where('contactSealed', 'is not', null)
    .where(({ eb, or, and }) =>
      or([and([eb('state', 'in', [...decided]), eb('updatedAt', '<', limits.contactsClosedBefore)]), eb('receivedAt', '<', limits.contactsReceivedBefore)]),
    )
    .executeTakeFirst();
  return Number(feedback.numUpdatedRows + proposals.numUpdatedRows);
}

async function eraseTexts(db: Kysely<Database>, limits: ErasureLimits): Promise<number> {
  const due = db.selectFrom('feedback').select('id').where('closedAt', '<', limits.textsClosedBefore).where('text', 'is not', null);
  await db.updateTable('event').set(erased.event.words).where('feedbackId', 'in', due).execute();
  const { numUpdatedRows } = await db
    .updateTable('feedback')
    .set(erased.feedback.words)
    .where('closedAt', '<', limits.textsClosedBefore)
    .where('text', 'is not', null)
    .executeTakeFirst();
  const proposals = await db
    .updateTable('proposal')
    .set(erased.proposal.wordsAndAnswer)
    .where('state', 'in', [...decided])
    .where('updatedAt', '<', limits.textsClosedBefore)
    .where('text', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows + proposals.numUpdatedRows);
}

async function eraseKeys(db: Kysely<Database>, before: string): Promise<number> {
  const inUse = new Set<string | null>();
  for (const table of ['feedback', 'proposal'] satisfies Array<'feedback' | 'proposal'>) {
    const rows = await db.selectFrom(table).select('contactKeyMonth').distinct().execute();
    for (const { contactKeyMonth } of rows) inUse.add(contactKeyMonth);
  }
  const old = await db.selectFrom('contactKey').select('month').where('month', '<', before).execute();
  const unused = old.map(({ month }) => month).filter((month) => !inUse.has(month));
  if (unused.length > 0) await db.deleteFrom('contactKey').where('month', 'in', unused).execute();
  return unused.length;
}
