import { tenDigits } from '../../domain/code/typed-code.ts';
import { z } from 'zod';
import { addDays, type CivilDate } from '../../domain/value/civil-date.ts';
import { feedbackKinds, type FeedbackKind } from '../../domain/feedback/feedback.ts';
import { type FeedbackState, feedbackStates, openStates } from '../../domain/feedback/feedback-history.ts';
import { mayHoldReceipt } from '../../domain/feedback/receipt.ts';
import { keysOf } from '../../domain/value/keys.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { scopeOf, type Staff } from '../staff/roles.ts';
import { namedCase } from './find-case.ts';
import type { FeedbackFilter } from '../store/feedback/feedback-list.ts';

/** What a list can be narrowed by, as it stands in the address; anything not understood is left out. */
export const listQuery = z.object({
  /** Absent is what is not closed yet. */
  state: z
    .enum([...keysOf<FeedbackState>(feedbackStates), 'all'])
    .optional()
    .catch(undefined),
  kind: z.enum(keysOf<FeedbackKind>(feedbackKinds)).optional().catch(undefined),
  area: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .optional()
    .catch(undefined),
  /** A name, or with its area before it: `430602/区住建局`. */
  unit: z.string().min(1).max(160).optional().catch(undefined),
  due: z.enum(['overdue', 'soon']).optional().catch(undefined),
  publication: z.enum(['open', 'published', 'withheld']).optional().catch(undefined),
  code: z
    .string()
    .transform((typed) => tenDigits(typed) ?? '')
    .pipe(z.string().length(10))
    .optional()
    .catch(undefined),
  /** Never a receipt: that would stand in addresses and in the logs of proxies. `/staff/list` and `/staff/find` take one by POST. */
  words: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((words) => !mayHoldReceipt(words))
    .optional()
    .catch(undefined),
  /** Its author asked for correction or erasure, which is not settled. */
  wish: z.literal('1').optional().catch(undefined),
  suspected: z.literal('1').optional().catch(undefined),
  order: z.enum(['due', 'newest']).optional().catch(undefined),
});

export type ListQuery = z.output<typeof listQuery>;

/** The store's filter: what was asked for, but never more than the person may see. */
export function filterOf(
  query: ListQuery,
  staff: Staff,
  { today, secrets }: { readonly today: CivilDate; readonly secrets: Pick<Secrets, 'receiptHash'> },
): FeedbackFilter {
  const scope = scopeOf(staff);
  const { state, kind, area, unit, due, publication, code, words, wish, suspected } = query;
  const [, unitArea, unitName = unit] = /^([^/]+)\/(.+)$/.exec(unit ?? '') ?? [];
  const states = state === undefined || due ? openStates : state === 'all' ? undefined : [state];
  const named = words === undefined ? undefined : namedCase(words, secrets);
  if (named) return { ...scope, ...named };
  const asked = area ?? unitArea;
  const isOthers = unitName !== undefined && scope.referredTo !== undefined && unitName !== scope.referredTo;
  const areas = isOthers ? [] : asked === undefined ? scope.areas : within(asked, scope.areas);
  return {
    ...scope,
    ...(asked === 'none' && scope.areas === undefined ? { isUnplaced: true } : areas ? { areas } : {}),
    ...(states ? { states } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...(unitName && scope.referredTo === undefined ? { referredTo: unitName } : {}),
    ...(wish ? { isRequested: true } : {}),
    ...(due ? { dueBy: due === 'overdue' ? addDays(today, -1) : addDays(today, 2) } : {}),
    ...(publication ? { publications: [publication] } : {}),
    ...(code ? { codes: [code] } : {}),
    ...(words ? { textContains: words } : {}),
    isSuspected: suspected === '1',
  };
}

/** Nothing is in an area that is not among the person's, nor in another unit's hands for a unit: showing their own instead would answer another question. */
function within(area: string, areas: readonly string[] | undefined): readonly string[] {
  return areas === undefined || areas.includes(area) ? [area] : [];
}

/** The query as an address's search part, without what is empty. */
export function searchOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
