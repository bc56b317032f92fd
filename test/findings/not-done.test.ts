import { expect, test } from 'vitest';
import { documentJudgement } from '../../src/findings/document-judgement.ts';
import { notDoneReason } from '../../src/findings/not-done.ts';
import { oneTask, outcomeOf } from '../fixtures/one-task.ts';

test.each([
  ['areas done of a number that nobody says', '990101', [{ value: '15', areasCompleted: '11' }], { kind: 'areas', completed: 11, assigned: undefined }],
  ['areas that the document counts', '990101', [{ value: '15', areasCompleted: '11', areasAssigned: '12' }], { kind: 'areas', completed: 11, assigned: 12 }],
  ['a percent that is not of the target', '990101', [{ reportedPercent: '100', basis: 'physical' }], { kind: 'basis', basis: 'physical' }],
  [
    'an area below',
    '990100',
    [
      { area: '990100', value: '20' },
      { area: '990101', value: '9' },
    ],
    { kind: 'areasBelow', areas: ['990101'] },
  ],
])('100 %% or more is kept from being done by %s', (_, area, reports, reason) => {
  expect(notDoneReason(outcomeOf(oneTask({ reports }), area))).toEqual(reason);
});

test.each([
  ['what is done', [{ value: '12' }]],
  ['what is below 100 %', [{ value: '11' }]],
  ['what has no report', []],
])('%s needs no reason', (_, reports) => {
  expect(notDoneReason(outcomeOf(oneTask({ reports })))).toBeUndefined();
});

test.each([
  ['整体按序时推进', '1', true],
  ['整体按序时推进', '6', false],
  ['按序时推进', '12', false],
  ['未达序时', '6', true],
  ['已全部完成', '6', true],
  ['与全市进度同步', '1', false],
])('“%s” beside %s of 12 in May differs: %s', (judgement, value, differs) => {
  expect(documentJudgement(outcomeOf(oneTask({ reports: [{ value, judgement }] })))).toEqual({ words: judgement, differs });
});

test('a judgement beside no number is no disagreement', () => {
  expect(documentJudgement(outcomeOf(oneTask({ reports: [{ judgement: '整体按序时推进' }] })))?.differs).toBe(false);
  expect(documentJudgement(outcomeOf(oneTask({ reports: [{ value: '3' }] })))).toBeUndefined();
});
