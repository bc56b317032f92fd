import { expect, test } from 'vitest';
import { commitmentCount } from '../../src/findings/commitment-count.ts';
import { oneTask } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 7, text: '1' };
const countOf = (commitment: object, area = '990100') => {
  const snapshot = oneTask({ commitment });
  return commitmentCount(snapshot.model, area, snapshot.tasksByArea.get(area)!);
};

test.each([
  ['an ordinal that the list prints counts', { number: 3 }, '990100', 1],
  ['a list without ordinals has no number of 件', {}, '990100', undefined],
  ["an ordinal of the area's own document counts where the list prints none", { otherNumbers: [{ number: 1, source }] }, '990100', 1],
  ["an ordinal of another area's document does not", { otherNumbers: [{ number: 1, source }] }, '990101', undefined],
])('%s', (_, commitment, area, count) => {
  expect(countOf(commitment, area)?.numbered).toBe(count);
});

test('what is only monitored is counted apart', () => {
  const snapshot = oneTask({
    commitment: { number: 3 },
    change: (entries) => {
      entries.programmes[0] = { ...entries.programmes[0]!, level: 'monitored' };
    },
  });
  expect(commitmentCount(snapshot.model, '990100', snapshot.tasksByArea.get('990100')!)).toEqual({ numbered: 0, beyond: 0, monitored: 1 });
});
