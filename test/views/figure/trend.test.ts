import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { trendView } from '../../../src/views/figure/trend.ts';

const plan = [25, 50, 75, 100];
const report = (day: string, percent: number) => ({ day: civilDate.parse(day), percent });
const oneYear = { from: 2025, to: 2025 };

test('one day makes no line, two make one, the earlier at the left', () => {
  expect(trendView([{ name: '学位', reports: [report('2025-03-31', 20)] }], plan, oneYear)).toBeUndefined();
  const trend = trendView([{ name: '学位', reports: [report('2025-07-02', 50), report('2025-01-01', 10)] }], plan, oneYear);
  // 2 July is 182 of the 364 days between the first and the last: by hand.
  expect(trend?.lines).toEqual([
    {
      name: '学位',
      points: [
        { x: 0, y: 90 },
        { x: 50, y: 50 },
      ],
    },
  ]);
  expect(trend?.plan).toEqual([
    { x: 0, y: 100 },
    { x: 25, y: 75 },
    { x: 50, y: 50 },
    { x: 75, y: 25 },
    { x: 100, y: 0 },
  ]);
  expect(trend?.words).toBe('学位：2025年1月1日10%，2025年7月2日50%。虚线是计划。');
  expect([trend?.from, trend?.to]).toEqual(['1月', '12月']);
});

test('more than the goal raises the top, so that the goal stands below it', () => {
  const trend = trendView([{ name: '就业', reports: [report('2025-06-30', 100), report('2025-12-31', 125)] }], plan, oneYear);
  expect(trend?.top).toBe(125);
  expect(trend?.lines[0]?.points.map(({ y }) => y)).toEqual([20, 0]);
  expect(trend?.plan.at(-1)).toEqual({ x: 100, y: 20 });
});

test('a task of two years runs over both and names them', () => {
  // 364 of 729 days.
  const trend = trendView([{ name: '医院', reports: [report('2025-12-31', 48), report('2026-12-31', 100)] }], plan, { from: 2025, to: 2026 });
  expect(trend?.lines[0]?.points.map(({ x }) => x)).toEqual([49.93, 100]);
  expect([trend?.from, trend?.to]).toEqual(['2025年1月', '2026年12月']);
});
