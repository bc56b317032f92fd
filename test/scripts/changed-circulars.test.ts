import { expect, test } from 'vitest';
import { changedCirculars } from '../../scripts/validate/changed-circulars.ts';
import { readSoundContent } from '../../src/content/read/read.ts';

const model = readSoundContent('test/example/content');

/** What is told of the county after an edit of the circular that is dated `2025-12`. */
function changedTo(edit: (body: string) => string): string[] {
  const found = [...model.circulars].find(([, { id }]) => id === '2025-12-monthly');
  if (found === undefined) throw new Error('the county has no circular of December');
  const [key, circular] = found;
  const body = edit(circular.body);
  return changedCirculars({ ...model, circulars: new Map([...model.circulars, [key, { ...circular, body }]]) });
}

test('circulars as the data made them tell nothing', () => {
  expect(changedCirculars(model)).toEqual([]);
});

test('a number changed by hand in a paragraph or in a table is told with both numbers', () => {
  const [told, ...others] = changedTo((body) => body.replace('完成率98.75%', '完成率89.75%'));
  expect(others).toEqual([]);
  expect(told).toContain('完成率98.75%。”改成了“');
  expect(told).toContain('完成率89.75%。”');
  expect(changedTo((body) => body.replace('累计建成 21 台 |', '累计建成 31 台 |'))).toHaveLength(1);
});

test('a paragraph of the writer, or one that the writer worded anew, tells nothing', () => {
  expect(changedTo((body) => `${body}\n另据统计，发放宣传册3000册。\n`)).toEqual([]);
  expect(changedTo((body) => body.replace('完成率98.75%', '只完成98.75%'))).toEqual([]);
});
