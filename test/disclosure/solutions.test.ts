import { expect, test } from 'vitest';
import { decimal } from '../../src/domain/value/quantity.ts';
import { disclosureScore, scoreSolutions } from '../../src/disclosure/solutions.ts';

const pairs = (score: string) => scoreSolutions(decimal.parse(score), decimal.parse('6'), 18, 24).map(({ disclosed, assigned }) => [disclosed, assigned]);

test.each([
  ['5.4783', [[21, 23]]],
  ['5.1429', [[18, 21]]],
  ['4.9565', [[19, 23]]],
  ['4.9091', [[18, 22]]],
  [
    '3',
    [
      [9, 18],
      [10, 20],
      [11, 22],
      [12, 24],
    ],
  ],
  ['2.5714', [[9, 21]]],
  ['1.8', [[6, 20]]],
  ['1.6364', [[6, 22]]],
  ['1.3043', [[5, 23]]],
  ['1.2', [[4, 20]]],
])('the printed score %s comes from %j', (score, expected) => {
  expect(pairs(score)).toEqual(expected);
});

test('a score that no k of n gives has no solution', () => {
  expect(pairs('3.1415')).toEqual([]);
});

test('a score over no assigned project is the caller’s mistake', () => {
  expect(() => disclosureScore({ disclosed: 0, assigned: 0 }, decimal.parse('6'))).toThrow(RangeError);
});

test('without a list to be scored on there is no solution', () => {
  expect(scoreSolutions(decimal.parse('5'), decimal.parse('6'), 0, 0)).toEqual([]);
});
