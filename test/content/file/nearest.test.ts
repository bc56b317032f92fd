import { expect, test } from 'vitest';
import { nearest, nearestWords } from '../../../src/content/file/nearest.ts';

test.each([
  ['nmae', ['id', 'name', 'phone'], 'name'],
  ['202-430000/employment', ['2023-430000/employment', '2023-430600/employment'], '2023-430000/employment'],
  ['完城值', ['完成值', '单位'], '完成值'],
  ['ＮＡＭＥ', ['name'], 'name'],
  ['colour', ['kind', 'parent'], undefined],
  ['', ['a'], undefined],
])('%s is most like the right one of %j', (word, choices, expected) => {
  expect(nearest(word, choices)).toBe(expected);
});

test('words are added only where something is near', () => {
  expect([nearestWords('nmae', ['name']), nearestWords('x', ['name'])]).toEqual(['，最接近的是“name”', '']);
});
