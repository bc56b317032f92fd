import { expect, test } from 'vitest';
import { byMatter } from '../../src/search/by-matter.ts';
import type { SearchEntry } from '../../src/search/shard.ts';

const entry = (kind: SearchEntry['kind'], title: string, page: string): SearchEntry => ({ kind, title, page, place: page, words: '', pinyin: '' });

test('tasks of one name are one matter, in the order in which the first of each was found', () => {
  const found = [entry('project', '学位', 'a'), entry('document', '学位', 'd'), entry('project', '养老', 'b'), entry('project', '学位', 'c')];
  expect(byMatter(found).map((matter) => matter.map(({ page }) => page))).toEqual([['a', 'c'], ['d'], ['b']]);
});

test('places of one name are not one matter', () => {
  expect(byMatter([entry('site', '城东学校', 'a'), entry('site', '城东学校', 'b')])).toHaveLength(2);
});
