import { expect, test } from 'vitest';
import { digester, digestOfList, digestOfText } from '../../src/incremental/digest.ts';

test('a hundred thousand different texts have as many digests', () => {
  const digests = Array.from({ length: 100_000 }, (_, index) => digestOfText(`2024-990100/p${index}/main@9901${index % 90}`));
  expect(new Set(digests).size).toBe(100_000);
});

test('a hundred thousand pairs have as many digests, order counted', () => {
  const digests = Array.from({ length: 50_000 }, (_, index) => [digestOfList([index, index + 1]), digestOfList([index + 1, index])]).flat();
  expect(new Set(digests).size).toBe(100_000);
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: '1' }, { a: 1 }, false],
  [['a', 'b'], ['b', 'a'], false],
  [[['a'], []], [[], ['a']], false],
  [new Map([['a', 1]]), new Map([['a', 1]]), true],
  [new Map([['a', 1]]), new Map([['b', 1]]), false],
  [{ a: undefined }, { a: null }, false],
  [{ a: 10n }, { a: 11n }, false],
])('pair %# is told apart as it should be', (left, right, same) => {
  const digestOf = digester(() => undefined);
  expect(digestOf(left) === digestOf(right)).toBe(same);
});

test('a record of a file has the digest of the file, wherever it stands', () => {
  const record = { name: '甲' };
  const digestOf = (file: number) => digester((each) => (each === record ? file : undefined))([record]);
  expect(digestOf(1)).not.toBe(digestOf(2));
});
