import { expect, test } from 'vitest';
import { type Status, statusNames } from '../../../src/domain/task/status.ts';
import { resultAnswer, yearAnswer } from '../../../src/views/area/year-answer.ts';

const answer = (counts: Partial<Record<Status, number>>) =>
  yearAnswer(
    Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => ({ kind: kind as Status, words: statusNames[kind as Status] }))),
  )
    .map(({ text }) => text)
    .join('');

test.each([
  [
    { completedEarly: 17, onSchedule: 19, behindSchedule: 2, notComputable: 2, notStated: 5 },
    '45项指标：36项按时或提前，2项落后，2项还看不出快慢，5项没有单独公布。',
  ],
  // 14 + 4 of unclear speed, 2 not reported, 1 told in sum alone, 1 without a number: 22 of 58, and what is cancelled beside them.
  [
    { completedEarly: 17, onSchedule: 9, behindSchedule: 10, stageOnly: 14, notComputable: 4, notReported: 2, notStated: 1, pending: 1 },
    '58项指标：26项按时或提前，10项落后，其余22项没有可比的数。',
  ],
  [{ completed: 2, stageOnly: 3, notReported: 2, pending: 1, withdrawn: 1 }, '9项指标：2项已完成，其余6项没有可比的数，1项已取消。'],
  [{ stageOnly: 3, notReported: 2, pending: 1 }, '6项指标：3项还看不出快慢，2项还没有公布进展，1项任务数还没有定。'],
  [{ notReported: 51 }, '51项指标都还没有公布进展。'],
  [{ completed: 12 }, '12项指标都已完成。'],
  [{ completed: 10, notCompleted: 2 }, '12项指标：10项已完成，2项落后。'],
  [{ completed: 9, overdue: 1, notCompleted: 2 }, '12项指标：9项已完成，3项落后。'],
  [{ onSchedule: 3, stageOnly: 4, notYetDue: 1, pending: 1, withdrawn: 1 }, '10项指标：3项按时或提前，5项还看不出快慢，1项任务数还没有定，1项已取消。'],
  [{ notReported: 51, pending: 8 }, '59项指标：51项还没有公布进展，8项任务数还没有定。'],
  [{ notReported: 1 }, '1项指标还没有公布进展。'],
  [{ behindSchedule: 1 }, '1项指标未达序时。'],
  [{ pending: 2 }, '2项指标的任务数都还没有定。'],
  [{ pending: 1 }, '1项指标的任务数还没有定。'],
  [{ completedEarly: 3, onSchedule: 1 }, '4项指标都按时或提前。'],
  [{ stageOnly: 2, notComputable: 1 }, '3项指标都还看不出快慢。'],
  [{ notReported: 3, notStated: 2 }, '5项指标：3项还没有公布进展，2项没有单独公布。'],
  [{ withdrawn: 1 }, '1项指标已取消。'],
  [{}, ''],
] as const)('%o', (counts, words) => {
  expect(answer(counts)).toBe(words);
});

test('the final results are one sentence, each kind once and in one order', () => {
  const outcomes = (['partly', 'completed', 'notCompleted', 'completed'] as const).map((outcome) => ({ outcome }));
  const pieces = resultAnswer(outcomes);
  expect(pieces.map(({ text }) => text).join('')).toBe('最终结果已经审定：2个项目完成，1个项目部分完成，1个项目未完成。');
  expect(pieces.flatMap(({ tone }) => tone ?? [])).toEqual(['done', 'unclear', 'behind']);
  expect(resultAnswer([])).toEqual([]);
});
