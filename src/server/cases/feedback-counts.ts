import { ascending } from '../../domain/value/order.ts';
import { type WithheldReason, withheldReason } from '../../domain/feedback/answer.ts';
import { type CivilDate, civilDate, daysBetween, monthOf } from '../../domain/value/civil-date.ts';
import type { FeedbackCount } from '../../domain/feedback/feedback-count.ts';
import { dateInChina } from '../../domain/value/china-day.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';

/** What became of a feedback for the public: shown, withheld for a reason, or not yet decided. */
export function publicationOf(
  row: Pick<FeedbackRow, 'mergedInto' | 'publication' | 'withheldReason' | 'isSuspected' | 'state'>,
): 'published' | 'open' | WithheldReason {
  if (row.mergedInto !== null) return 'merged';
  if (row.publication === 'published') return 'published';
  // Of what was erased before the reason was kept nobody knows it any more.
  if (row.publication === 'withheld') return withheldReason.catch('privacy').parse(row.withheldReason);
  return row.isSuspected === 1 && row.state === 'received' ? 'automatic' : 'open';
}

/** `area month` → one count for each unit, in the order of their names, those not referred first. */
export type CountsByMonth = ReadonlyMap<string, readonly FeedbackCount[]>;

/** Counts every feedback once, on `countedOn`; what belongs to no area counts at the portal's own. */
export async function countFeedback(
  rows: AsyncIterable<FeedbackRow>,
  { countedOn, homeArea }: { countedOn: CivilDate; homeArea: string },
): Promise<CountsByMonth> {
  const counts = new Map<string, Map<string, FeedbackCount>>();
  for await (const row of rows) {
    const key = `${row.area ?? homeArea} ${monthOf(dayOf(row.receivedAt))}`;
    const units = counts.get(key) ?? new Map<string, FeedbackCount>();
    const unit = row.referredTo ?? '';
    units.set(unit, counted(units.get(unit) ?? none(unit), row, countedOn));
    counts.set(key, units);
  }
  return new Map([...counts].map(([key, units]) => [key, [...units].sort(ascending(([unit]) => unit)).map(([, count]) => count)]));
}

/** The day its author was first answered; closing without a word is no answer. */
export function firstReplyDay({ firstRepliedAt }: Pick<FeedbackRow, 'firstRepliedAt'>): CivilDate | undefined {
  return firstRepliedAt === null ? undefined : dayOf(firstRepliedAt);
}

/** The civil day in China of an instant. */
export function dayOf(instant: string): CivilDate {
  return dateInChina(Date.parse(instant));
}

function none(unit: string): FeedbackCount {
  const zero = {
    received: 0,
    published: 0,
    open: 0,
    unfinished: 0,
    repliedInTime: 0,
    repliedLate: 0,
    notYetDue: 0,
    duplicates: 0,
    closedUnanswered: 0,
    confirmedSolved: 0,
    saidUnsolved: 0,
  };
  return { ...(unit === '' ? {} : { unit }), ...zero, withheld: {}, results: {}, replyDays: {}, ratings: {} };
}

function counted(count: FeedbackCount, row: FeedbackRow, countedOn: CivilDate): FeedbackCount {
  const publication = publicationOf(row);
  const isDecided = publication !== 'published' && publication !== 'open';
  const { received, published, open, unfinished, withheld, results, ratings, confirmedSolved, saidUnsolved } = count;
  return {
    ...count,
    ...clock(count, row, countedOn),
    received: received + 1,
    published: published + (publication === 'published' ? 1 : 0),
    open: open + (publication === 'open' ? 1 : 0),
    withheld: isDecided ? increased(withheld, publication) : withheld,
    results: row.result === null ? results : increased(results, row.result),
    unfinished: unfinished + (row.result === null ? 1 : 0),
    ratings: row.satisfaction === null ? ratings : increased(ratings, String(row.satisfaction)),
    confirmedSolved: confirmedSolved + (row.isSolved === 1 ? 1 : 0),
    saidUnsolved: saidUnsolved + (row.isSolved === 0 ? 1 : 0),
  };
}

/** The clock of the first reply: a duplicate is answered under another case, and what was closed without a word is no reply. */
function clock(count: FeedbackCount, row: FeedbackRow, countedOn: CivilDate): Partial<FeedbackCount> {
  if (row.mergedInto !== null) return { duplicates: count.duplicates + 1 };
  const repliedOn = firstReplyDay(row);
  const dueOn = civilDate.parse(row.firstReplyDueOn);
  if (repliedOn === undefined && row.closedAt !== null) return { closedUnanswered: count.closedUnanswered + 1 };
  if (repliedOn === undefined) {
    return countedOn > dueOn ? { repliedLate: count.repliedLate + 1 } : { notYetDue: count.notYetDue + 1 };
  }
  const days = String(daysBetween(dayOf(row.receivedAt), repliedOn));
  const replyDays = increased(count.replyDays, days);
  return repliedOn > dueOn ? { replyDays, repliedLate: count.repliedLate + 1 } : { replyDays, repliedInTime: count.repliedInTime + 1 };
}

function increased<Key extends string>(counts: Readonly<Partial<Record<Key, number>>>, key: Key) {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}
