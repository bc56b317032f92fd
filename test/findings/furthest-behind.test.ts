import { expect, test } from 'vitest';
import type { Status } from '../../src/domain/task/status.ts';
import { behindPlaces, ranksIn } from '../../src/findings/furthest-behind.ts';

/** An outcome so many percent done of so many that were due. */
const outcome = (status: Status, done?: number, due = 75) => ({
  standing: {
    status,
    completion: undefined,
    done: undefined,
    stage: undefined,
    scheduled: { numerator: BigInt(due), denominator: 1n },
    judged: done === undefined ? undefined : { percent: { numerator: BigInt(done), denominator: 1n }, from: 'computed' as const, basis: 'target' as const },
  },
});

// Behind by 25, 55 and 10 points; the fourth is behind and cannot be measured; the last is on time.
test('what is furthest behind comes first, what cannot be measured after it, and what is not behind in the order given', () => {
  const rows = [
    [outcome('behindSchedule', 50)],
    [outcome('behindSchedule', 20)],
    [outcome('onSchedule', 80)],
    [outcome('overdue')],
    [outcome('behindSchedule', 65)],
  ];
  expect(behindPlaces(rows)).toEqual([1, 0, 4, 3, 2]);
});

test('a row of several indicators stands where its worst one does', () => {
  const rows = [[outcome('behindSchedule', 65)], [outcome('completedEarly', 100), outcome('behindSchedule', 40)], []];
  expect(behindPlaces(rows)).toEqual([1, 0, 2]);
});

test('places are the order the other way round', () => {
  expect(ranksIn([2, 0, 1])).toEqual([1, 2, 0]);
});
