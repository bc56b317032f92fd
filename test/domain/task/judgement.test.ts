import { expect, test } from 'vitest';
import { judgementKind } from '../../../src/domain/task/judgement.ts';

test.each([
  ['整体按序时推进', 'onSchedule'],
  ['按序时进度正常推进', 'onSchedule'],
  ['未达序时', 'behindSchedule'],
  ['与实现序时推进差距较大', 'behindSchedule'],
  ['暂未形成实际工作量', 'noWork'],
  ['与全市进度同步', 'inStep'],
  ['进度与其他县市区同步', 'inStep'],
  ['已全部完成，与全市进度同步', 'completed'],
  ['后续工作有序', 'other'],
])('the judgement %s is of the kind %s', (words, kind) => {
  expect(judgementKind(words)).toBe(kind);
});
