import { expect, test } from 'vitest';
import { responsibility } from '../../src/domain/task/assignment.ts';
import { answerableFor } from '../../src/findings/answerable.ts';
import { indicatorOfAll, type OneTask, oneTask, taskIn } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 5, text: '市教育局' };

/** Who answers in 东区, where the city names 市教育局 for the given indicators. */
function inheritedIn(indicators: readonly string[] | undefined, given: OneTask) {
  const snapshot = oneTask({
    ...given,
    change: ({ responsibilities }) => {
      responsibilities.push({ ...responsibility.parse({ project: '2024-990100/schools', indicators, leadAgencies: ['市教育局'], source }), area: '990100' });
    },
  });
  return answerableFor(snapshot.model, taskIn(snapshot)).responsibilities.map(({ leadAgencies }) => leadAgencies);
}

test('the unit that the area above names for the project answers below too', () => {
  expect(inheritedIn(undefined, {})).toEqual([['市教育局']]);
});

test('a unit that answers for one indicator answers where that indicator has a part, and nowhere else', () => {
  expect(inheritedIn([indicatorOfAll], {})).toEqual([['市教育局']]);
  expect(inheritedIn(['2024-990100/schools/others'], {})).toEqual([]);
});
