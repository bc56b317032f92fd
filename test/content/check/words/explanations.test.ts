import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read/read.ts';

test('I4: every project of the fictional county and city is explained in everyday words', () => {
  const projects = [...readContent('test/example/content').model!.projects.values()];
  expect(projects.filter(({ plain }) => plain === undefined).map(({ id }) => id)).toEqual([]);
});
