import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReceipt } from '../../src/domain/feedback/receipt.ts';
import type { ServerContext } from '../../src/server/http/server-context.ts';
import { feedbackKind } from '../../src/server/intake/feedback-kind.ts';
import { parseFormBody } from '../../src/server/http/form-body.ts';
import type { FormKind } from '../../src/server/intake/form-kind.ts';
import { takeForm } from '../../src/server/http/residents/take-form.ts';
import { proposalKind } from '../../src/server/intake/proposal-kind.ts';
import { showStatus, takeRating, takeReopening, takeWish } from '../../src/server/http/residents/status.ts';
import { glanceKind } from '../../src/server/intake/glance-kind.ts';
import { surveyKind } from '../../src/server/intake/survey-kind.ts';
import { clientAddress } from '../../src/server/limits/address.ts';
import { isSolved } from '../../src/server/limits/challenge.ts';
import { findStaticFile } from '../../src/server/http/site/static-file.ts';
import { fixtureContext } from './fixture-context.ts';
import { body, nasty } from './form-bodies.ts';
import { builtSite } from './site-fixture.ts';

/** A hundred thousand by `npm run durability`; how long the slowest body takes is `scripts/bench/form-bodies.ts`'s to say. */
const runs = Number(process.env.FUZZ_RUNS || 10_000);
const site = builtSite();
let context: ServerContext;

beforeAll(async () => {
  context = await fixtureContext(site);
});
afterAll(async () => {
  await context.store.close();
  for (const path of [site, `${site}.sqlite`]) rmSync(path, { recursive: true });
});

test.each<[string, FormKind]>([
  ['feedback', feedbackKind],
  ['proposal', proposalKind],
  ['survey', surveyKind],
  ['glance', glanceKind],
])(`the %s form answers ${runs} generated bodies below 500`, { timeout: 240_000 }, async (_, kind) => {
  await holdsFor(body, async (bytes) => {
    const { status, html } = await takeForm(context, kind, { address: '127.0.0.1', body: bytes });
    expect(status).toBeLessThan(500);
    expect(html).not.toContain('<script>alert');
  });
});

test.each([
  ['status', showStatus],
  ['rating', takeRating],
  ['reopening', takeReopening],
  ['wish', takeWish],
])('the %s form answers generated bodies below 500', { timeout: 120_000 }, async (_, take) => {
  await holdsFor(body, async (bytes) => expect((await take(context, { address: 'x', body: bytes })).status).toBeLessThan(500));
});

test('a valid body always comes out of the parser as it went in', () => {
  const fields = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), { maxKeys: 20 });
  fc.assert(
    fc.property(fields, (typed) => {
      expect(parseFormBody(Buffer.from(new URLSearchParams(typed).toString()))).toEqual({ ...typed });
    }),
  );
});

test(`${runs} generated receipts, addresses, solutions and paths throw nothing`, { timeout: 120_000 }, async () => {
  await holdsFor(nasty, async (text) => {
    parseReceipt(text);
    clientAddress(text, text, 1);
    expect(await isSolved('key', text, text)).toBe(false);
    if (text.length < 30) await findStaticFile(site, text);
  });
});

function holdsFor<T>(values: fc.Arbitrary<T>, check: (value: T) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => {
    await check(value);
  });
  return fc.assert(property, { numRuns: runs });
}
