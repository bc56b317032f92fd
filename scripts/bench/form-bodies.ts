/**
 * How long the slowest of many generated bodies takes to answer, each repeated three
 * times by itself so that another process does not count:
 *
 *   node scripts/bench/form-bodies.ts [number of bodies, default 100000]
 */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { feedbackKind } from '../../src/server/intake/feedback-kind.ts';
import { takeForm } from '../../src/server/http/residents/take-form.ts';
import { fixtureContext } from '../../test/server/fixture-context.ts';
import { body } from '../../test/server/form-bodies.ts';
import { builtSite } from '../../test/server/site-fixture.ts';

const site = builtSite();
const context = await fixtureContext(site);
let slowestMs = 0;
for (const bytes of fc.sample(body, Number(process.argv[2] ?? 100_000))) slowestMs = Math.max(slowestMs, await shortestMs(bytes));
console.log(`slowest body: ${slowestMs.toFixed(1)} ms`);
await context.store.close();
for (const path of [site, `${site}.sqlite`]) rmSync(path, { recursive: true, force: true });

async function shortestMs(bytes: Uint8Array): Promise<number> {
  let shortest = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const startedMs = performance.now();
    await takeForm(context, feedbackKind, { address: '127.0.0.1', body: bytes });
    shortest = Math.min(shortest, performance.now() - startedMs);
  }
  return shortest;
}
