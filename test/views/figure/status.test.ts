import { expect, test } from 'vitest';
import { statusNames } from '../../../src/domain/task/status.ts';
import { keysOf } from '../../../src/domain/value/keys.ts';
import { keyWords } from '../../../src/views/figure/status.ts';

test('the key of a page says a word of offices in everyday words first, and keeps every other as it is', () => {
  expect(keyWords('onSchedule')).toBe('按计划在办（按序时推进）');
  expect(keyWords('behindSchedule')).toBe('比计划慢（未达序时）');
  expect(keyWords('completed')).toBe('已完成');
  for (const kind of keysOf(statusNames)) expect(keyWords(kind)).toContain(statusNames[kind]);
});
