import { expect, test } from 'vitest';
import { countsInDigits, hanDecimal, hanNumber } from '../../../src/domain/value/han-number.ts';

test.each([
  ['零', 0],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十五', 95],
  ['两百', 200],
  ['一百零五', 105],
  ['五千', 5000],
  ['三千五百', 3500],
  ['一万', 10_000],
  ['一万两千', 12_000],
  ['三十二万', 320_000],
  ['一亿二千万', 120_000_000],
])('%s is %d', (words, number) => {
  expect(hanNumber(words)).toBe(number);
});

test.each(['', '三五', '二三十', '千百', '百', '万', '几十', '十多', '12', '一点五', '一百五', '三千六'])('%s is no number by itself', (words) => {
  expect(hanNumber(words)).toBeUndefined();
});

test('numerals are counts only in front of what they count', () => {
  expect(countsInDigits('十二所学校、第三所小学，六座水库，一体推进', ['所', '座'])).toBe('12所学校、第三所小学，6座水库，一体推进');
  expect(countsInDigits('二三十户', ['户'])).toBe('二三十户');
});

test.each([
  ['九十五点五', '95.5'],
  ['零点三〇', '0.30'],
  ['十二', '12'],
])('%s is the decimal %s', (words, decimal) => {
  expect(hanDecimal(words)).toBe(decimal);
});

test.each(['点五', '五点', '一点二点三', '三点十'])('%s is no decimal', (words) => {
  expect(hanDecimal(words)).toBeUndefined();
});
