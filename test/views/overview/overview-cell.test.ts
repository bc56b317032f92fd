import { expect, test } from 'vitest';
import type { Status } from '../../../src/domain/task/status.ts';
import { overviewCell } from '../../../src/views/overview/overview-cell.ts';
import { oneTask, outcomeOf } from '../../fixtures/one-task.ts';

const own = outcomeOf(oneTask());
const cell = (...statuses: readonly Status[]) =>
  overviewCell(
    'overview/990100/2024.html',
    {
      project: own.indicator.project,
      task: undefined,
      told: statuses.map((status) => ({ outcome: { ...own, standing: { ...own.standing, status } }, isCountedElsewhere: false })),
    },
    '东区',
  );

test('several indicators are counted by status, what is behind first', () => {
  const { label, statuses } = cell('onSchedule', 'behindSchedule', 'onSchedule');
  expect(statuses.map(({ status, count }) => status.words + count)).toEqual(['未达序时1项', '按序时推进2项']);
  expect(label).toMatch(/^东区，.+：未达序时1项，按序时推进2项$/u);
});

test.each([
  [['completed', 'completedEarly'], 'done'],
  [['onSchedule', 'notReported'], 'mixed'],
  [['onSchedule', 'overdue'], 'behind'],
  [['notReported', 'pending'], 'none'],
  [[], 'untold'],
] as const)('%j together are %s: a good figure does not speak for one that is missing', (statuses, tone) => {
  expect(cell(...statuses).tone).toBe(tone);
});

test('what no document says is said to be so', () => {
  expect(cell().label).toMatch(/：文件未提$/u);
});
