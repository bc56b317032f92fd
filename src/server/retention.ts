import type { PortalFacts } from './portal/portal.ts';
import type { Erased, ErasureLimits } from './store/feedback/retention.ts';
import type { Store } from './store/contract/store.ts';

const dayMs = 86_400_000;

/** A clock that ran further than this since the last erasure may be a wrong one. */
const longestGapDays = 30;

/**
 * Erases what the published retention says is due at `nowMs`, and leaves no byte of
 * it. Does nothing, and says so with `undefined`, if the clock is more than 30
 * days beyond the last erasure: one jump of a wrong clock must not erase
 * everything. `isConfirmed` is a person's word that the clock is right.
 *
 * @throws {StoreUnavailable}
 */
export async function eraseDue(
  store: Store,
  { retention }: Pick<PortalFacts, 'retention'>,
  { nowMs, isConfirmed }: { nowMs: number; isConfirmed: boolean },
): Promise<Erased | undefined> {
  const last = await store.read('lastErasure');
  const gapMs = last === undefined ? 0 : nowMs - Date.parse(last);
  if (gapMs > longestGapDays * dayMs && !isConfirmed) return undefined;
  return store.write('erase', erasureLimits(retention, nowMs));
}

/** The limits of an erasure at an instant, from retention in days. */
function erasureLimits({ contact, text }: PortalFacts['retention'], nowMs: number): ErasureLimits {
  const before = (days: number) => new Date(nowMs - days * dayMs).toISOString();
  return {
    erasedAt: new Date(nowMs).toISOString(),
    contactsClosedBefore: before(contact),
    textsClosedBefore: before(text),
    contactsReceivedBefore: before(text),
    keysBefore: new Date(nowMs).toISOString().slice(0, 7),
  };
}
