import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReceipt } from '../../src/domain/feedback/receipt.ts';
import { openDesk } from '../../src/server/feedback/desk.ts';
import { feedbackKind } from '../../src/server/feedback/feedback-kind.ts';
import { parseFormBody } from '../../src/server/feedback/form-body.ts';
import type { FormKind } from '../../src/server/feedback/form-kind.ts';
import { takeForm } from '../../src/server/feedback/intake.ts';
import { proposalKind } from '../../src/server/feedback/proposal-kind.ts';
import { showStatus, takeRating, takeReopening } from '../../src/server/feedback/status.ts';
import { surveyKind } from '../../src/server/feedback/survey-kind.ts';
import { clientAddress } from '../../src/server/limits/address.ts';
import { isSolved } from '../../src/server/limits/challenge.ts';
import { startMetrics } from '../../src/server/metrics.ts';
import { readPortal } from '../../src/server/portal.ts';
import { secretsFrom } from '../../src/server/secrets.ts';
import { findStaticFile } from '../../src/server/static-file.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { testSecret, wideLimits } from './running-server.ts';
import { builtSite, knownCode } from './site-fixture.ts';

const runs = 100_000;
const longestMs = 200;
const site = builtSite();
let desk: ReturnType<typeof openDesk>;

beforeAll(async () => {
  const portal = readPortal(site);
  desk = openDesk({
    portal: () => portal,
    store: await openStore(`${site}.sqlite`, console.error),
    secrets: secretsFrom(testSecret),
    now: Date.now,
    metrics: startMetrics(Date.now()),
    limits: wideLimits,
    terms: { firstReplyWorkingDays: 5, completionWorkingDays: 15 },
  });
});
afterAll(async () => {
  await desk.store.close();
  for (const path of [site, `${site}.sqlite`]) rmSync(path, { recursive: true });
});

/** Texts that have broken parsers: controls, surrogates, combining marks, markup, escapes, prototypes. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('\0', '\ud800', '\u202e', '\ufeff', '%', '%zz', '%00', '%C0%80', '+', '&', '=', '__proto__', 'constructor'),
  fc.constantFrom('e' + '\u0301'.repeat(300), '字'.repeat(1001), '😀'.repeat(500), '<script>alert(1)</script>', "' OR 1=1 --"),
  fc.constantFrom('yes', 'complaint', knownCode, '5', 'k'.repeat(32), 's.abc.def.ghi'),
);
const name = fc.constantFrom(
  ...['code', 'kind', 'text', 'contact', 'consent', 'formKey', 'website', 'solution', 'area', 'receipt', 'version'],
  ...['satisfaction', 'completionSatisfaction', '__proto__', 'toString', ''],
);

/** A body that is nearly a form: right names, wrong values, sometimes raw bytes. */
const body = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(name, nasty, fc.boolean()), { maxLength: 9 }).map(encoded) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

test.each<[string, FormKind]>([
  ['feedback', feedbackKind],
  ['proposal', proposalKind],
  ['survey', surveyKind],
])(`the %s form answers ${runs} generated bodies below 500 and at once`, { timeout: 240_000 }, async (_, kind) => {
  await holdsFor(body, async (bytes) => {
    const { status, html } = await takeForm(desk, kind, { address: '127.0.0.1', body: bytes });
    expect(status).toBeLessThan(500);
    expect(html).not.toContain('<script>alert');
  });
});

test.each([
  ['status', showStatus],
  ['rating', takeRating],
  ['reopening', takeReopening],
])('the %s form answers generated bodies below 500 and at once', { timeout: 120_000 }, async (_, take) => {
  await holdsFor(body, async (bytes) => expect((await take(desk, { address: 'x', body: bytes })).status).toBeLessThan(500));
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

/** Runs the check for each generated value and times it. */
async function holdsFor<T>(values: fc.Arbitrary<T>, check: (value: T) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      if ((await timed(check, value)) < longestMs) return;
      // Another process may have held the machine; what hangs by itself hangs again.
      expect(Math.min(await timed(check, value), await timed(check, value))).toBeLessThan(longestMs);
    }),
    { numRuns: runs },
  );
}

async function timed<T>(check: (value: T) => Promise<void>, value: T): Promise<number> {
  const startedMs = performance.now();
  await check(value);
  return performance.now() - startedMs;
}

function encoded(fields: ReadonlyArray<[string, string, boolean]>): Uint8Array {
  const pairs = fields.map(([key, value, isRaw]) => `${key}=${isRaw ? value : encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))}`);
  return Buffer.from(pairs.join('&'));
}
