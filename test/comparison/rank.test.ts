import { expect, test } from 'vitest';
import { ranked } from '../../src/comparison/rank.ts';
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
