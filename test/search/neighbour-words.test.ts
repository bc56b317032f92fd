import { expect, test } from 'vitest';
import { choiceOf } from '../../src/islands/compare/choice.ts';
import { finder } from '../../src/search/find.ts';
import type { SearchEntry } from '../../src/search/shard.ts';

const entry = (title: string): SearchEntry => ({ kind: 'project', title, place: '东区', words: '', pinyin: '', page: `${title}.html` });

test('what only a neighbouring word found is counted apart, and named by the words that stand there', () => {
  const { ownCount, otherWords, entries } = finder([entry('整治背街小巷'), entry('新建电梯')])(['路灯']);
  expect([ownCount, otherWords, entries.length]).toEqual([0, ['背街小巷'], 1]);
});

test.each([
  ['?year=abc', 0],
  ['?year=-1', 0],
  ['?year=1e3', 0],
  ['', 0],
  ['?year=2023', 2023],
])('an address %s asks for the year %i', (search, year) => {
  expect(choiceOf(search, ['430600']).year).toBe(year);
});
