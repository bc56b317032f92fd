import { expect, test } from 'vitest';
import { partsOfWhole } from '../../src/findings/parts.ts';
import { oneTask, outcomeOf } from '../fixtures/one-task.ts';

const groupsOf = (breakdown: string, change = {}) => {
  const outcome = outcomeOf(oneTask({ reports: [{ breakdown }], ...change }));
  const parts = partsOfWhole(outcome, outcome.latest);
  return { ...parts, words: parts?.groups.map(({ state, stage, count }) => `${state} ${stage} ${count}`) };
};

test('parts are grouped into done, under way and each stage before the beginning', () => {
  const { words, whole, gap } = groupsOf('完工 1（鹰山小学）；后期装修 1；已开工 1；招投标 2；未开工 7');
  expect(words).toEqual(['done worksFinished 1', 'underWay started 2', 'notBegun tendering 2', 'notBegun notStarted 7']);
  expect([whole, gap]).toEqual(['12', undefined]);
});

test('what counts as done is the stage that the indicator names', () => {
  expect(groupsOf('已开工 5；未开工 7', { indicator: { doneAt: 'started' } }).words).toEqual(['done started 5', 'notBegun notStarted 7']);
});

test.each([
  ['完工 1；未开工 10', { kind: 'missing', count: '1' }],
  ['完工 1；未开工 12', { kind: 'extra', count: '1' }],
  ['完工 0.5；未开工 11', { kind: 'missing', count: '0.5' }],
])('parts that do not add up to twelve leave a gap: %s', (breakdown, gap) => {
  expect(groupsOf(breakdown).gap).toEqual(gap);
});

test('more than 不低于 and anything within a range leave no gap', () => {
  expect(groupsOf('完工 13', { share: '不低于12' }).gap).toBeUndefined();
  expect(groupsOf('完工 13', { share: '12—14' }).gap).toBeUndefined();
});

test('without a number to reach, all parts are the whole', () => {
  const { whole, gap } = groupsOf('完工 1；未开工 4', { share: { kind: 'text', text: '完成学校改造' } });
  expect([whole, gap]).toEqual(['5', undefined]);
});

test('a report without parts has none', () => {
  const outcome = outcomeOf(oneTask({ reports: [{ value: '3' }] }));
  expect(partsOfWhole(outcome, outcome.latest)).toBeUndefined();
});
