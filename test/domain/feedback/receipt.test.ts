import { expect, test } from 'vitest';
import { formatReceipt, parseReceipt, receiptOf } from '../../../src/domain/feedback/receipt.ts';

test.each([0n, 1n, 97n, 10n ** 42n - 1n])('the receipt of %s is 44 digits that check', (secret) => {
  const receipt = receiptOf(secret);
  expect(receipt).toMatch(/^\d{44}$/);
  expect(parseReceipt(receipt)).toBe(receipt);
  expect(formatReceipt(receipt)).toMatch(/^(\d{4} ){10}\d{4}$/);
});

test('a secret of more digits is refused', () => {
  expect(() => receiptOf(10n ** 42n)).toThrow(RangeError);
});

test('every wrong digit and every swap of neighbours is noticed', () => {
  const receipt = receiptOf(123456789012345678901234567890123456789012n);
  for (let place = 0; place < 44; place += 1) {
    const digit = Number(receipt[place]);
    const wrong = receipt.slice(0, place) + ((digit + 1) % 10) + receipt.slice(place + 1);
    expect(parseReceipt(wrong)).toBeUndefined();
    const swapped = receipt.slice(0, place) + (receipt[place + 1] ?? '') + receipt[place] + receipt.slice(place + 2);
    if (swapped !== receipt) expect(parseReceipt(swapped)).toBeUndefined();
  }
});
