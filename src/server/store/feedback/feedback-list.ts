import { type Expression, type ExpressionBuilder, type Kysely, type Selectable, sql, type SqlBool } from 'kysely';
import type { FeedbackState } from '../../../domain/feedback/feedback-history.ts';
import type { FeedbackKind } from '../../../domain/feedback/feedback.ts';
import type { Database, FeedbackTable } from '../schema/tables.ts';

export type FeedbackRow = Selectable<FeedbackTable>;

/** What a case is called by. */
export type CaseName = Pick<FeedbackRow, 'id' | 'receivedAt' | 'caseNumber'>;

/** Every condition narrows; an absent one does not. Lists are alternatives. */
export interface FeedbackFilter {
  states?: readonly FeedbackState[];
  kinds?: readonly FeedbackKind[];
  areas?: readonly string[];
  /** Agency it was referred to: all that a unit may see. */
  referredTo?: string;
  codes?: readonly string[];
  /** Only those of no area. */
  isUnplaced?: boolean;
  /** Only those whose author asked for correction or erasure that is not settled. */
  isRequested?: boolean;
  isSuspected?: boolean;
  /** The next term (see `FeedbackOrder`) on or before this civil date. */
  dueBy?: string;
  /** Instants, from inclusive, to exclusive. */
  receivedFrom?: string;
  receivedTo?: string;
  publications?: ReadonlyArray<FeedbackTable['publication']>;
  /**
   * Words to be found in what staff read of the text: `%` and `_` are plain characters. Only the
   * newest `searchedRows` of what else matches are looked through.
   */
  textContains?: string;
  /** The case number, with the span of its day for what was stored without one. */
  number?: { readonly number: string; readonly from: string; readonly to: string };
  receiptHash?: string;
  /** Only duplicates of this feedback. */
  mergedInto?: string;
}

/**
 * How many texts a search by words reads: no index of all dialects finds Chinese words,
 * and reading a hundred thousand texts takes longer than a database is waited for.
 */
export const searchedRows = 10_000;

/** Newest first, or by the next term: that of the first reply until there is one, then that of the completion. */
export type FeedbackOrder = 'newest' | 'due';

/** Where a page begins: after this row of the page before. */
export type FeedbackCursor = Pick<FeedbackRow, 'id' | 'firstRepliedAt' | 'firstReplyDueOn' | 'completionDueOn'>;

/** One page of feedback by keyset; `after` is the last row of the page before. */
export function feedbackPage(
  db: Kysely<Database>,
  options: { filter: FeedbackFilter; order: FeedbackOrder; limit: number; after?: FeedbackCursor },
): Promise<FeedbackRow[]> {
  const { filter, order, limit, after } = options;
  const query = filtered(db, filter).selectAll().limit(limit);
  if (order === 'newest') {
    const from = after ? query.where('id', '<', after.id) : query;
    return from.orderBy('id', 'desc').execute();
  }
  const from = after
    ? query.where(({ eb, or, and }) => or([eb(nextTerm(eb), '>', nextTermOf(after)), and([eb(nextTerm(eb), '=', nextTermOf(after)), eb('id', '>', after.id)])]))
    : query;
  return from.orderBy(nextTerm).orderBy('id').execute();
}

/** How many rows match. */
export async function feedbackCount(db: Kysely<Database>, filter: FeedbackFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One feedback by its id. */
export function feedbackById(db: Kysely<Database>, id: string): Promise<FeedbackRow | undefined> {
  return db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What the opinions and proposals among ids are called by. */
export async function caseNamesOf(db: Kysely<Database>, ids: readonly string[]): Promise<CaseName[]> {
  if (ids.length === 0) return [];
  const columns = ['id', 'receivedAt', 'caseNumber'] as const;
  const feedback = await db
    .selectFrom('feedback')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute();
  const proposals = await db
    .selectFrom('proposal')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute();
  return [...feedback, ...proposals];
}

/** One feedback by the hash of its receipt. */
export function feedbackByReceipt(db: Kysely<Database>, receiptHash: string): Promise<FeedbackRow | undefined> {
  return db.selectFrom('feedback').selectAll().where('receiptHash', '=', receiptHash).executeTakeFirst();
}

function filtered(db: Kysely<Database>, { textContains: words, ...filter }: FeedbackFilter) {
  const query = narrowed(db, filter);
  if (words === undefined) return query;
  const newest = narrowed(db, filter).select('id').orderBy('id', 'desc').limit(searchedRows);
  return query
    .where('id', 'in', db.selectFrom(newest.as('newest')).select('id'))
    .where(({ ref, fn }) => contains(fn.coalesce(ref('redactedText'), ref('text')), words));
}

function narrowed(db: Kysely<Database>, filter: Omit<FeedbackFilter, 'textContains'>) {
  let query = db.selectFrom('feedback');
  if (filter.states) query = query.where('state', 'in', [...filter.states]);
  if (filter.kinds) query = query.where('kind', 'in', [...filter.kinds]);
  if (filter.areas) query = filter.areas.length === 0 ? query.where(sql<SqlBool>`1 = 0`) : query.where('area', 'in', [...filter.areas]);
  if (filter.codes) query = query.where('code', 'in', [...filter.codes]);
  if (filter.publications) query = query.where('publication', 'in', [...filter.publications]);
  if (filter.referredTo !== undefined) query = query.where('referredTo', '=', filter.referredTo);
  if (filter.mergedInto !== undefined) query = query.where('mergedInto', '=', filter.mergedInto);
  if (filter.isSuspected !== undefined) query = query.where('isSuspected', '=', filter.isSuspected ? 1 : 0);
  if (filter.isUnplaced) query = query.where('area', 'is', null);
  if (filter.isRequested) query = query.where('requestedAt', 'is not', null);
  const { dueBy } = filter;
  if (dueBy !== undefined) query = query.where((eb) => eb(nextTerm(eb), '<=', dueBy));
  if (filter.receivedFrom !== undefined) query = query.where('receivedAt', '>=', filter.receivedFrom);
  if (filter.receivedTo !== undefined) query = query.where('receivedAt', '<', filter.receivedTo);
  const { number } = filter;
  if (number !== undefined) query = query.where((eb) => isNumbered(eb, number));
  if (filter.receiptHash !== undefined) query = query.where('receiptHash', '=', filter.receiptHash);
  return query;
}

function nextTerm(eb: ExpressionBuilder<Database, 'feedback'>) {
  return eb.case().when('firstRepliedAt', 'is', null).then(eb.ref('firstReplyDueOn')).else(eb.ref('completionDueOn')).end();
}

function nextTermOf({ firstRepliedAt, firstReplyDueOn, completionDueOn }: FeedbackCursor): string {
  return firstRepliedAt === null ? firstReplyDueOn : completionDueOn;
}

/** Whether a text holds the words, upper and lower case alike. The escape is no backslash, which dialects read differently. */
function contains(text: Expression<string | null>, words: string): Expression<SqlBool> {
  return sql<SqlBool>`lower(${text}) like ${`%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`} escape '!'`;
}

/** What has no number of its own goes by its day and the last six characters of its id. */
function isNumbered({ eb, and, or }: ExpressionBuilder<Database, 'feedback'>, { number, from, to }: NonNullable<FeedbackFilter['number']>) {
  const unnumbered = and([
    eb('caseNumber', 'is', null),
    eb('receivedAt', '>=', from),
    eb('receivedAt', '<', to),
    eb('id', 'like', `%${number.slice(9).toLowerCase()}`),
  ]);
  return number.length === 15 ? or([eb('caseNumber', '=', number), unnumbered]) : eb('caseNumber', '=', number);
}
