import { expect, test } from 'vitest';
import { withoutStop, withStop } from '../../src/views/stop.ts';

test.each([
  ['已修好', '已修好。', '已修好'],
  ['已修好。', '已修好。', '已修好'],
  ['已修好；', '已修好。', '已修好'],
  ['能修好吗？', '能修好吗？', '能修好吗？'],
  ['修好了！', '修好了！', '修好了！'],
  ['', '', ''],
])('%s ends once: %s', (text, ended, open) => {
  expect(withStop(text)).toBe(ended);
  expect(withoutStop(text)).toBe(open);
});
