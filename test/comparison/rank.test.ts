import { expect, test } from 'vitest';
import { isPossibleRank, ranked } from '../../src/comparison/rank.ts';
import { decimal, ratioOf } from '../../src/domain/value/quantity.ts';

const at = (area: string, percent: string) => ({ area, percent: ratioOf(decimal.parse(percent)) });

test('ties share a rank and the next rank is skipped', () => {
  const ranks = ranked([at('a', '50'), at('b', '105.2'), at('c', '50.0'), at('d', '10')]);
  expect(ranks.map(({ area, rank, rankOf }) => [area, rank, rankOf])).toEqual([
    ['b', 1, 4],
    ['a', 2, 4],
    ['c', 2, 4],
    ['d', 4, 4],
  ]);
});

test('nobody is ranked among nobody, one is the first of one', () => {
  expect(ranked([])).toEqual([]);
  expect(ranked([at('a', '0')])).toMatchObject([{ rank: 1, rankOf: 1 }]);
});

test('a difference in the fourth decimal is a difference, and equals keep the order given', () => {
  const ranks = ranked([at('a', '33.3333'), at('b', '33.3334'), at('d', '0'), at('c', '0.0')]);
  expect(ranks.map(({ area, rank }) => `${area}${rank}`)).toEqual(['b1', 'a2', 'd3', 'c3']);
});

test.each([
  [1, 9, true],
  [9, 9, true],
  [10, 9, false],
  [0, 9, false],
  [1, 0, false],
])('%s-th of %s is possible: %s', (rank, of, isPossible) => {
  expect(isPossibleRank(rank, of)).toBe(isPossible);
});

// 3 ÷ 9 and 2 ÷ 6 are one third each: no rounding parts them, 0.3333 is less.
test('fractions that are equal share a rank, however they are written', () => {
  const third = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });
  const ranks = ranked([at('d', '0.3333'), { area: 'a', percent: third(3n, 9n) }, { area: 'b', percent: third(2n, 6n) }]);
  expect(ranks.map(({ area, rank }) => `${area}${rank}`)).toEqual(['a1', 'b1', 'd3']);
});
