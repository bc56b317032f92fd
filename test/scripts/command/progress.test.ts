import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progressLine } from '../../../scripts/command/progress.ts';
import { todayInChina } from '../../../scripts/command/today.ts';

const written = (isTerminal: boolean) => {
  const out = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const progress = progressLine(out);
  progress.say('正在检查内容');
  progress.say('正在生成网页');
  progress.end('完成');
  return String(out.read());
};

test('a terminal sees one line that is rewritten', () => {
  expect(written(true)).toBe('\r\x1b[K正在检查内容 · 0.0 秒\r\x1b[K正在生成网页 · 0.0 秒\r\x1b[K完成 · 0.0 秒\n');
});

test('a log gets plain lines, and not one for every change', () => {
  expect(written(false)).toBe('正在检查内容 · 0.0 秒\n完成 · 0.0 秒\n');
});

test.each([
  ['2024-10-08T15:59:59Z', '2024-10-08'],
  ['2024-10-08T16:00:00Z', '2024-10-09'],
])('at %s it is %s in China', (instant, day) => {
  expect(todayInChina(new Date(instant))).toBe(day);
});
