import { expect, test } from 'vitest';
import { base32, drawnTotpSecret, matchingStep, totpAddress, totpCode, totpStep } from '../../../src/server/staff/totp.ts';

const secret = Buffer.from('12345678901234567890');

// RFC 6238 appendix B, last six of the eight digits printed there.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %d the code is %s', (second, code) => {
  expect(totpCode(secret, totpStep(new Date(second * 1000)))).toBe(code);
});

// RFC 4648 section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('“%s” is %s in base32', (text, expected) => {
  expect(base32(Buffer.from(text))).toBe(expected);
});

const now = new Date('2026-11-22T08:00:10Z');
const step = totpStep(now);

test.each([
  ['the code of this step', totpCode(secret, step), step],
  ['the code of the step before', totpCode(secret, step - 1), step - 1],
  ['the code of the step after', totpCode(secret, step + 1), step + 1],
  ['a code typed with a space', totpCode(secret, step).replace(/^(\d{3})/, '$1 '), step],
  ['a code typed in full-width digits', fullWidth(totpCode(secret, step)), step],
  ['the code of two steps before', totpCode(secret, step - 2), undefined],
  ['nothing', '', undefined],
  ['words', '<script>', undefined],
])('%s is judged', (_, typed, expected) => {
  expect(matchingStep(secret, typed, now, 0)).toBe(expected);
});

test('a code that was used does not work again, nor an older one', () => {
  expect(matchingStep(secret, totpCode(secret, step), now, step)).toBeUndefined();
  expect(matchingStep(secret, totpCode(secret, step - 1), now, step)).toBeUndefined();
  expect(matchingStep(secret, totpCode(secret, step + 1), now, step)).toBe(step + 1);
});

test('the address for the app holds the secret and names the portal', () => {
  expect(totpAddress(secret, '亮码', 'zhang')).toBe(
    'otpauth://totp/%E4%BA%AE%E7%A0%81%3Azhang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E4%BA%AE%E7%A0%81',
  );
  expect(drawnTotpSecret()).toHaveLength(20);
});

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
