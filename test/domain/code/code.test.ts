import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigits, codeUrl, drawCode, formatCode, isCode } from '../../../src/domain/code/code.ts';

const code = drawCode(() => 16_071_185);
const anyCode = fc.nat(89_999_999).map((drawn) => drawCode(() => drawn));

describe('check digits', () => {
  test.each([
    ['794', '44'],
    ['26071185', '68'],
    ['10000000', '64'],
    ['99999999', '52'],
  ])('%s is checked by %s', (digits, check) => {
    expect(checkDigits(digits)).toBe(check);
    expect(Number(digits + check) % 97).toBe(1);
  });

  test('every single wrong digit fails the check', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, place, shift) => {
        const wrong = (Number(right[place]) + shift) % 10;
        expect(isCode(right.slice(0, place) + wrong + right.slice(place + 1))).toBe(false);
      }),
    );
  });

  test('every swap of neighbouring digits fails the check', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(8), (right, place) => {
        const swapped = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2);
        expect(isCode(swapped)).toBe(swapped === right);
      }),
    );
  });

  test.each([
    ['1000000064', true],
    ['0607118500', false],
    ['260711850', false],
    ['２６０７１１８５６８', false],
    ['2607 1185 68', false],
  ])('%s as stored is a code: %s', (text, expected) => {
    expect(isCode(text)).toBe(expected);
  });
});

describe('drawing', () => {
  test('gives ten digits that never begin with 0', () => {
    for (let round = 0; round < 2000; round++) expect(drawCode(randomInt)).toMatch(/^[1-9]\d{9}$/);
  });

  test('reaches the first and the last code and nothing beyond', () => {
    expect(drawCode(() => 0)).toBe('1000000064');
    expect(drawCode(() => 89_999_999)).toBe('9999999952');
    expect(() => drawCode(() => 90_000_000)).toThrow(RangeError);
  });
});

test.each([
  ['2607118568', '2607 1185 68'],
  ['2607', '2607'],
  ['26071', '2607 1'],
])('%s is printed as %s', (digits, printed) => {
  expect(formatCode(digits)).toBe(printed);
});

test.each([
  ['https://ms.example.gov.cn', 'https://ms.example.gov.cn/p/2607118568'],
  ['https://WWW.Example.gov.cn/ztzl/mssx/', 'https://www.example.gov.cn/ztzl/mssx/p/2607118568'],
  ['http://127.0.0.1:8080//', 'http://127.0.0.1:8080/p/2607118568'],
])('below %s the address is %s', (siteUrl, url) => {
  expect(codeUrl(siteUrl, code)).toBe(url);
});
