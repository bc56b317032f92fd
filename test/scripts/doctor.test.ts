import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { isFiled } from '../../src/domain/value/source.ts';
import { modelOnHand } from '../../src/findings/as-of.ts';
import { ranWarm } from './warm-command.ts';

function doctor(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = ranWarm('scripts/doctor.ts', ['--content', 'test/example/content', ...args]);
  return { status, out: stdout, errors: stderr };
}

// On 10 February 2026: the newest update is of 20 January (21 days), the hospital's figure of 31 December (41 days), and the sign
// of the new culture centre was seen last on 16 September (147 days).
test('the example county’s day is told as by hand, the gravest first', () => {
  const { status, out } = doctor('--as-of', '2026-02-10');
  expect(status).toBe(0);
  expect(out.split('\n').filter((line) => line.startsWith('【'))).toEqual([
    '【单项否决】“工作动态”最近一次更新是2026年1月20日，已有21天，最多14天',
    '【过期】清溪县有1项指标的数超过35天没有更新，最久的：县人民医院东扩工程，41天',
    '【过期】新文化馆的牌子已有147天没有人看过',
  ]);
});

test('a report counts from the day on which it came in', () => {
  const model = readSoundContent('test/example/content');
  const [key, reports] = [...model.reports].find(([, each]) => each.some(({ source }) => isFiled(source) && source.receivedOn > each.at(-1)!.asOf))!;
  const last = reports.at(-1)!;
  const received = isFiled(last.source) ? last.source.receivedOn : last.asOf;
  expect(modelOnHand(model, last.asOf).reports.get(key) ?? []).not.toContain(last);
  expect(modelOnHand(model, received).reports.get(key)).toContain(last);
});

test('with --strict what fails the inspection is an exit code, and what is only overdue is none', () => {
  expect(doctor('--as-of', '2026-02-10', '--strict').status).toBe(1);
  expect(doctor('--as-of', '2026-01-25', '--strict').status).toBe(0);
});

test.each([
  [['--as-of', '2026-02-30'], '要写成 2023-12-31 的样子'],
  [['--area', '990109'], '没有编号是“990109”的区域'],
])('%j is told in one sentence', (args, why) => {
  const { status, errors } = doctor(...args);
  expect([status, errors.trim().split('\n').length]).toEqual([1, 1]);
  expect(errors).toContain(why);
});
