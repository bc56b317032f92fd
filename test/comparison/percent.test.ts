import { expect, test } from 'vitest';
import { fittingWords, percentVerdict } from '../../src/comparison/percent.ts';
import { decimal } from '../../src/domain/value/quantity.ts';

test.each([
  ['3500', '8150', '43', true, false],
  ['615', '1200', '50.3', false, false],
  ['6.6', '10.8', '66.11', false, false],
  ['20', '70', '28.5', true, true],
  ['846', '830', '101.92', true, true],
  ['917', '3200', '29.34', false, false],
  ['1.42', '1.35', '105.2', true, false],
])('%s of %s printed as %s: agrees %s, cut off %s', (value, target, printed, agrees, isTruncated) => {
  expect(percentVerdict(decimal.parse(value), decimal.parse(target), decimal.parse(printed))).toMatchObject({ agrees, isTruncated });
});

test('a percent over a zero target is the caller’s mistake', () => {
  expect(() => percentVerdict(decimal.parse('1'), decimal.parse('0'), decimal.parse('1'))).toThrow(RangeError);
});

test('a half rounds up at the printed precision, and a cut-off figure is told as such', () => {
  const verdict = (printed: string) => percentVerdict(decimal.parse('1'), decimal.parse('8'), decimal.parse(printed));
  expect(verdict('12.5')).toEqual({ computed: '12.50', agrees: true, isTruncated: false });
  expect(verdict('13')).toMatchObject({ agrees: true, isTruncated: false });
  expect(verdict('12')).toMatchObject({ agrees: true, isTruncated: true });
  expect(verdict('12.4')).toMatchObject({ agrees: false, isTruncated: false });
});

// 917 ÷ 3125 = 29.344 %, 939 ÷ 3200 = 29.34375 %; 45994 ÷ 59966 = 76.7001 %, 46020 ÷ 60000 = 76.7 %. Of 3 rooms none make 50.0 %.
test.each([
  ['917', '3200', '户', '29.34', '。917户除以 3125户，或者 939户除以 3200户，才是 29.34%'],
  ['45994', '60000', '人', '76.70', '。45994人除以 59966人，或者 46020人除以 60000人，才是 76.70%'],
  ['6.6', '10.8', '万方', '66.11', ''],
  ['1', '3', '间', '50.0', '。1间除以 2间，才是 50.0%'],
])('what would give a printed percent: %s of %s%s printed as %s', (value, divisor, unit, printed, words) => {
  expect(fittingWords({ value: decimal.parse(value), divisor: decimal.parse(divisor), unit, printed: decimal.parse(printed) })).toBe(words);
});
