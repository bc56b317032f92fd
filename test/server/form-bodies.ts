import fc from 'fast-check';
import { knownCode } from './site-fixture.ts';

/** Texts that have broken parsers: controls, surrogates, combining marks, markup, escapes, prototypes. */
export const nasty = fc.oneof(
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
export const body = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(name, nasty, fc.boolean()), { maxLength: 9 }).map(encoded) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

function encoded(fields: ReadonlyArray<[string, string, boolean]>): Uint8Array {
  const pairs = fields.map(([key, value, isRaw]) => `${key}=${isRaw ? value : encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))}`);
  return Buffer.from(pairs.join('&'));
}
