import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  countOfSigns,
  formatReceipt,
  formerReceiptOf,
  formerReceiptSpace,
  isFormerReceipt,
  parseReceipt,
  receiptOf,
  receiptSigns,
  receiptSpace,
} from '../../../src/domain/feedback/receipt.ts';

const secret = 123456789012345678901n;
const receipt = receiptOf(secret);

describe('a receipt', () => {
  test('has 68 secret bits in 16 signs, none of which looks like another', () => {
    expect(Math.log2(Number(receiptSpace))).toBeGreaterThan(68);
    expect(new Set(receiptSigns).size).toBe(29);
    expect(receiptSigns).not.toMatch(/[OILZSBU]/);
  });

  test.each([0n, 1n, 28n, 29n, secret, receiptSpace - 1n])('of %s checks and reads back', (number) => {
    const each = receiptOf(number);
    expect(each).toMatch(/^[0-9ACDEFGHJKMNPQRTVWXY]{16}$/);
    expect(parseReceipt(each)).toBe(each);
    expect(formatReceipt(each)).toMatch(/^(\w{4} ){3}\w{4}$/);
    expect(isFormerReceipt(each)).toBe(false);
  });

  test('is another for every secret, wherever it differs', () => {
    const places = Array.from({ length: 14 }, (_, place) => 29n ** BigInt(place));
    const all = places.flatMap((place) => Array.from({ length: 28 }, (_, value) => receiptOf(place * BigInt(value + 1))));
    expect(new Set(all).size).toBe(14 * 28);
  });

  test.each([-1n, receiptSpace])('of %s is refused', (number) => {
    expect(() => receiptOf(number)).toThrow(RangeError);
  });
});

describe('what is typed wrong', () => {
  const passes = (typed: string) => parseReceipt(typed) !== undefined;
  const places = [...receipt].map((_, place) => place);
  const others = (place: number) => [...receiptSigns].filter((sign) => sign !== receipt[place]);
  const changed = (text: string, place: number, sign: string) => text.slice(0, place) + sign + text.slice(place + 1);

  test('is noticed for every one of the 448 single signs', () => {
    const wrong = places.flatMap((place) => others(place).map((sign) => changed(receipt, place, sign)));
    expect(wrong).toHaveLength(448);
    expect(wrong.filter(passes)).toEqual([]);
  });

  test('is noticed for every one of the 94,080 pairs of signs, whichever the receipt is: only the differences count', () => {
    let count = 0;
    for (const first of places) {
      for (const one of others(first)) {
        const once = changed(receipt, first, one);
        for (const second of places.slice(first + 1)) {
          for (const two of others(second)) {
            count += 1;
            if (passes(changed(once, second, two))) throw new Error(`${first} ${second} of ${receipt}`);
          }
        }
      }
    }
    expect(count).toBe(94_080);
  });

  test('is noticed for every swap of two signs, neighbours or not, in a thousand receipts', () => {
    let count = 0;
    for (let number = 1n; number <= 1000n; number += 1n) {
      const each = receiptOf((number * 104_729n ** 4n) % receiptSpace);
      for (const first of places) {
        for (const second of places.slice(first + 1)) {
          const [left = '', right = ''] = [each[first], each[second]];
          if (left === right) continue;
          count += 1;
          if (passes(changed(changed(each, first, right), second, left))) throw new Error(`${first} ${second} of ${each}`);
        }
      }
    }
    expect(count).toBeGreaterThan(110_000);
  });

  test('at random passes once in 841', () => {
    let passed = 0;
    for (let number = 0; number < 84_100; number += 1) {
      const bytes = [...createHash('sha256').update(String(number)).digest().subarray(0, 16)];
      if (passes(bytes.map((byte) => receiptSigns.charAt(byte % 29)).join(''))) passed += 1;
    }
    expect(passed).toBeGreaterThan(50);
    expect(passed).toBeLessThan(200);
  });

  test('is counted, so that a sign left out or too much is told from one misread', () => {
    expect(countOfSigns(`回执号：${formatReceipt(receipt).slice(0, -1)}`)).toBe(15);
    expect(parseReceipt(receipt.slice(1))).toBeUndefined();
    expect(parseReceipt(`${receipt}0`)).toBeUndefined();
  });
});

describe('what is typed in another way', () => {
  /** Its signs have every digit and letter that has a look-alike. */
  const rich = Array.from({ length: 40_000 }, (_, number) => receiptOf((BigInt(number + 1) * 7_777_777_777_777_777_777n) % receiptSpace)).find((each) =>
    [...'01258V'].every((sign) => each.includes(sign)),
  );
  if (rich === undefined) throw new Error('no receipt has every sign with a look-alike');
  const grouped = formatReceipt(rich);
  const replaced = (from: string, to: string) => [...rich].map((sign) => (from.includes(sign) ? to.charAt(from.indexOf(sign)) : sign)).join('');

  test.each([
    ['grouped', grouped],
    ['with hyphens', grouped.replaceAll(' ', '-')],
    ['with dashes of a Chinese keyboard', grouped.replaceAll(' ', '——')],
    ['in small letters', grouped.toLowerCase()],
    ['in full width', grouped.replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))],
    ['with the letters that its digits look like', replaced('01258V', 'OIZSBU')],
    ['with small letters that they look like', replaced('01258V', 'olzsbu')],
    ['with digits in words', replaced('0123456789', '零幺二三四五六七八九')],
    ['with a full stop', `${grouped}。`],
    ['after its name', `回执号：${grouped}`],
    ['as the whole text of the receipt', `岳阳市重点民生实事 编号：20261124-0417 回执号：${grouped} 查询：https://ms.example.gov.cn/feedback/status`],
    ['as the whole text on several lines', `编号：20261124-0417\n回执号：${grouped}\n`],
  ])('%s is understood', (_, typed) => {
    expect(parseReceipt(typed)).toBe(rich);
  });

  test.each(['', '路灯不亮', '20261124-0417', '回执号', '2607118542', 'x'.repeat(400)])('“%s” is none', (typed) => {
    expect(parseReceipt(typed)).toBeUndefined();
  });
});

describe('a receipt of 44 digits, as they were until 2026', () => {
  test.each([0n, 1n, 97n, formerReceiptSpace - 1n])('of %s is still one', (number) => {
    const former = formerReceiptOf(number);
    expect(former).toMatch(/^\d{44}$/);
    expect(isFormerReceipt(former)).toBe(true);
    expect(formatReceipt(former)).toMatch(/^(\d{4} ){10}\d{4}$/);
    for (const typed of [former, formatReceipt(former), `我的回执 No. ${former}`, former.replaceAll('1', '幺').replaceAll('0', 'O')]) {
      expect(parseReceipt(typed)).toBe(former);
    }
  });

  test('of more digits is refused', () => {
    expect(() => formerReceiptOf(formerReceiptSpace)).toThrow(RangeError);
  });

  test('tells every wrong digit and every swap of neighbours', () => {
    const former = formerReceiptOf(123456789012345678901234567890123456789012n);
    for (let place = 0; place < 44; place += 1) {
      const digit = Number(former[place]);
      const wrong = former.slice(0, place) + ((digit + 1) % 10) + former.slice(place + 1);
      expect(parseReceipt(wrong)).toBeUndefined();
      const swapped = former.slice(0, place) + (former[place + 1] ?? '') + former[place] + former.slice(place + 2);
      if (swapped !== former) expect(parseReceipt(swapped)).toBeUndefined();
    }
  });
});
