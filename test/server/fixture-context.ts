import { type ServerContext, serverContext } from '../../src/server/http/server-context.ts';
import { startMetrics } from '../../src/server/http/metrics.ts';
import { readPortal } from '../../src/server/portal/portal.ts';
import { secretsFrom } from '../../src/server/secrets/secrets.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { testSecret, wideLimits } from './running-server.ts';

/** What the forms of a built site work with, over a fresh store beside it; no server listens. */
export async function fixtureContext(site: string): Promise<ServerContext> {
  const portal = readPortal(site);
  return serverContext({
    portal: () => portal,
    store: await openStore(`${site}.sqlite`, console.error),
    secrets: secretsFrom(testSecret),
    now: Date.now,
    metrics: startMetrics(Date.now()),
    limits: wideLimits,
    terms: { firstReplyWorkingDays: 5, completionWorkingDays: 15 },
  });
}
