import { floodGauge } from '../limits/flood.ts';
import { type Allowance, buckets } from '../limits/buckets.ts';
import { steadyClock } from '../limits/steady-clock.ts';
import type { Metrics } from './metrics.ts';
import type { PortalFacts } from '../portal/portal.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Store } from '../store/contract/store.ts';
import { type CaseNumbers, caseNumbers } from '../intake/case-numbers.ts';
import { type ContactSeal, contactSeal } from '../intake/contact-seal.ts';
import { deadlineCounter, type Terms } from '../intake/deadlines.ts';

/** How much is let through before the honest answer is "not now". */
export interface Limits {
  readonly perAddress: Allowance;
  readonly perProject: Allowance;
  /** Forms a minute, all together, above which a browser must work or a resident wait. */
  readonly floodPerMinute: number;
}

/** A whole village behind one address, each writing for a minute, stays below these. */
export const defaultLimits: Limits = {
  perAddress: { burst: 60, perMinute: 20 },
  perProject: { burst: 120, perMinute: 60 },
  floodPerMinute: 300,
};

export interface ServerContextOptions {
  readonly portal: () => PortalFacts;
  readonly store: Store;
  readonly secrets: Secrets;
  readonly now: () => number;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly terms: Terms;
  /** As in `Gate`: absent but in tests. */
  readonly passwordCost?: number;
}

/** Everything the resident's side of the endpoint works with. */
export interface ServerContext extends Omit<ServerContextOptions, 'limits' | 'terms'> {
  readonly contactSeal: ContactSeal;
  readonly caseNumbers: CaseNumbers;
  readonly deadlines: ReturnType<typeof deadlineCounter>;
  /** The clock of all limits, in milliseconds: it never goes back. */
  readonly steadyNow: () => number;
  readonly perAddress: ReturnType<typeof buckets>;
  /** Looking up a receipt takes nothing from what may be sent. */
  readonly lookupsPerAddress: ReturnType<typeof buckets>;
  readonly perProject: ReturnType<typeof buckets>;
  readonly flood: ReturnType<typeof floodGauge>;
}

/** Sets up the counters, limits and keys over a store. */
export function serverContext({ limits, terms, ...options }: ServerContextOptions): ServerContext {
  return {
    ...options,
    caseNumbers: caseNumbers(options.store),
    contactSeal: contactSeal(options.store, options.secrets.contactKeys),
    deadlines: deadlineCounter(terms),
    steadyNow: steadyClock(options.now),
    perAddress: buckets(limits.perAddress),
    lookupsPerAddress: buckets(limits.perAddress),
    perProject: buckets(limits.perProject),
    flood: floodGauge(limits.floodPerMinute),
  };
}
