import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { Deadlines } from '../intake/deadlines.ts';
import type { PortalFacts } from '../portal/portal.ts';
import type { Store } from '../store/contract/store.ts';

/** What carrying out an order works with. */
export interface CaseContext {
  readonly store: Store;
  /** Milliseconds. */
  readonly now: () => number;
  readonly deadlines: (receivedOn: CivilDate) => Deadlines;
  /** The registered areas, agencies and codes. */
  readonly portal: () => Pick<PortalFacts, 'areas' | 'codes'>;
}
