import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, decimal, percentOf, roundRatio, sum, truncateRatio } from '../../../src/domain/value/quantity.ts';

const d = (text: string) => decimal.parse(text);

test.each([
  [['0.1', '0.2'], '0.3'],
  [['43.24', '25.6', '3.12'], '71.96'],
  [['467.036', '0'], '467.036'],
  [[], '0'],
  [['-5', '2.50'], '-2.50'],
])('the sum of %j is %s, exactly', (values, expected) => {
  expect(sum(values.map(d))).toBe(expected);
});

test.each([
  ['615', '1200', 2, '51.25'],
  ['917', '3200', 2, '28.66'],
  ['2', '3', 0, '67'],
  ['1', '8', 2, '12.50'],
  ['-1', '8', 0, '-13'],
])('%s of %s is rounded half-up at %i decimals to %s', (value, target, places, expected) => {
  const percent = percentOf(d(value), d(target));
  expect(percent && roundRatio(percent, places)).toBe(expected);
});

test('a percent of a zero target does not exist', () => {
  expect(percentOf(d('5'), d('0'))).toBeUndefined();
});

test('20 of 70 cut off at one decimal is 28.5, not 28.6', () => {
  const percent = percentOf(d('20'), d('70'));
  expect(percent && truncateRatio(percent, 1)).toBe('28.5');
});

test.each(['1,000', '5900人', '.5', '5.', '', ' 5', '１２'])('%j is not a printed decimal', (text) => {
  expect(decimal.safeParse(text).success).toBe(false);
});

test('rounding agrees with integer arithmetic for any value, target and precision', () => {
  const parts = fc.record({ value: fc.nat(10 ** 9), target: fc.integer({ min: 1, max: 10 ** 9 }), places: fc.nat(4) });
  const rounds = ({ value, target, places }: { value: number; target: number; places: number }) => {
    const percent = percentOf(d(String(value)), d(String(target)));
    const scale = 10n ** BigInt(places);
    const oracle = (2n * BigInt(value) * 100n * scale + BigInt(target)) / (2n * BigInt(target));
    const printed = places === 0 ? String(oracle) : `${oracle / scale}.${String(oracle % scale).padStart(places, '0')}`;
    return percent !== undefined && roundRatio(percent, places) === printed;
  };
  fc.assert(fc.property(parts, rounds), { numRuns: 10_000, seed: 20261121 });
});

test('1.50 and 1.5 are the same number', () => {
  expect(compareDecimals(d('1.50'), d('1.5'))).toBe(0);
});
