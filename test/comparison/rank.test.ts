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
